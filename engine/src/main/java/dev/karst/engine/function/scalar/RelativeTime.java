package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.TimeModifier;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.OptionalDouble;

/** A time moved by a relative time such as {@code -1d@d}, in seconds since the epoch. NULL where the text is none. */
public final class RelativeTime implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("relative_time", "relative_time(time, modifier)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Value apply(Arguments in) {
        Num time = in.number(0);
        String modifier = in.text(1);
        if (time == null || modifier == null || !Double.isFinite(time.value())) {
            return Value.NULL;
        }
        OptionalDouble moved =
                TimeModifier.apply(modifier, time.value(), in.context().zone());
        return moved.isPresent() ? Num.of(moved.getAsDouble()) : Value.NULL;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "A time in seconds since the epoch, moved by offsets such as -2h and snapped down to units such as @d, from"
                        + " left to right. Days and larger units follow the calendar of the search's time zone.",
                "NULL where the time is missing or no single number, or the modifier is none.",
                Example.of("relative_time(1700000000, \"-1d@d\")", "1699833600"),
                Example.of("relative_time(1700000000, \"@w1+6h\")", "1699855200"),
                Example.of("relative_time(1700000000, \"soon\")"));
    }
}
