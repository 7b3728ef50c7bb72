package dev.karst.detection.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message with {@code $field$} tokens, made ready to be filled from many rows. A field's name may hold dots, {@code {}}
 * and inner spaces. A {@code $} that opens no token stays as it is: one without a partner, or one whose partner would
 * close a name that is empty, begins or ends with a space, or goes over a line break.
 */
public final class MessageTemplate {
    private final List<Part> parts;

    private MessageTemplate(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    private sealed interface Part {
        /** As it is. */
        record Literal(String text) implements Part {}

        /** The values of a field. */
        record Token(String field) implements Part {}
    }

    public static MessageTemplate of(String text) {
        List<Part> parts = new ArrayList<>();
        int literal = 0;
        int open = text.indexOf('$');
        while (open >= 0) {
            int close = text.indexOf('$', open + 1);
            if (close >= 0 && isField(text.substring(open + 1, close))) {
                parts.add(new Part.Literal(text.substring(literal, open)));
                parts.add(new Part.Token(text.substring(open + 1, close)));
                literal = close + 1;
                close = text.indexOf('$', literal);
            }
            open = close;
        }
        parts.add(new Part.Literal(text.substring(literal)));
        return new MessageTemplate(parts);
    }

    /** The fields that it names, each once, in the order of the text. */
    public List<String> fields() {
        return parts.stream()
                .flatMap(part -> part instanceof Part.Token token ? Stream.of(token.field()) : Stream.empty())
                .distinct()
                .toList();
    }

    /**
     * The message of one row. Several values of a field are joined by {@code ", "}; a field without values shows as
     * {@code (no field)}. Values are data: a {@code $} in them means nothing.
     *
     * @param values the values of a field of the row; empty where the row has no such field, never null
     */
    public String fill(Function<String, List<String>> values) {
        return parts.stream()
                .map(part -> switch (part) {
                    case Part.Literal literal -> literal.text();
                    case Part.Token token -> shown(token.field(), values.apply(token.field()));
                })
                .collect(Collectors.joining());
    }

    private static String shown(String field, List<String> values) {
        return values.isEmpty() ? "(no " + field + ")" : String.join(", ", values);
    }

    private static boolean isField(String name) {
        return !name.isEmpty() && name.equals(name.strip()) && name.chars().noneMatch(c -> c == '\n' || c == '\r');
    }
}
