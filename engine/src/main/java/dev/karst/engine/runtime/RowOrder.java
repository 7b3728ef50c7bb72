package dev.karst.engine.runtime;

import dev.karst.engine.data.CodePointOrder;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.IpAddress;
import dev.karst.engine.plan.SortKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Rows by the keys of sort. Missing values come last, also in descending order. */
final class RowOrder implements Comparator<OrderCollector.Kept> {
    private final List<SortKey> keys;

    RowOrder(List<SortKey> keys) {
        this.keys = keys;
    }

    @Override
    public int compare(OrderCollector.Kept a, OrderCollector.Kept b) {
        for (SortKey key : keys) {
            Value x = a.batch().value(key.field(), a.row());
            Value y = b.batch().value(key.field(), b.row());
            if (x.isNull() || y.isNull()) {
                if (x.isNull() != y.isNull()) {
                    return x.isNull() ? 1 : -1;
                }
                continue;
            }
            int order = compare(x, y, key.how());
            if (order != 0) {
                return key.descending() ? -order : order;
            }
        }
        return 0;
    }

    private static int compare(Value x, Value y, SortKey.How how) {
        return switch (how) {
            case AUTO -> auto(x.display(), y.display());
            case NUMBER -> numbersFirst(x, y);
            case TEXT -> CodePointOrder.ASCENDING.compare(x.display(), y.display());
            case IP -> addressesFirst(x.display(), y.display());
        };
    }

    /** Numbers, then IP addresses, then texts. */
    static int auto(String x, String y) {
        Num a = Num.of(x);
        Num b = Num.of(y);
        if (a != null && b != null) {
            return Double.compare(a.value() + 0.0, b.value() + 0.0);
        }
        return a != null || b != null ? (a != null ? -1 : 1) : addressesFirst(x, y);
    }

    private static int numbersFirst(Value x, Value y) {
        Num a = x.number();
        Num b = y.number();
        if (a != null && b != null) {
            return Double.compare(a.value() + 0.0, b.value() + 0.0);
        }
        return a == null && b == null ? 0 : a != null ? -1 : 1;
    }

    private static int addressesFirst(String x, String y) {
        byte[] a = IpAddress.parse(x);
        byte[] b = IpAddress.parse(y);
        if (a != null && b != null) {
            return a.length != b.length ? Integer.compare(a.length, b.length) : Arrays.compareUnsigned(a, b);
        }
        return a != null || b != null ? (a != null ? -1 : 1) : CodePointOrder.ASCENDING.compare(x, y);
    }
}
