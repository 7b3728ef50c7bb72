package dev.karst.sources.sourcetype;

import dev.karst.engine.data.CodePointOrder;
import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.SearchCondition;
import dev.karst.engine.function.SearchContext;
import dev.karst.sources.sourcetype.Sourcetype.EventType;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The fields that tell which event types an event is of, and which tags they carry. They see all other fields. */
public final class EventTypes {
    private static final String NAMES_FIELD = "eventtype";

    /** What it makes where the sourcetype has event types. */
    static final Set<String> FIELDS = Set.of(NAMES_FIELD, "tag", "tag::eventtype");

    private final List<Ready> types;

    private record Ready(EventType type, Predicate<Row> condition) {}

    public EventTypes(Sourcetype sourcetype, SearchContext context) {
        this.types = sourcetype.eventTypes().stream()
                .map(type -> new Ready(type, SearchCondition.compile(type.condition(), context)))
                .toList();
    }

    public Set<String> made() {
        return types.isEmpty() ? Set.of() : FIELDS;
    }

    /** What must be known of an event where these fields are wanted. */
    public FieldUse needs(FieldUse wanted) {
        FieldUse needed = wanted;
        if (made().stream().anyMatch(wanted::wants)) {
            for (Ready ready : types) {
                needed = needed.and(SearchCondition.fields(ready.type().condition()));
            }
        }
        return needed;
    }

    /**
     * The names of the event types, or their tags, each once and in the order of code points.
     *
     * @param field one of those made
     */
    public Value value(String field, Row event) {
        Stream<EventType> matching =
                types.stream().filter(ready -> ready.condition().test(event)).map(Ready::type);
        Stream<String> texts = field.equals(NAMES_FIELD)
                ? matching.map(EventType::name)
                : matching.flatMap(type -> type.tags().stream());
        return Value.ofTexts(texts.distinct().sorted(CodePointOrder.ASCENDING).toList());
    }
}
