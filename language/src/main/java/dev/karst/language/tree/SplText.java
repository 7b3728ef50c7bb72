package dev.karst.language.tree;

import dev.karst.language.tree.Expression.Binary;
import dev.karst.language.tree.Expression.BinaryOperator;
import dev.karst.language.tree.Expression.Call;
import dev.karst.language.tree.Expression.Field;
import dev.karst.language.tree.Expression.Text;
import dev.karst.language.tree.Expression.Unary;
import dev.karst.language.tree.Expression.UnaryOperator;
import dev.karst.language.tree.SearchTerm.Literal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints parts of the tree as SPL that parses back to the same tree. */
public final class SplText {
    private static final Set<String> SEARCH_KEYWORDS = Set.of("AND", "OR", "NOT", "IN", "AS", "BY");
    private static final Set<String> EVAL_KEYWORDS = Set.of("and", "or", "not", "xor", "in", "like");
    private static final int TIGHTEST = 9;

    private SplText() {}

    public static String of(Expression expression) {
        return print(expression, 0);
    }

    /** Parenthesised when it binds less tightly than its place asks for. */
    private static String print(Expression expression, int place) {
        return switch (expression) {
            case Field f -> fieldInEval(f.name());
            case Text t -> quoted(t.value());
            case Expression.Number n -> number(n);
            case Unary u ->
                u.operator() == UnaryOperator.NOT
                        ? wrap("NOT " + print(u.operand(), BinaryOperator.NOT_BINDS), BinaryOperator.NOT_BINDS, place)
                        : wrap("-" + print(u.operand(), TIGHTEST), TIGHTEST, place);
            case Binary b -> wrap(binary(b), b.operator().binds(), place);
            case Expression.In in ->
                wrap(
                        print(in.value(), BinaryOperator.EQUAL.binds() + 1) + " IN (" + list(in.options()) + ")",
                        BinaryOperator.EQUAL.binds(),
                        place);
            case Call c -> c.function() + "(" + list(c.arguments()) + ")";
        };
    }

    private static String binary(Binary b) {
        int binds = b.operator().binds();
        return print(b.left(), binds) + " " + b.operator().spl() + " " + print(b.right(), binds + 1);
    }

    private static String list(List<Expression> expressions) {
        return expressions.stream().map(e -> print(e, 0)).collect(Collectors.joining(", "));
    }

    private static String wrap(String text, int binds, int place) {
        return binds < place ? "(" + text + ")" : text;
    }

    private static String number(Expression.Number n) {
        BigDecimal exact = new BigDecimal(n.value());
        return n.decimals() < 0
                ? exact.toPlainString()
                : exact.setScale(n.decimals(), java.math.RoundingMode.HALF_EVEN).toPlainString();
    }

    public static String of(SearchTerm term) {
        return print(term, 0);
    }

    /** In search, OR binds tighter than AND: AND is at 1, OR at 2, NOT at 3. */
    private static String print(SearchTerm term, int place) {
        return switch (term) {
            case SearchTerm.All a -> "*";
            case SearchTerm.And and -> wrap(join(and.terms(), " ", 2), 1, place);
            case SearchTerm.Or or -> wrap(join(or.terms(), " OR ", 3), 2, place);
            case SearchTerm.Not not -> wrap("NOT " + print(not.term(), 3), 3, place);
            case SearchTerm.Comparison c -> compared(c) + c.operator().spl() + literal(c.value());
            case SearchTerm.In in ->
                name(in.field())
                        + " IN ("
                        + in.values().stream().map(SplText::literal).collect(Collectors.joining(", "))
                        + ")";
            case SearchTerm.Keyword k -> literal(k.value());
            case SearchTerm.TimeBound t -> t.bound().spl() + "=" + literal(t.value());
        };
    }

    /** A field by the name of a bound of time is quoted, to stay a field. */
    private static String compared(SearchTerm.Comparison c) {
        boolean bound = c.operator() == SearchTerm.Operator.EQUAL
                && SearchTerm.Bound.named(c.field()).isPresent();
        return bound ? quoted(c.field()) : name(c.field());
    }

    private static String join(List<SearchTerm> terms, String between, int place) {
        return terms.stream().map(t -> print(t, place)).collect(Collectors.joining(between));
    }

    private static String literal(Literal value) {
        String text = value.quoted() || !plainWord(value.text()) ? quoted(value.text()) : value.text();
        return switch (value.form()) {
            case PLAIN -> text;
            case TERM -> "TERM(" + value.text() + ")";
            case CASE -> "CASE(" + text + ")";
        };
    }

    /** A field name as the commands other than eval and where read it. */
    public static String name(String name) {
        return plainWord(name) ? name : quoted(name);
    }

    private static boolean plainWord(String word) {
        boolean plain = !word.isEmpty()
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_.:-*{}@/#%^&~+?;".indexOf(c) >= 0);
        return plain && !SEARCH_KEYWORDS.contains(word);
    }

    /** A field name as eval and where read it. */
    public static String fieldInEval(String name) {
        boolean plain =
                name.matches("[A-Za-z_][A-Za-z0-9_]*") && !EVAL_KEYWORDS.contains(name.toLowerCase(Locale.ROOT));
        return plain ? name : "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    public static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
