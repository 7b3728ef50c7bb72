package dev.karst.sources.sourcetype;

import dev.karst.engine.knowledge.Tag;
import dev.karst.sources.sourcetype.Sourcetype.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sourcetypes that are known. */
public record Sourcetypes(List<Sourcetype> all) {
    /** The files that are shipped: a new sourcetype is a file and a line here. */
    private static final List<String> SHIPPED = List.of("aws_cloudtrail.yml");

    public Sourcetypes {
        all = List.copyOf(all);
    }

    public static Sourcetypes shipped() {
        return new Sourcetypes(SHIPPED.stream().map(Sourcetypes::resource).toList());
    }

    private static Sourcetype resource(String file) {
        try (InputStream in = Sourcetypes.class.getResourceAsStream("/dev/karst/sources/sourcetypes/" + file)) {
            return SourcetypeFile.read(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped sourcetype " + file, e);
        }
    }

    public Optional<Sourcetype> find(String name) {
        return all.stream().filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The conditions of all event types, by name: each in the grammar of search, and for its own sourcetype alone. */
    public Map<String, String> eventTypes() {
        Map<String, String> conditions = new TreeMap<>();
        for (Sourcetype sourcetype : all) {
            for (EventType type : sourcetype.eventTypes()) {
                String condition = "(sourcetype=\"" + sourcetype.name() + "\" (" + type.when() + "))";
                conditions.merge(type.name(), condition, (one, other) -> one + " OR " + other);
            }
        }
        return conditions;
    }

    /** The tags of all event types, each once. */
    public List<Tag> tags() {
        return all.stream()
                .flatMap(sourcetype -> sourcetype.eventTypes().stream())
                .flatMap(type -> type.tags().stream().map(tag -> new Tag(tag, "eventtype", type.name())))
                .distinct()
                .toList();
    }

    /** Whether the events of some sourcetype can have a field of this name. */
    public boolean makesField(String field) {
        return all.stream().anyMatch(s -> s.makesField(field));
    }
}
