package dev.karst.spec.reference;

import dev.karst.engine.data.Num;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.function.TimeText;
import dev.karst.language.tree.SearchTerm;
import dev.karst.language.tree.SearchTerm.Bound;
import dev.karst.language.tree.SearchTerm.Form;
import dev.karst.language.tree.SearchTerm.Literal;
import dev.karst.language.tree.SearchTerm.TimeBound;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a result satisfies a condition of search (semantics reference, 5).
 *
 * @param saved what event types and tags stand for
 */
record SearchTerms(SavedTerms saved, SearchContext context) {
    private static final String MAJOR = " \t\r\n\"'()[]{}<>,;!?&+|*";
    private static final String MINOR = "./:=@-$#%_\\";

    boolean hold(SearchTerm term, Result result) {
        return hold(term, result, false);
    }

    /** @param ends whether a latest stands around the term: else an earliest ends when the search starts */
    private boolean hold(SearchTerm term, Result result, boolean ends) {
        return switch (term) {
            case SearchTerm.All t -> true;
            case SearchTerm.And t -> {
                boolean endsHere =
                        ends || t.terms().stream().anyMatch(x -> x instanceof TimeBound b && b.bound() == Bound.LATEST);
                yield t.terms().stream().allMatch(x -> hold(x, result, endsHere));
            }
            case SearchTerm.Or t -> t.terms().stream().anyMatch(x -> hold(x, result, ends));
            case SearchTerm.Not t -> !hold(t.term(), result, ends);
            case SearchTerm.Comparison t ->
                result.texts(t.field()).stream().anyMatch(v -> compares(v, t.operator(), t.value()))
                        || saved.standFor(t).stream().anyMatch(x -> hold(x, result, ends));
            case SearchTerm.In t -> t.values().stream().anyMatch(v -> hold(comparison(t.field(), v), result, ends));
            case SearchTerm.TimeBound t -> holds(t, result, ends);
            case SearchTerm.Keyword t ->
                result.texts("_raw").stream()
                        .anyMatch(raw -> keyword(t.value()).matcher(raw).find());
        };
    }

    static SearchTerm comparison(String field, Literal value) {
        return new SearchTerm.Comparison(value.span(), field, SearchTerm.Operator.EQUAL, value);
    }

    private boolean holds(TimeBound bound, Result result, boolean ends) {
        Num time = result.value("_time").number();
        OptionalDouble at = TimeText.seconds(bound.value().text(), context.now(), context.zone());
        if (time == null || at.isEmpty()) {
            return false;
        }
        return bound.bound() == Bound.LATEST
                ? time.value() < at.getAsDouble()
                : time.value() >= at.getAsDouble() && (ends || time.value() < context.now());
    }

    /** Whether the term, or what an event type in it stands for, bounds the time. */
    boolean boundsTime(SearchTerm term) {
        return switch (term) {
            case SearchTerm.And t -> t.terms().stream().anyMatch(this::boundsTime);
            case SearchTerm.Or t -> t.terms().stream().anyMatch(this::boundsTime);
            case SearchTerm.Not t -> boundsTime(t.term());
            case SearchTerm.Comparison t -> saved.standFor(t).stream().anyMatch(this::boundsTime);
            case SearchTerm.In t -> t.values().stream().anyMatch(v -> boundsTime(comparison(t.field(), v)));
            case SearchTerm.TimeBound t -> true;
            case SearchTerm.All t -> false;
            case SearchTerm.Keyword t -> false;
        };
    }

    private static boolean compares(String value, SearchTerm.Operator operator, Literal literal) {
        return switch (operator) {
            case EQUAL -> equal(value, literal);
            case NOT_EQUAL -> !equal(value, literal);
            case LESS -> order(value, literal) < 0;
            case LESS_OR_EQUAL -> order(value, literal) <= 0;
            case GREATER -> order(value, literal) > 0;
            case GREATER_OR_EQUAL -> order(value, literal) >= 0;
        };
    }

    private static int order(String value, Literal literal) {
        Double a = Numbers.of(value);
        Double b = Numbers.of(literal.text());
        return a != null && b != null ? Double.compare(a + 0.0, b + 0.0) : Ordering.bytes(value, literal.text());
    }

    static boolean equal(String value, Literal literal) {
        if (Addresses.isBlock(literal.text()) && Addresses.holds(literal.text(), value)) {
            return true;
        }
        String pattern = Arrays.stream(literal.text().split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, flags(literal) | Pattern.DOTALL)
                .matcher(value)
                .matches();
    }

    private static int flags(Literal literal) {
        return literal.form() == Form.CASE ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }

    /** A keyword fills whole segments; where it begins or ends with a breaker itself, none need stand there. */
    private static Pattern keyword(Literal literal) {
        String breakers = Pattern.quote(literal.form() == Form.TERM ? MAJOR : MAJOR + MINOR);
        String text = literal.text();
        String bound = "[" + breakers + "]";
        String before = isBreaker(text, 0, literal.form()) ? "" : "(?<=^|" + bound + ")";
        boolean open = text.endsWith("*") || isBreaker(text, text.length() - 1, literal.form());
        String after = open ? "" : "(?=$|" + bound + ")";
        String body = Arrays.stream(text.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^" + Pattern.quote(MAJOR) + "]*"));
        String start = text.startsWith("*") ? "(?<=^|" + bound + ")" : before;
        return Pattern.compile("(?s)" + start + body + after.replace("$", "\\z"), flags(literal));
    }

    private static boolean isBreaker(String text, int at, Form form) {
        return !text.isEmpty()
                && (MAJOR.indexOf(text.charAt(at)) >= 0 || form != Form.TERM && MINOR.indexOf(text.charAt(at)) >= 0);
    }
}
