package dev.karst.spec.reference;

import dev.karst.language.tree.SearchTerm;
import dev.karst.language.tree.SearchTerm.Form;
import dev.karst.language.tree.SearchTerm.Literal;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a result satisfies a condition of search (semantics reference, 5). */
final class SearchTerms {
    private static final String MAJOR = " \t\r\n\"'()[]{}<>,;!?&+|*";
    private static final String MINOR = "./:=@-$#%_\\";

    private SearchTerms() {}

    static boolean hold(SearchTerm term, Result result) {
        return switch (term) {
            case SearchTerm.All t -> true;
            case SearchTerm.And t -> t.terms().stream().allMatch(x -> hold(x, result));
            case SearchTerm.Or t -> t.terms().stream().anyMatch(x -> hold(x, result));
            case SearchTerm.Not t -> !hold(t.term(), result);
            case SearchTerm.Comparison t ->
                result.texts(t.field()).stream().anyMatch(v -> compares(v, t.operator(), t.value()));
            case SearchTerm.In t ->
                result.texts(t.field()).stream()
                        .anyMatch(v -> t.values().stream().anyMatch(option -> equal(v, option)));
            case SearchTerm.TimeBound t -> throw new AssertionError("the reference does not know bounds of time");
            case SearchTerm.Keyword t ->
                result.texts("_raw").stream()
                        .anyMatch(raw -> keyword(t.value()).matcher(raw).find());
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

    private static boolean equal(String value, Literal literal) {
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
