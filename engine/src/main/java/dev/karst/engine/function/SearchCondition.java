package dev.karst.engine.function;

import dev.karst.engine.data.CodePointOrder;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.language.tree.SearchTerm;
import dev.karst.language.tree.SearchTerm.Form;
import dev.karst.language.tree.SearchTerm.Literal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A search term made ready to run (semantics reference, 5). It has two truth values: a missing field fails a comparison,
 * so that NOT of it holds. Of a multivalue any value may satisfy a comparison, also {@code !=}.
 */
public final class SearchCondition {
    private SearchCondition() {}

    /**
     * @param context what relative times are relative to
     */
    public static Predicate<Row> compile(SearchTerm term, SearchContext context) {
        return compile(TimeBounds.absolute(term, context));
    }

    /** Whether one value satisfies a comparison. */
    public static Predicate<String> test(SearchTerm.Comparison comparison) {
        return comparison(comparison);
    }

    /** Whether one value is among those listed. */
    public static Predicate<String> test(SearchTerm.In in) {
        List<Predicate<String>> tests =
                in.values().stream().map(SearchCondition::equal).toList();
        return text -> tests.stream().anyMatch(t -> t.test(text));
    }

    /** Whether a term whose bounds of time are absolute holds for a row. */
    public static boolean isTrue(SearchTerm term, Row row) {
        return compile(term).test(row);
    }

    private static Predicate<Row> compile(SearchTerm term) {
        return switch (term) {
            case SearchTerm.All all -> row -> true;
            case SearchTerm.And and -> {
                List<Predicate<Row>> terms =
                        and.terms().stream().map(SearchCondition::compile).toList();
                yield row -> isSame(true, terms, row);
            }
            case SearchTerm.Or or -> {
                List<Predicate<Row>> terms =
                        or.terms().stream().map(SearchCondition::compile).toList();
                yield row -> !isSame(false, terms, row);
            }
            case SearchTerm.Not not -> compile(not.term()).negate();
            case SearchTerm.Comparison c -> {
                Predicate<String> test = comparison(c);
                yield row -> anyValue(row.value(c.field()), test);
            }
            case SearchTerm.In in -> {
                Predicate<String> test = test(in);
                yield row -> anyValue(row.value(in.field()), test);
            }
            case SearchTerm.Keyword k -> {
                Keyword keyword = new Keyword(k.value());
                yield row -> row.value("_raw").texts().stream().anyMatch(keyword::isIn);
            }
            case SearchTerm.TimeBound t -> {
                double bound = TimeBounds.seconds(t);
                yield switch (t.bound()) {
                    case EARLIEST -> row -> time(row) >= bound;
                    case LATEST -> row -> time(row) < bound;
                };
            }
        };
    }

    /** NaN where the row has no time: it is outside of every bound. */
    private static double time(Row row) {
        Num time = row.value("_time").number();
        return time == null ? Double.NaN : time.value();
    }

    /** Whether all terms have this truth for a row; plain loops, as they run for every event. */
    private static boolean isSame(boolean truth, List<Predicate<Row>> terms, Row row) {
        for (Predicate<Row> term : terms) {
            if (term.test(row) != truth) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyValue(Value value, Predicate<String> test) {
        if (value instanceof Value.Text text) {
            return test.test(text.text());
        }
        for (String text : value.texts()) {
            if (test.test(text)) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<String> comparison(SearchTerm.Comparison c) {
        return switch (c.operator()) {
            case EQUAL -> equal(c.value());
            case NOT_EQUAL -> equal(c.value()).negate();
            case LESS -> text -> order(text, c.value()) < 0;
            case LESS_OR_EQUAL -> text -> order(text, c.value()) <= 0;
            case GREATER -> text -> order(text, c.value()) > 0;
            case GREATER_OR_EQUAL -> text -> order(text, c.value()) >= 0;
        };
    }

    /** A subnet holds its addresses; any other value is compared as text. */
    private static Predicate<String> equal(Literal value) {
        Optional<Subnet> subnet = Subnet.of(value.text());
        if (subnet.isPresent()) {
            return text -> subnet.get().contains(text) || text.equalsIgnoreCase(value.text());
        }
        return new Wildcard(value.text(), value.form() == Form.CASE)::matches;
    }

    /** As numbers where both are, else by code point. */
    private static int order(String text, Literal value) {
        Num a = Num.of(text);
        Num b = Num.of(value.text());
        return a != null && b != null
                ? Double.compare(a.value() + 0.0, b.value() + 0.0)
                : CodePointOrder.ASCENDING.compare(text, value.text());
    }

    /** The fields that decide it. */
    public static Set<String> fields(SearchTerm term) {
        return switch (term) {
            case SearchTerm.All all -> Set.of();
            case SearchTerm.And and -> fields(and.terms());
            case SearchTerm.Or or -> fields(or.terms());
            case SearchTerm.Not not -> fields(not.term());
            case SearchTerm.Comparison c -> Set.of(c.field());
            case SearchTerm.In in -> Set.of(in.field());
            case SearchTerm.Keyword k -> Set.of("_raw");
            case SearchTerm.TimeBound t -> Set.of("_time");
        };
    }

    private static Set<String> fields(List<SearchTerm> terms) {
        Set<String> all = new TreeSet<>();
        terms.forEach(t -> all.addAll(fields(t)));
        return all;
    }
}
