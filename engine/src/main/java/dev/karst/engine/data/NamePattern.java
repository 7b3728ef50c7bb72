package dev.karst.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A field name in which {@code *} stands for any run of characters. Case counts, as in every field name. */
public record NamePattern(String text) implements Comparable<NamePattern> {
    /** What a command without a list of fields works on: all but the internal ones. */
    public static final List<NamePattern> EVERY_FIELD = List.of(new NamePattern("*"));

    public boolean isExact() {
        return text.indexOf('*') < 0;
    }

    public boolean matches(String name) {
        return isExact() ? text.equals(name) : capture(name).isPresent();
    }

    /** As {@link #matches}, but a star does not reach internal names, which begin with {@code _}: {@code _*} does. */
    public boolean selects(String name) {
        return matches(name) && (!name.startsWith("_") || text.startsWith("_"));
    }

    public int stars() {
        return (int) text.chars().filter(c -> c == '*').count();
    }

    /** What each {@code *} stands for, shortest first from the left; empty if the name does not match. */
    public Optional<List<String>> capture(String name) {
        String[] parts = text.split("\\*", -1);
        if (!name.startsWith(parts[0])) {
            return Optional.empty();
        }
        List<String> captured = new ArrayList<>();
        int at = parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int found = last ? name.length() - parts[i].length() : name.indexOf(parts[i], at);
            if (found < at || !name.startsWith(parts[i], found)) {
                return Optional.empty();
            }
            captured.add(name.substring(at, found));
            at = found + parts[i].length();
        }
        return at == name.length() ? Optional.of(captured) : Optional.empty();
    }

    /** The name with each {@code *} replaced in turn. */
    public String fill(List<String> captured) {
        StringBuilder out = new StringBuilder();
        int star = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*') {
                out.append(captured.get(star++));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    @Override
    public int compareTo(NamePattern other) {
        return text.compareTo(other.text);
    }
}
