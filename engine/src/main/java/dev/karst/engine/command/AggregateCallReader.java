package dev.karst.engine.command;

import dev.karst.engine.data.NamePattern;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.AggregateFunctions;
import dev.karst.engine.plan.AggregateCall;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.text.Suggestion;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.SplText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Reads the functions of stats and its kin, {@code count, sum(bytes) as total, max(*_time)}, and their by-fields. All
 * such commands read them alike.
 */
final class AggregateCallReader {
    private final CommandReader in;
    private final String command;
    private final List<AggregateCall> calls = new ArrayList<>();

    /** Where each call says how its column is called. */
    private final List<Span> names = new ArrayList<>();

    private final BooleanSupplier option;

    /**
     * @param command its name, for messages
     * @param option takes an option of the command if one is next; they may stand before, between and after the calls
     */
    AggregateCallReader(CommandReader in, String command, BooleanSupplier option) {
        this.in = in;
        this.command = command;
        this.option = option;
    }

    /** Calls up to the word {@code by} or the end; commas between them are optional. */
    List<AggregateCall> calls() {
        while (!in.atEnd() && !in.peek().isWord("by")) {
            if (!option.getAsBoolean()) {
                calls.add(call());
            }
            in.take(Token.Kind.COMMA);
        }
        return List.copyOf(calls);
    }

    /** As {@link #calls}, but at least one. */
    List<AggregateCall> someCalls() {
        if (calls().isEmpty()) {
            throw in.unexpected(in.peek(), "a function such as `count` or `values(field)`");
        }
        return List.copyOf(calls);
    }

    /** The by-fields, each once, if {@code by} is next. Reports a column of the calls that has the name of another. */
    List<String> by() {
        List<Token> fields = in.take("by") ? in.someFieldTokens() : List.of();
        for (Token field : fields) {
            if (field.text().contains("*")) {
                throw in.fail(new Diagnostic(
                        "K1220",
                        "the by-fields of " + command + " cannot have wildcards",
                        field.span(),
                        "name each field"));
            }
        }
        List<String> by = fields.stream().map(Token::text).distinct().toList();
        reportTwice(by);
        return by;
    }

    /** Calls and by-fields as they are read. */
    static String spl(List<AggregateCall> calls, List<String> by) {
        String names = by.stream().map(SplText::name).collect(Collectors.joining(" "));
        return calls.stream().map(AggregateCall::spl).collect(Collectors.joining(" "))
                + (by.isEmpty() ? "" : " by " + names);
    }

    private void reportTwice(List<String> by) {
        Set<String> taken = new HashSet<>(by);
        for (int i = 0; i < calls.size(); i++) {
            AggregateCall call = calls.get(i);
            String name = call.as();
            // Which names a pattern makes is known when the rows are: only the same once more is twice for sure.
            boolean twice = call.argument() instanceof AggregateCall.Fields
                    ? calls.subList(0, i).stream().anyMatch(c -> c.makesColumnsOf(call))
                    : !taken.add(name);
            if (twice) {
                in.report(new Diagnostic(
                        "K1223",
                        "two columns would be called `" + name + "`",
                        names.get(i),
                        by.contains(name) ? "a by-field has this name" : "the second of this name",
                        "give one of them another name with `as`"));
                return;
            }
        }
    }

    private AggregateCall call() {
        Token name = in.expect(Token.Kind.WORD, "a function such as `count` or `values(field)`");
        AggregateFunction function = function(name);
        AggregateCall.Argument argument = new AggregateCall.Rows();
        Span whole = name.span();
        if (in.take(Token.Kind.OPEN)) {
            argument = argument(function);
            whole = name.span().to(in.expect(Token.Kind.CLOSE, "`)`").span());
        }
        boolean ofRows = argument instanceof AggregateCall.Rows;
        if (ofRows && !function.standsAlone()) {
            throw in.fail(new Diagnostic(
                    "K1221", "`" + name.text() + "` needs a field", whole, "expected " + function.usage()));
        }
        if (in.take("as")) {
            Token as = in.fieldToken();
            checkStars(argument, whole, as);
            names.add(as.span());
            return new AggregateCall(function, argument, as.text());
        }
        names.add(whole);
        return new AggregateCall(function, argument, ofRows ? name.text() : in.text(whole));
    }

    private AggregateCall.Argument argument(AggregateFunction function) {
        if (in.take("eval")) {
            in.expect(Token.Kind.OPEN, "`(` after eval");
            Expression expression = in.expression();
            in.expect(Token.Kind.CLOSE, "`)`");
            return new AggregateCall.Each(expression, true);
        }
        if (in.peek().is(Token.Kind.CLOSE)) {
            return new AggregateCall.Rows();
        }
        if (in.atEnd()) {
            throw in.unexpected(in.peek(), function.standsAlone() ? "a field name or `)`" : "a field name and `)`");
        }
        Token field = in.fieldToken();
        String name = field.text();
        if (!name.contains("*")) {
            return new AggregateCall.Each(new Expression.Field(field.span(), name), false);
        }
        if (name.matches(".+[*/+-]\\d+(\\.\\d+)?")) {
            throw in.fail(new Diagnostic(
                    "K1022",
                    "expected a field name, found `" + name + "`",
                    field.span(),
                    "expected a field name",
                    "an expression stands in eval(...): " + function.splName() + "(eval(" + name + "))"));
        }
        return new AggregateCall.Fields(new NamePattern(name));
    }

    private void checkStars(AggregateCall.Argument argument, Span call, Token as) {
        int fields = argument instanceof AggregateCall.Fields f ? f.pattern().stars() : 0;
        int columns = new NamePattern(as.text()).stars();
        if (fields != columns) {
            throw in.fail(new Diagnostic(
                    "K1231",
                    "a function and the name of its column need the same number of `*`",
                    call.to(as.span()),
                    fields + " on the left, " + columns + " on the right"));
        }
    }

    private AggregateFunction function(Token name) {
        String lower = name.text().toLowerCase(Locale.ROOT);
        Optional<AggregateFunction> found = AggregateFunctions.find(lower);
        if (found.isEmpty() && in.peek().isOperator("=")) {
            throw in.unexpected(name, "an option of `" + command + "`");
        }
        return found.orElseThrow(() -> in.fail(unknown(name, lower)));
    }

    private Diagnostic unknown(Token name, String lower) {
        if (AggregateFunctions.comesLater(lower)) {
            return Diagnostic.notYet("the function `" + lower + "` of " + command, name.span());
        }
        if (AggregateFunctions.meansPercentile(lower)) {
            return new Diagnostic(
                    "K1230",
                    "`" + name.text() + "` is no percentile",
                    name.span(),
                    "expected a number from 0 to 100 in the name, as in `perc95`");
        }
        return new Diagnostic(
                "K1222",
                command + " has no function `" + name.text() + "`",
                name.span(),
                "unknown function",
                Suggestion.hint(lower, AggregateFunctions.names()));
    }
}
