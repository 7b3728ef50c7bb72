package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.function.TimeModifier;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Numbers from a start up to but without an end; the step is a number, or a span of time such as {@code 7d} that follows
 * the calendar.
 */
public final class MvRange implements EvalFunction {
    private static final int MOST = 100_000;
    private static final Pattern SPAN = Pattern.compile("\\d+[A-Za-z]+");

    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("mvrange", "mvrange(start, end, step)", 2, 3);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        Num start = in.number(0);
        Num end = in.number(1);
        Value step = in.count() == 3 ? in.value(2) : Num.of(1);
        if (start == null || end == null || !Double.isFinite(start.value()) || !Double.isFinite(end.value())) {
            return Value.NULL;
        }
        Num number = step.number();
        if (number != null) {
            return byNumber(start.value(), end.value(), number.value(), in.context());
        }
        boolean span = SPAN.matcher(step.display()).matches();
        return span ? bySpan(start.value(), end.value(), "+" + step.display(), in.context()) : Value.NULL;
    }

    private static Value byNumber(double start, double end, double step, SearchContext context) {
        double count = Math.ceil((end - start) / step);
        if (step == 0 || !(count > 0)) {
            return Value.NULL;
        }
        if (count > MOST) {
            return tooMany(context);
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(Num.of(start + i * step).display());
        }
        return Value.ofTexts(values);
    }

    private static Value bySpan(double start, double end, String span, SearchContext context) {
        List<String> values = new ArrayList<>();
        double at = start;
        while (at < end) {
            if (values.size() == MOST) {
                return tooMany(context);
            }
            values.add(Num.of(at).display());
            OptionalDouble next = TimeModifier.apply(span, at, context.zone());
            if (next.isEmpty() || next.getAsDouble() <= at) {
                return Value.NULL;
            }
            at = next.getAsDouble();
        }
        return Value.ofTexts(values);
    }

    private static Value tooMany(SearchContext context) {
        context.warnings().add("mvrange makes no more than " + MOST + " values");
        return Value.NULL;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "Numbers from a start up to but without an end, by 1 or a given step. The step may be a span "
                        + "of time such as 7d; then start and end are seconds since the epoch. More than 100,000 "
                        + "values are NULL and a warning.",
                "NULL where an argument is missing or no number, where the step is 0, and where there is no "
                        + "number between start and end.",
                Example.of("mvrange(1, 4)", "1", "2", "3"),
                Example.of("mvrange(0, 1, 0.25)", "0", "0.25", "0.5", "0.75"),
                Example.of("mvrange(1514834731, 1516044331, \"7d\")", "1514834731", "1515439531"),
                Example.of("mvrange(4, 1)"));
    }
}
