package dev.karst.sources.sourcetype;

import dev.karst.engine.data.NamePattern;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.SearchTerm;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of the events of one sourcetype: how they are recognised, where their time stands, and which fields
 * they have at search time beside those of the record itself. It is data, read from a file.
 *
 * @param source the value of the field {@code source}
 * @param eventStrings keys that are JSON strings in every event of this sourcetype, and so tell it from others
 * @param timeField the key of the event's time
 * @param identity the key whose value, with the event's bytes, tells whether an event was seen before
 * @param paths raw names that events can have
 */
public record Sourcetype(
        String name,
        String source,
        List<String> eventStrings,
        String timeField,
        String identity,
        List<NamePattern> paths,
        List<Alias> aliases,
        List<Calculation> calculations,
        List<Lookup> lookups,
        List<EventType> eventTypes) {

    /** Fields that every event has. */
    private static final Set<String> DEFAULT_FIELDS = Stream.concat(
                    Stream.of("_time", "_raw", "source", "sourcetype", "index", "host"), DefaultFields.NAMES.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** A field under another name: {@code to} is the value of {@code from} where {@code from} exists. */
    public record Alias(String from, String to) {}

    /** A field that is an expression over the raw fields and aliases, never over another calculation. */
    public record Calculation(String field, Expression expression) {}

    /**
     * A name for the events that satisfy a condition.
     *
     * @param when the condition as it is written in the grammar of search
     * @param tags names that these events carry
     */
    public record EventType(String name, String when, SearchTerm condition, List<String> tags) {
        public EventType {
            tags = List.copyOf(tags);
        }
    }

    public Sourcetype {
        eventStrings = List.copyOf(eventStrings);
        paths = List.copyOf(paths);
        aliases = List.copyOf(aliases);
        calculations = List.copyOf(calculations);
        lookups = List.copyOf(lookups);
        eventTypes = List.copyOf(eventTypes);
    }

    /** Whether its events can have a field of this name. A name with {@code {}} also reads a node that is no array. */
    public boolean makesField(String field) {
        return DEFAULT_FIELDS.contains(field)
                || aliases.stream().anyMatch(a -> a.to().equals(field))
                || calculations.stream().anyMatch(c -> c.field().equals(field))
                || lookups.stream().anyMatch(l -> l.to().contains(field))
                || !eventTypes.isEmpty() && EventTypes.FIELDS.contains(field)
                || paths.stream().anyMatch(p -> p.matches(field) || p.matches(field.replace("{}", "")));
    }
}
