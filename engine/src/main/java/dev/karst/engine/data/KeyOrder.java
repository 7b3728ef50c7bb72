package dev.karst.engine.data;

import java.util.Comparator;
import java.util.List;

/**
 * The order of rows by their keys, part by part: numbers before texts, equal numbers of other spelling and texts by code
 * point; of two keys of which one goes on, the shorter comes first.
 */
public final class KeyOrder {
    public static final Comparator<List<String>> ASCENDING = KeyOrder::compare;

    private KeyOrder() {}

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int compare(String a, String b) {
        Num x = Num.of(a);
        Num y = Num.of(b);
        if (x != null && y != null && x.value() != y.value()) {
            return Double.compare(x.value(), y.value());
        }
        boolean bothAlike = (x == null) == (y == null);
        return bothAlike ? CodePointOrder.ASCENDING.compare(a, b) : x != null ? -1 : 1;
    }
}
