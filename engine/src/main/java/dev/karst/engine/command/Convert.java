package dev.karst.engine.command;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.function.TimeFormat;
import dev.karst.engine.plan.BatchOperator;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.PerBatchNode;
import dev.karst.engine.plan.Plan;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.text.Suggestion;
import dev.karst.language.tree.SplText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code convert} changes the form of fields' values, call after call. What a function cannot convert stays as it is,
 * but num() removes it, and a new field gets only what was converted. A row without the field is left alone.
 */
public record Convert(Span span, String timeFormat, List<Call> calls) implements Command, PerBatchNode {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "convert",
            "Changes the form of fields' values: times, durations, sizes, numbers.",
            "convert [timeformat=<text>] <function>(<field or pattern>) [as <new field>] ...",
            Convert::read);

    private static final String DEFAULT_TIME_FORMAT = "%m/%d/%Y %H:%M:%S";

    /** A function over the fields that a pattern selects; the results go where {@code to} says, a pattern like it. */
    public record Call(Conversion function, NamePattern from, NamePattern to) {
        String target(String name) {
            return to.fill(from.capture(name).orElseThrow());
        }

        String spl() {
            String call = function.spl() + "(" + SplText.name(from.text()) + ")";
            return to.equals(from) ? call : call + " as " + SplText.name(to.text());
        }
    }

    static Convert read(CommandReader in) {
        String timeFormat = DEFAULT_TIME_FORMAT;
        List<Call> calls = new ArrayList<>();
        while (!in.atEnd()) {
            Optional<Token> option = in.option("timeformat");
            if (option.isPresent()) {
                timeFormat = option.get().text();
            } else {
                calls.add(call(in));
                in.take(Token.Kind.COMMA);
            }
        }
        if (calls.isEmpty()) {
            throw in.unexpected(in.peek(), "a function such as ctime(<field>)");
        }
        return new Convert(in.span(), timeFormat, List.copyOf(calls));
    }

    private static RuntimeException unknown(CommandReader in, Token name) {
        List<String> functions =
                Stream.of(Conversion.values()).map(Conversion::spl).toList();
        String expected = String.join(", ", functions);
        return in.peek().isOperator("=")
                ? in.unexpected(name, expected)
                : in.unexpected(name, expected, Suggestion.hint(name.text(), functions));
    }

    private static Call call(CommandReader in) {
        Token name = in.next();
        Conversion function = Conversion.find(name.text()).orElseThrow(() -> unknown(in, name));
        in.expect(Token.Kind.OPEN, "`(` and a field");
        Token first = in.peek();
        NamePattern from = new NamePattern(in.fieldName());
        in.expect(Token.Kind.CLOSE, "`)`");
        if (!in.take("as")) {
            return new Call(function, from, from);
        }
        Token last = in.peek();
        NamePattern to = new NamePattern(in.fieldName());
        if (to.stars() != from.stars()) {
            throw in.fail(new Diagnostic(
                    "K1269",
                    "both names of a conversion need the same number of `*`",
                    first.span().to(last.span()),
                    from.stars() + " on the left, " + to.stars() + " on the right"));
        }
        return new Call(function, from, to);
    }

    @Override
    public CommandType type() {
        return CommandType.DISTRIBUTABLE_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.PerBatch(input, this);
    }

    /** A field that is converted in its place is needed only where it is wanted. */
    @Override
    public FieldUse needs(FieldUse wanted) {
        Set<NamePattern> sources = calls.stream()
                .filter(call -> !call.to().equals(call.from()))
                .map(Call::from)
                .collect(Collectors.toSet());
        return wanted.and(new FieldUse(sources, Set.of()));
    }

    @Override
    public List<NamePattern> mayMake() {
        return calls.stream()
                .filter(call -> !call.to().equals(call.from()))
                .map(Call::to)
                .toList();
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public BatchOperator start(SearchContext context, MemoryBudget.Share memory) {
        Conversion.Times times = new Conversion.Times(TimeFormat.of(timeFormat), context.zone(), context.now());
        return batch -> {
            Batch current = batch;
            for (Call call : calls) {
                Batch before = current;
                for (String name : fields(call, before)) {
                    current = converted(before, name, call, times, current);
                }
            }
            return current;
        };
    }

    private Set<String> fields(Call call, Batch batch) {
        Set<String> fields = batch.selected(List.of(call.from()));
        if (!call.from().isExact()) {
            calls.stream()
                    .filter(c -> c.function() == Conversion.NONE)
                    .forEach(c -> fields.removeIf(c.from()::matches));
        }
        return fields;
    }

    /** @param before as it was before the call: a field that another one is put into is converted as it was */
    private static Batch converted(Batch before, String name, Call call, Conversion.Times times, Batch current) {
        String target = call.target(name);
        boolean othersStay = target.equals(name) && call.function() != Conversion.NUM;
        return current.with(target, row -> {
            Value value = before.value(name, row);
            return value.isNull() ? current.value(target, row) : converted(value, call.function(), othersStay, times);
        });
    }

    /** Each value of a multivalue for itself. */
    private static Value converted(Value value, Conversion function, boolean othersStay, Conversion.Times times) {
        List<Value> values = value.texts().stream()
                .flatMap(
                        text -> function
                                .of(text, times)
                                .or(() -> othersStay ? Optional.of(new Value.Text(text)) : Optional.empty())
                                .stream())
                .toList();
        return values.size() == 1
                ? values.get(0)
                : Value.ofTexts(values.stream().map(Value::display).toList());
    }

    @Override
    public String spl() {
        return calls.stream()
                .map(Call::spl)
                .collect(Collectors.joining(", ", "convert timeformat=" + SplText.quoted(timeFormat) + " ", ""));
    }
}
