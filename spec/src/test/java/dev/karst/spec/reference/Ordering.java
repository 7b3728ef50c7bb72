package dev.karst.spec.reference;

import dev.karst.engine.plan.SortKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How results are put in order: by {@code sort}, and by their keys after {@code stats}. */
final class Ordering {
    private Ordering() {}

    static List<Result> sorted(List<Result> in, List<SortKey> keys) {
        Comparator<Result> order = (_, _) -> 0;
        for (SortKey key : keys) {
            order = order.thenComparing(by(key));
        }
        List<Result> out = new ArrayList<>(in);
        out.sort(order);
        return out;
    }

    /** A missing value comes last, in either direction. */
    private static Comparator<Result> by(SortKey key) {
        Comparator<String> values = switch (key.how()) {
            case AUTO -> Ordering::auto;
            case NUMBER -> Ordering::numbers;
            case TEXT -> Ordering::bytes;
            case IP -> Ordering::addresses;
        };
        return Comparator.comparing(
                r -> r.text(key.field()), Comparator.nullsLast(key.descending() ? values.reversed() : values));
    }

    /** Keys of groups: numbers by value and then spelling, then texts. */
    static int keys(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = rank(Numbers.of(a.get(i)) != null ? 0 : 1, Numbers.of(b.get(i)) != null ? 0 : 1);
            order = order == 0 && Numbers.of(a.get(i)) != null
                    ? Double.compare(Numbers.of(a.get(i)) + 0.0, Numbers.of(b.get(i)) + 0.0)
                    : order;
            order = order == 0 ? bytes(a.get(i), b.get(i)) : order;
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    static int bytes(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /** Numbers, then addresses, then texts. */
    private static int auto(String a, String b) {
        int order = rank(kind(a), kind(b));
        if (order != 0) {
            return order;
        }
        return switch (kind(a)) {
            case 0 -> numbers(a, b);
            case 1 -> addresses(a, b);
            default -> bytes(a, b);
        };
    }

    private static int kind(String text) {
        return Numbers.of(text) != null ? 0 : Addresses.of(text) != null ? 1 : 2;
    }

    private static int rank(int a, int b) {
        return Integer.compare(a, b);
    }

    /** What is no number comes after all numbers. */
    private static int numbers(String a, String b) {
        Double x = Numbers.of(a);
        Double y = Numbers.of(b);
        if (x != null && y != null) {
            return Double.compare(x + 0.0, y + 0.0);
        }
        return rank(x == null ? 1 : 0, y == null ? 1 : 0);
    }

    /** The four-byte ones first; what is no address comes after, as text. */
    private static int addresses(String a, String b) {
        byte[] x = Addresses.of(a);
        byte[] y = Addresses.of(b);
        if (x != null && y != null) {
            int lengths = Integer.compare(x.length, y.length);
            return lengths != 0 ? lengths : new BigInteger(1, x).compareTo(new BigInteger(1, y));
        }
        int order = rank(x == null ? 1 : 0, y == null ? 1 : 0);
        return order != 0 ? order : bytes(a, b);
    }
}
