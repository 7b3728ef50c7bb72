package dev.karst.engine.explain;

import dev.karst.engine.data.Value;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a field that a condition looked at, and how often each. */
public final class ValuesSeen {
    /** Different values told apart; what comes after is counted together. */
    private static final int MOST = 1000;

    private final String field;
    private final Map<String, Long> counts = new HashMap<>();
    private long missing;
    private long others;

    ValuesSeen(String field) {
        this.field = field;
    }

    /** A value and how many events have it. */
    public record Seen(String value, long events) {}

    void add(Value value) {
        if (value.isNull()) {
            missing++;
        }
        for (String text : value.texts()) {
            if (counts.size() < MOST || counts.containsKey(text)) {
                counts.merge(text, 1L, Long::sum);
            } else {
                others++;
            }
        }
    }

    public String field() {
        return field;
    }

    /** How many events do not have the field. */
    public long missing() {
        return missing;
    }

    /** How many values came when {@value #MOST} different ones were known already. */
    public long others() {
        return others;
    }

    /** How many different values are known. */
    public int different() {
        return counts.size();
    }

    /** The most frequent values; of equally frequent ones the first by code point. */
    public List<Seen> mostFrequent(int count) {
        return counts.entrySet().stream()
                .map(e -> new Seen(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Seen::events).reversed().thenComparing(Seen::value))
                .limit(count)
                .toList();
    }
}
