package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A number that looks drawn by lot. It is made of the start of the search, the place of the row and the place of the
 * call, so that the same search over the same events gives the same rows, however they are cut into batches.
 */
public final class Random implements EvalFunction {
    private static final int LARGEST = Integer.MAX_VALUE;

    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("random", "random()", 0, 0);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "A whole number from 0 to 2147483647 that looks drawn by lot, another one for every row and "
                        + "every call. The same search at the same time over the same events gives the same numbers.",
                "There is nothing to be NULL.",
                Example.of("random()>=0 AND random()<=2147483647", "True"));
    }

    @Override
    public Value apply(Arguments in) {
        Position position = in.row().position();
        long seed = Objects.hash(in.context().now(), in.place(), position.time(), position.object());
        return Num.of(new SplittableRandom(seed << 32 ^ position.record()).nextInt() & LARGEST);
    }
}
