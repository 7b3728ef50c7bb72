package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.OptionalDouble;

/**
 * The time that a text tells in a format, in seconds since the epoch, shown with six decimals (semantics reference,
 * 1.7). NULL where the text does not fit the format.
 */
public final class StrPTime implements EvalFunction {
    private static final int DECIMALS = 6;

    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("strptime", "strptime(text, format)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Value apply(Arguments in) {
        String text = in.text(0);
        String format = in.text(1);
        if (text == null || format == null) {
            return Value.NULL;
        }
        SearchContext context = in.context();
        OptionalDouble time = context.timeFormat(format).parse(text, context.zone(), context.now());
        return time.isPresent() ? new Num(time.getAsDouble(), DECIMALS) : Value.NULL;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The time that a text tells, in seconds since the epoch with six decimals. The format is that of strftime;"
                        + " the text may go on where the format ends. What the text leaves open is taken from today, in the"
                        + " search's time zone.",
                "NULL where an argument is missing, the text does not fit the format, or there is a year or month but no"
                        + " day.",
                Example.of("strptime(\"2018-08-13 11:22:33 +0300\", \"%Y-%m-%d %H:%M:%S %z\")", "1534148553.000000"),
                Example.of("strptime(\"13 Aug 2018 06:00:01.89\", \"%d %b %Y %H:%M:%S.%N\")", "1534140001.890000"),
                Example.of("strptime(\"2018-13-01\", \"%Y-%m-%d\")"));
    }
}
