package dev.karst.spec;

import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.knowledge.Tag;
import dev.karst.engine.runtime.TimeRange;
import dev.karst.language.macro.Macros;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A search that was drawn by lot, and what it reads.
 *
 * @param base its first command
 * @param stages the others
 */
record RandomSearch(String base, List<String> stages, TimeRange range, List<SpecEvent> events) {
    private static final Set<String> INTERNALS = Set.of("_time", "_raw");

    /** What searches may name. */
    private static final Knowledge KNOWLEDGE = Knowledge.of(
            Macros.none(),
            Map.of("small", "a=1 OR b=x", "bare", "eventtype=small NOT c=*", "late", "one earliest=2"),
            List.of(
                    new Tag("t", "eventtype", "small"),
                    new Tag("t", "a", "10"),
                    new Tag("u", "x.a", "1*"),
                    new Tag("u", "b", "10.0.0.0/8")));

    String text() {
        return base + stages.stream().map(stage -> " | " + stage).collect(Collectors.joining());
    }

    SpecCase asked(SpecResult expected) {
        return new SpecCase(
                "random",
                "agreement",
                null,
                text(),
                KNOWLEDGE,
                range,
                events,
                expected,
                true,
                INTERNALS,
                false,
                false,
                null);
    }

    String shownEvents() {
        StringBuilder shown = new StringBuilder("  over " + range + ":\n");
        events.forEach(e -> shown.append("    ").append(e.fields()).append('\n'));
        return shown.toString();
    }

    /** Without all that can be left out while the condition still holds. */
    RandomSearch smallest(Predicate<RandomSearch> fails) {
        RandomSearch smallest = this;
        boolean smaller = true;
        while (smaller) {
            RandomSearch now = smallest;
            smallest = now.cut().stream().filter(fails).findFirst().orElse(now);
            smaller = !smallest.equals(now);
        }
        return smallest;
    }

    /** The same with one thing less. */
    private List<RandomSearch> cut() {
        List<RandomSearch> cut = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            cut.add(new RandomSearch(base, without(stages, i), range, events));
        }
        if (!base.equals("*")) {
            cut.add(new RandomSearch("*", stages, range, events));
        }
        if (!range.equals(TimeRange.ALL)) {
            cut.add(new RandomSearch(base, stages, TimeRange.ALL, events));
        }
        for (int i = 0; i < events.size(); i++) {
            cut.add(new RandomSearch(base, stages, range, without(events, i)));
        }
        for (int i = 0; i < events.size(); i++) {
            for (String field : events.get(i).fields().keySet()) {
                Map<String, List<String>> fields =
                        new LinkedHashMap<>(events.get(i).fields());
                fields.remove(field);
                List<SpecEvent> changed = new ArrayList<>(events);
                changed.set(i, new SpecEvent(events.get(i).record(), fields));
                cut.add(new RandomSearch(base, stages, range, changed));
            }
        }
        return cut;
    }

    private static <T> List<T> without(List<T> list, int index) {
        List<T> shorter = new ArrayList<>(list);
        shorter.remove(index);
        return shorter;
    }
}
