package dev.karst.sources.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The one JSON reader. It walks the bytes of a record once, checks every one of them for structure (closed strings,
 * balanced brackets, commas, colons, literals, depth), and on the way makes the wanted fields. What is not wanted is
 * checked all the same.
 *
 * <p>Splunk's rules for fields: nested names are joined with points, an array adds {@code {}}; several values under one
 * name make a multivalue; null, true and false are texts, numbers keep their spelling; an empty text is a value; objects
 * and arrays themselves are no fields.
 *
 * <p>A reader is used again for record after record, by one thread.
 */
public final class JsonReader {
    /** The bytes end before the value does. */
    public static final int INCOMPLETE = -1;

    /** The bytes are no JSON: see {@link #problem()}. */
    public static final int MALFORMED = -2;

    /** The object is an envelope: see {@link #envelopeAt()}. */
    public static final int ENVELOPE = -3;

    private final int deepest;
    private final byte[][] watched;
    private final byte[][] envelopes;
    private final int[] watchedFrom;
    private final int[] watchedTo;
    private final RawFields fields = new RawFields();
    private final StringBuilder name = new StringBuilder();

    private WantedNames wanted;
    private byte[] bytes = new byte[0];
    private int end;
    private String problem = "";
    private int problemAt;
    private int envelopeAt;
    private boolean nonAscii;
    private boolean escaped;

    /**
     * @param deepest how many objects and arrays may lie within each other
     * @param watched keys of the outermost object whose values are to be found by {@link #isPresent} and its kin
     * @param envelopes keys whose array value makes the object that holds it an envelope of records
     */
    public JsonReader(int deepest, List<String> watched, List<String> envelopes, WantedNames wanted) {
        this.deepest = deepest;
        this.watched = utf8(watched);
        this.envelopes = utf8(envelopes);
        this.watchedFrom = new int[watched.size()];
        this.watchedTo = new int[watched.size()];
        this.wanted = wanted;
    }

    private static byte[][] utf8(List<String> texts) {
        return texts.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    }

    /** Changes what fields are made from the next record on. */
    public void want(WantedNames names) {
        wanted = names;
    }

    /**
     * Reads one object that begins at an offset.
     *
     * @param envelope whether the object may be an envelope
     * @return the offset after it, or {@link #INCOMPLETE}, {@link #MALFORMED} or {@link #ENVELOPE}
     */
    public int read(byte[] from, int start, int limit, boolean envelope) {
        bytes = from;
        end = limit;
        nonAscii = false;
        fields.clear();
        name.setLength(0);
        Arrays.fill(watchedFrom, -1);
        if (start >= limit) {
            return INCOMPLETE;
        }
        if (bytes[start] != '{') {
            return malformed("expected an object", start);
        }
        return object(start, 1, wanted.root(), envelope);
    }

    /**
     * Goes on in an envelope, behind its array: the rest of its members make no fields.
     *
     * @return as {@link #read}
     */
    public int readRest(byte[] from, int start, int limit) {
        bytes = from;
        end = limit;
        int i = space(start);
        if (i >= end) {
            return INCOMPLETE;
        }
        if (bytes[i] == '}') {
            return i + 1;
        }
        return bytes[i] == ','
                ? members(space(i + 1), 1, wanted.nothing(), true)
                : malformed("expected a comma or the end of the object", i);
    }

    /** The fields of the record read last: valid until the next one is read. */
    public RawFields fields() {
        return fields;
    }

    /** What is wrong, after {@link #MALFORMED}. */
    public String problem() {
        return problem;
    }

    /** Where it is wrong. */
    public int problemAt() {
        return problemAt;
    }

    /** The offset of the envelope's array, after {@link #ENVELOPE}. */
    public int envelopeAt() {
        return envelopeAt;
    }

    /** Whether the record read last has a byte beyond ASCII. */
    public boolean hasNonAscii() {
        return nonAscii;
    }

    /** Whether the outermost object has the watched key; of a repeated key the last one counts. */
    public boolean isPresent(int watch) {
        return watchedFrom[watch] >= 0;
    }

    public boolean isString(int watch) {
        return isPresent(watch) && bytes[watchedFrom[watch]] == '"';
    }

    public boolean isObject(int watch) {
        return isPresent(watch) && bytes[watchedFrom[watch]] == '{';
    }

    public boolean isArray(int watch) {
        return isPresent(watch) && bytes[watchedFrom[watch]] == '[';
    }

    /** Where the value of a watched key begins. */
    public int from(int watch) {
        return watchedFrom[watch];
    }

    /** The offset after the value of a watched key. */
    public int to(int watch) {
        return watchedTo[watch];
    }

    /** The text of a watched string. */
    public String text(int watch) {
        return JsonText.decode(bytes, watchedFrom[watch] + 1, watchedTo[watch] - 1);
    }

    private int value(int at, int depth, NameState state) {
        if (at >= end) {
            return INCOMPLETE;
        }
        return switch (bytes[at]) {
            case '{' -> object(at, depth + 1, state.dead ? state : state.single(wanted), false);
            case '[' -> array(at, depth + 1, state.dead ? state : state.list(wanted));
            case '"' -> {
                int after = string(at);
                if (after > 0 && !state.dead) {
                    emit(state, at + 1, after - 1, escaped);
                }
                yield after;
            }
            case 't' -> literal(at, "true", state);
            case 'f' -> literal(at, "false", state);
            case 'n' -> literal(at, "null", state);
            default -> number(at, state);
        };
    }

    private int object(int at, int depth, NameState state, boolean envelope) {
        if (depth > deepest) {
            return malformed("nested over " + deepest + " deep", at);
        }
        int i = space(at + 1);
        if (i < end && bytes[i] == '}') {
            return i + 1;
        }
        return members(i, depth, state, envelope);
    }

    /** The members of an object, from a key on. */
    private int members(int at, int depth, NameState state, boolean envelope) {
        int i = at;
        int nameLength = name.length();
        while (true) {
            if (i >= end) {
                return INCOMPLETE;
            }
            if (bytes[i] != '"') {
                return malformed("expected a key", i);
            }
            int keyEnd = string(i);
            if (keyEnd < 0) {
                return keyEnd;
            }
            int keyFrom = i + 1;
            boolean keyEscaped = escaped;
            i = space(keyEnd);
            if (i >= end) {
                return INCOMPLETE;
            }
            if (bytes[i] != ':') {
                return malformed("expected a colon", i);
            }
            i = space(i + 1);
            if (envelope && i < end && bytes[i] == '[' && isOneOf(envelopes, keyFrom, keyEnd - 1)) {
                envelopeAt = i;
                return ENVELOPE;
            }
            int valueFrom = i;
            i = value(i, depth, member(state, depth, keyFrom, keyEnd - 1, keyEscaped));
            if (i < 0) {
                return i;
            }
            if (depth == 1) {
                watch(keyFrom, keyEnd - 1, keyEscaped, valueFrom, i);
            }
            name.setLength(nameLength);
            i = space(i);
            if (i >= end) {
                return INCOMPLETE;
            }
            if (bytes[i] == '}') {
                return i + 1;
            }
            if (bytes[i] != ',') {
                return malformed("expected a comma or the end of the object", i);
            }
            i = space(i + 1);
        }
    }

    private NameState member(NameState state, int depth, int from, int to, boolean keyEscaped) {
        if (state.dead) {
            return state;
        }
        NameState next;
        if (keyEscaped) {
            byte[] key = JsonText.decode(bytes, from, to).getBytes(StandardCharsets.UTF_8);
            next = state.member(wanted, key, 0, key.length);
        } else {
            next = state.member(wanted, bytes, from, to);
        }
        if (!next.dead && wanted.hasPatterns()) {
            if (depth > 1) {
                name.append('.');
            }
            name.append(JsonText.decode(bytes, from, to));
        }
        return next;
    }

    private void watch(int keyFrom, int keyTo, boolean keyEscaped, int valueFrom, int valueTo) {
        byte[] decoded = keyEscaped ? JsonText.decode(bytes, keyFrom, keyTo).getBytes(StandardCharsets.UTF_8) : null;
        for (int w = 0; w < watched.length; w++) {
            byte[] key = watched[w];
            boolean same = decoded != null
                    ? Arrays.equals(key, decoded)
                    : key.length == keyTo - keyFrom && Arrays.equals(key, 0, key.length, bytes, keyFrom, keyTo);
            if (same) {
                watchedFrom[w] = valueFrom;
                watchedTo[w] = valueTo;
            }
        }
    }

    private boolean isOneOf(byte[][] keys, int from, int to) {
        for (byte[] key : keys) {
            if (Arrays.equals(key, 0, key.length, bytes, from, to)) {
                return true;
            }
        }
        return false;
    }

    private int array(int at, int depth, NameState state) {
        if (depth > deepest) {
            return malformed("nested over " + deepest + " deep", at);
        }
        int i = space(at + 1);
        if (i < end && bytes[i] == ']') {
            return i + 1;
        }
        int nameLength = name.length();
        boolean named = !state.dead && wanted.hasPatterns();
        while (true) {
            if (named) {
                name.append("{}");
            }
            i = value(i, depth, state);
            name.setLength(nameLength);
            if (i < 0) {
                return i;
            }
            i = space(i);
            if (i >= end) {
                return INCOMPLETE;
            }
            if (bytes[i] == ']') {
                return i + 1;
            }
            if (bytes[i] != ',') {
                return malformed("expected a comma or the end of the array", i);
            }
            i = space(i + 1);
        }
    }

    /** The offset after the closing quote; tells in {@link #escaped} whether there are escapes. */
    private int string(int at) {
        escaped = false;
        for (int i = at + 1; i < end; i++) {
            byte c = bytes[i];
            if (c == '"') {
                return i + 1;
            }
            if (c == '\\') {
                escaped = true;
                i = escape(i);
                if (i < 0) {
                    return i;
                }
            } else if (c < 0) {
                nonAscii = true;
            } else if (c == '\n' || c == '\r') {
                return malformed("a line ends within a text", i);
            }
        }
        return INCOMPLETE;
    }

    /** The offset of the last character of an escape. */
    private int escape(int at) {
        if (at + 1 >= end) {
            return INCOMPLETE;
        }
        switch (bytes[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return at + 1;
            }
            case 'u' -> {
                if (at + 5 >= end) {
                    return INCOMPLETE;
                }
                for (int i = at + 2; i < at + 6; i++) {
                    if (Character.digit(bytes[i], 16) < 0) {
                        return malformed("an escape needs four hexadecimal digits", i);
                    }
                }
                return at + 5;
            }
            default -> {
                return malformed("an escape that JSON does not have", at);
            }
        }
    }

    private int literal(int at, String text, NameState state) {
        int after = at + text.length();
        for (int i = at; i < Math.min(after, end); i++) {
            if (bytes[i] != text.charAt(i - at)) {
                return malformed("expected a value", at);
            }
        }
        if (after > end) {
            return INCOMPLETE;
        }
        if (!state.dead) {
            emit(state, at, after, false);
        }
        return after;
    }

    private int number(int at, NameState state) {
        int i = at;
        boolean digit = false;
        while (i < end) {
            byte c = bytes[i];
            boolean isDigit = c >= '0' && c <= '9';
            if (!isDigit && c != '-' && c != '+' && c != '.' && c != 'e' && c != 'E') {
                break;
            }
            digit |= isDigit;
            i++;
        }
        if (i >= end) {
            return INCOMPLETE;
        }
        boolean starts = bytes[at] == '-' || bytes[at] >= '0' && bytes[at] <= '9';
        if (!digit || !starts) {
            return malformed("expected a value", at);
        }
        if (!state.dead) {
            emit(state, at, i, false);
        }
        return i;
    }

    private void emit(NameState named, int from, int to, boolean hasEscapes) {
        NameState state = named.single(wanted);
        if (!state.isWanted()) {
            return;
        }
        String value = hasEscapes
                ? JsonText.decode(bytes, from, to)
                : new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (state.matched) {
            fields.add(name.toString(), value);
        } else {
            for (String exact : state.names) {
                fields.add(exact, value);
            }
        }
        for (String readAs : state.readAs) {
            fields.addReadAs(readAs, value);
        }
    }

    private int space(int at) {
        int i = at;
        while (i < end && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\t' || bytes[i] == '\r')) {
            i++;
        }
        return i;
    }

    private int malformed(String what, int at) {
        problem = what;
        problemAt = at;
        return MALFORMED;
    }
}
