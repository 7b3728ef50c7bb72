package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** A time in seconds since the epoch, written in a format and the search's time zone. NULL beyond the calendar. */
public final class StrFTime implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("strftime", "strftime(time, format)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Value apply(Arguments in) {
        Num time = in.number(0);
        String format = in.text(1);
        if (time == null || format == null) {
            return Value.NULL;
        }
        return in.context()
                .timeFormat(format)
                .format(time.value(), in.context().zone())
                .<Value>map(Value.Text::new)
                .orElse(Value.NULL);
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "A time in seconds since the epoch as text, in the search's time zone. The format holds variables such as"
                        + " %Y, %m, %d, %H, %M, %S, %3N (milliseconds), %z, %F, %T, %a, %b, %s; anything else stands for"
                        + " itself.",
                "NULL where the time is missing, no single number or beyond the calendar.",
                Example.of("strftime(1700000000, \"%F %T\")", "2023-11-14 22:13:20"),
                Example.of("strftime(1700000000.25, \"%a %e %b %H:%M:%S.%3N %z\")", "Tue 14 Nov 22:13:20.250 +0000"),
                Example.of("strftime(\"yesterday\", \"%F\")"));
    }
}
