package dev.karst.engine.json;

import dev.karst.engine.json.JsonTree.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON as RFC 8259 has it, and nothing else. Values come from logs, so anything may be in them. */
final class JsonParser {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

    private final String text;
    private int at;

    private JsonParser(String text) {
        this.text = text;
    }

    /** The text is no JSON: leaves the parser, and goes no further. */
    private static final class NotJson extends Exception {
        private static final long serialVersionUID = 1L;

        NotJson() {
            super("not JSON", null, false, false);
        }
    }

    static Optional<JsonTree> parse(String text) {
        JsonParser parser = new JsonParser(text);
        try {
            JsonTree tree = parser.value(0);
            parser.skipSpace();
            return parser.at == text.length() ? Optional.of(tree) : Optional.empty();
        } catch (NotJson notJson) {
            return Optional.empty();
        }
    }

    /** One frame of the stack for each level: what calls it goes no deeper than {@link JsonTree#DEEPEST}. */
    private JsonTree value(int depth) throws NotJson {
        skipSpace();
        switch (peek()) {
            case '{' -> {
                open(depth);
                Map<String, JsonTree> members = new LinkedHashMap<>();
                if (!closes('}')) {
                    do {
                        members.put(key(), value(depth + 1));
                    } while (another('}'));
                }
                return new JsonTree.Members(members);
            }
            case '[' -> {
                open(depth);
                List<JsonTree> elements = new ArrayList<>();
                if (!closes(']')) {
                    do {
                        elements.add(value(depth + 1));
                    } while (another(']'));
                }
                return new JsonTree.Elements(elements);
            }
            default -> {
                return scalar();
            }
        }
    }

    private JsonTree scalar() throws NotJson {
        return switch (peek()) {
            case '"' -> new JsonTree.Text(string());
            case 't' -> word(Word.TRUE);
            case 'f' -> word(Word.FALSE);
            case 'n' -> word(Word.NULL);
            default -> number();
        };
    }

    private String key() throws NotJson {
        skipSpace();
        String key = string();
        skipSpace();
        expect(':');
        return key;
    }

    private void open(int depth) throws NotJson {
        if (depth == JsonTree.DEEPEST) {
            throw new NotJson();
        }
        at++;
    }

    private boolean closes(char bracket) throws NotJson {
        skipSpace();
        boolean closes = peek() == bracket;
        at += closes ? 1 : 0;
        return closes;
    }

    /** Whether a comma follows; else the bracket must. */
    private boolean another(char bracket) throws NotJson {
        if (closes(bracket)) {
            return false;
        }
        expect(',');
        return true;
    }

    private JsonTree word(Word word) throws NotJson {
        if (!text.startsWith(word.spelling(), at)) {
            throw new NotJson();
        }
        at += word.spelling().length();
        return word;
    }

    private JsonTree number() throws NotJson {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw new NotJson();
        }
        at = number.end();
        return new JsonTree.Number(number.group());
    }

    private String string() throws NotJson {
        expect('"');
        int start = at;
        StringBuilder resolved = null;
        while (true) {
            char c = peek();
            if (c == '"') {
                String plain = text.substring(start, at++);
                return resolved == null ? plain : resolved.append(plain).toString();
            }
            if (c < ' ') {
                throw new NotJson();
            }
            if (c == '\\') {
                resolved = (resolved == null ? new StringBuilder() : resolved).append(text, start, at);
                at++;
                resolved.append(escaped());
                start = at;
            } else {
                at++;
            }
        }
    }

    private char escaped() throws NotJson {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw new NotJson();
        };
    }

    private char codeUnit() throws NotJson {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw new NotJson();
            }
            value = value * 16 + digit;
            at++;
        }
        return (char) value;
    }

    private void expect(char c) throws NotJson {
        if (peek() != c) {
            throw new NotJson();
        }
        at++;
    }

    private char peek() throws NotJson {
        if (at >= text.length()) {
            throw new NotJson();
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
