package dev.karst.detection.local;

import java.util.List;

/**
 * Rows that are alike in some fields count once in a while.
 *
 * @param fields at least one
 * @param period a number and s, m, h or d: {@code 24h}
 */
public record Throttle(List<String> fields, String period) {
    public Throttle {
        fields = List.copyOf(fields);
    }
}
