package dev.karst.engine.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that were wrong while a search ran: each kind counted, never stopping the run. Safe for several threads. */
public final class Warnings {
    /** Kinds told apart: a message can hold a value, and values come from logs. */
    private static final int MOST_KINDS = 1000;

    private final Map<String, Long> counts = new LinkedHashMap<>();

    public synchronized void add(String message) {
        boolean room = counts.size() < MOST_KINDS || counts.containsKey(message);
        counts.merge(room ? message : "values were wrong in other ways too", 1L, Long::sum);
    }

    /** Each message once, with how often it occurred, in alphabetical order so that threads do not show. */
    public synchronized List<String> messages() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " (" + e.getValue() + " times)")
                .toList();
    }
}
