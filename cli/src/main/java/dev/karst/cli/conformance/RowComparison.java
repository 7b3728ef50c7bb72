package dev.karst.cli.conformance;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares the rows that came with those a case wants. */
final class RowComparison {
    private static final double TOLERANCE = 1e-9;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

    private final ConformanceCase.Rows wanted;

    RowComparison(ConformanceCase.Rows wanted) {
        this.wanted = wanted;
    }

    boolean holds(List<Map<String, List<String>>> actual) {
        List<Map<String, List<String>>> expected = counting(wanted.rows());
        List<Map<String, List<String>>> came = counting(actual);
        if (expected.size() != came.size()) {
            return false;
        }
        return wanted.ordered() ? inOrder(expected, came) : inAnyOrder(expected, came);
    }

    /** Each row with the fields that count alone; a row without any is none. */
    private List<Map<String, List<String>>> counting(List<Map<String, List<String>>> rows) {
        List<Map<String, List<String>>> counting = new ArrayList<>();
        for (Map<String, List<String>> row : rows) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            row.forEach((name, values) -> {
                if (counts(name) && !values.isEmpty()) {
                    fields.put(name, values);
                }
            });
            if (!fields.isEmpty()) {
                counting.add(fields);
            }
        }
        return counting;
    }

    /** Where all fields do, internal ones and the index of an event count only if the case names them. */
    private boolean counts(String name) {
        if (wanted.compare() != null) {
            return wanted.compare().contains(name);
        }
        boolean internal = name.startsWith("_") || name.equals("index");
        return !internal || wanted.rows().stream().anyMatch(row -> row.containsKey(name));
    }

    private boolean inOrder(List<Map<String, List<String>>> expected, List<Map<String, List<String>>> came) {
        for (int i = 0; i < expected.size(); i++) {
            if (!equal(expected.get(i), came.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean inAnyOrder(List<Map<String, List<String>>> expected, List<Map<String, List<String>>> came) {
        List<Map<String, List<String>>> left = new ArrayList<>(came);
        return expected.stream().allMatch(row -> takeEqual(row, left));
    }

    private boolean takeEqual(Map<String, List<String>> row, List<Map<String, List<String>>> from) {
        Iterator<Map<String, List<String>>> rows = from.iterator();
        while (rows.hasNext()) {
            if (equal(row, rows.next())) {
                rows.remove();
                return true;
            }
        }
        return false;
    }

    private boolean equal(Map<String, List<String>> a, Map<String, List<String>> b) {
        TreeSet<String> names = new TreeSet<>(a.keySet());
        names.addAll(b.keySet());
        return names.stream().allMatch(n -> equal(a.getOrDefault(n, List.of()), b.getOrDefault(n, List.of())));
    }

    private boolean equal(List<String> a, List<String> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!equal(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean equal(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        if (!wanted.exact()
                && DECIMAL.matcher(a).matches()
                && DECIMAL.matcher(b).matches()) {
            double x = Double.parseDouble(a);
            double y = Double.parseDouble(b);
            return Math.abs(x - y) <= TOLERANCE * Math.max(Math.abs(x), Math.abs(y));
        }
        Optional<Object> tree = JsonTree.ofStructure(a);
        return tree.isPresent() && tree.equals(JsonTree.ofStructure(b));
    }
}
