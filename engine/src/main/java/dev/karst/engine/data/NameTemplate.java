package dev.karst.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a field to assign. In a template {@code {f}} stands for the value of the field {@code f} of the row.
 *
 * @param text as typed
 */
public record NameTemplate(String text, List<Part> parts) {
    private static final Pattern FIELD = Pattern.compile("\\{([^{}]+)}");

    public NameTemplate {
        parts = List.copyOf(parts);
    }

    /** A piece of the name: as it stands, or the name of the field whose value stands here. */
    public record Part(String text, boolean isField) {}

    /** A name in which braces are braces. */
    public static NameTemplate fixed(String name) {
        return new NameTemplate(name, List.of(new Part(name, false)));
    }

    /** A name in which {@code {f}} stands for a value. */
    public static NameTemplate of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher field = FIELD.matcher(text);
        int at = 0;
        while (field.find()) {
            parts.add(new Part(text.substring(at, field.start()), false));
            parts.add(new Part(field.group(1), true));
            at = field.end();
        }
        parts.add(new Part(text.substring(at), false));
        return new NameTemplate(text, parts);
    }

    /** Whether the name is the same for every row. */
    public boolean isFixed() {
        return parts.stream().noneMatch(Part::isField);
    }

    /** The fields whose values it is made of. */
    public Set<String> fields() {
        Set<String> names = new TreeSet<>();
        parts.stream().filter(Part::isField).forEach(p -> names.add(p.text()));
        return names;
    }

    /** The name for a row, or null where a field it is made of has no value. */
    public String of(Row row) {
        StringBuilder name = new StringBuilder();
        for (Part part : parts) {
            Value value = part.isField() ? row.value(part.text()) : null;
            if (value != null && value.isNull()) {
                return null;
            }
            name.append(value == null ? part.text() : value.display());
        }
        return name.toString();
    }
}
