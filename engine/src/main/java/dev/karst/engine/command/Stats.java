package dev.karst.engine.command;

import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.AggregateFunctions;
import dev.karst.engine.plan.AggregateCall;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.Plan;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.text.Suggestion;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.SplText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code stats} makes one row per combination of the by-fields' values. */
public record Stats(Span span, List<AggregateCall> calls, List<String> by) implements Command {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "stats",
            "Summarises: one row per combination of the by-fields' values.",
            "stats <function>[(<field>)] [as <name>] ... [by <field> ...]",
            Stats::read);

    static Stats read(CommandReader in) {
        List<AggregateCall> calls = new ArrayList<>();
        while (!in.atEnd() && !in.peek().isWord("by")) {
            calls.add(call(in));
            in.take(Token.Kind.COMMA);
        }
        List<String> by = in.take("by") ? in.someFieldNames() : List.of();
        for (String name : by) {
            if (name.contains("*")) {
                throw in.fail(new Diagnostic(
                        "K1220", "the by-fields of stats cannot have wildcards", in.span(), "name each field"));
            }
        }
        refuseTwice(in, calls, by);
        return new Stats(in.span(), calls, by.stream().distinct().toList());
    }

    private static AggregateCall call(CommandReader in) {
        Token name = in.expect(Token.Kind.WORD, "a function such as `count` or `values(field)`");
        AggregateFunction function = function(in, name);
        Expression argument = null;
        boolean evaluated = false;
        Span whole = name.span();
        if (in.take(Token.Kind.OPEN)) {
            evaluated = in.take("eval");
            if (evaluated) {
                in.expect(Token.Kind.OPEN, "`(` after eval");
                argument = in.expression();
                in.expect(Token.Kind.CLOSE, "`)`");
            } else if (!in.peek().is(Token.Kind.CLOSE)) {
                argument = field(in, function);
            }
            whole = name.span().to(in.expect(Token.Kind.CLOSE, "`)`").span());
        }
        if (argument == null && !function.standsAlone()) {
            throw in.fail(new Diagnostic(
                    "K1221", "`" + name.text() + "` needs a field", whole, "expected " + function.usage()));
        }
        String as = in.take("as") ? in.fieldName() : in.text(whole);
        if (argument == null && as.equals(in.text(whole))) {
            as = name.text();
        }
        return new AggregateCall(function, argument, evaluated, as);
    }

    private static Expression field(CommandReader in, AggregateFunction function) {
        Span at = in.peek().span();
        String name = in.fieldName();
        if (name.matches(".+[*/+-]\\d+(\\.\\d+)?") && name.contains("*")) {
            throw in.fail(new Diagnostic(
                    "K1022",
                    "expected a field name, found `" + name + "`",
                    at,
                    "expected a field name",
                    "an expression stands in eval(...): " + function.splName() + "(eval(" + name + "))"));
        }
        if (name.contains("*")) {
            throw in.fail(Diagnostic.notYet("a wildcard in a function of stats", at));
        }
        return new Expression.Field(at, name);
    }

    private static AggregateFunction function(CommandReader in, Token name) {
        String lower = name.text().toLowerCase(Locale.ROOT);
        return AggregateFunctions.find(lower)
                .orElseThrow(() -> AggregateFunctions.comesLater(lower)
                        ? in.fail(Diagnostic.notYet("the function `" + lower + "` of stats", name.span()))
                        : in.fail(new Diagnostic(
                                "K1222",
                                "stats has no function `" + name.text() + "`",
                                name.span(),
                                "unknown function",
                                Suggestion.hint(lower, AggregateFunctions.names()))));
    }

    private static void refuseTwice(CommandReader in, List<AggregateCall> calls, List<String> by) {
        List<String> names = new ArrayList<>(by);
        calls.forEach(c -> names.add(c.as()));
        names.stream()
                .filter(n -> calls.stream().filter(c -> c.as().equals(n)).count() > 1
                        || by.contains(n) && calls.stream().anyMatch(c -> c.as().equals(n)))
                .findFirst()
                .ifPresent(twice -> in.report(new Diagnostic(
                        "K1223",
                        "two columns would be called `" + twice + "`",
                        in.span(),
                        "twice in this stats",
                        "give one of them another name with `as`")));
    }

    @Override
    public CommandType type() {
        return CommandType.TRANSFORMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.Aggregate(input, calls, by);
    }

    @Override
    public String spl() {
        String functions = calls.stream().map(AggregateCall::spl).collect(Collectors.joining(" "));
        String names = by.stream().map(SplText::name).collect(Collectors.joining(" "));
        return "stats " + functions + (by.isEmpty() ? "" : " by " + names);
    }
}
