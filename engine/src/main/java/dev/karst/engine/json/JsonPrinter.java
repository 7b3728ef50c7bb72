package dev.karst.engine.json;

import java.util.Map;

/** Writes a tree as JSON text without any space. What Unicode cannot hold is written as an escape. */
final class JsonPrinter {
    private static final String HEX = "0123456789abcdef";

    private JsonPrinter() {}

    static void print(JsonTree tree, StringBuilder out) {
        switch (tree) {
            case JsonTree.Members m -> {
                char before = '{';
                for (Map.Entry<String, JsonTree> member : m.byKey().entrySet()) {
                    string(member.getKey(), out.append(before));
                    print(member.getValue(), out.append(':'));
                    before = ',';
                }
                out.append(before == '{' ? "{}" : "}");
            }
            case JsonTree.Elements e -> {
                char before = '[';
                for (JsonTree element : e.list()) {
                    print(element, out.append(before));
                    before = ',';
                }
                out.append(before == '[' ? "[]" : "]");
            }
            case JsonTree.Text t -> string(t.text(), out);
            case JsonTree.Number n -> out.append(n.spelling());
            case JsonTree.Word w -> out.append(w.spelling());
        }
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean pair = Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
                    if (pair) {
                        out.append(c).append(text.charAt(++i));
                    } else if (c < ' ' || Character.isSurrogate(c)) {
                        escape(c, out);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void escape(char c, StringBuilder out) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 15));
        }
    }
}
