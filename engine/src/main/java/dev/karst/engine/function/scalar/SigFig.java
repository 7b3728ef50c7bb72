package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.SignificantFigures;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;

/** The result of arithmetic with no more digits than its decimal literals have. */
public final class SigFig implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("sigfig", "sigfig(calculation)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The result of a calculation, rounded to the significant figures of its decimal literals: of "
                        + "products and quotients the fewest digits, of sums and differences the fewest "
                        + "decimals. Whole numbers and fields limit nothing.",
                "NULL of what is no single number.",
                Example.of("sigfig(1.00*1111)", "1110"),
                Example.of("sigfig(123.0+4.567)", "127.6"),
                Example.of("sigfig(10/4)", "2.5"));
    }

    @Override
    public Value apply(Arguments in) {
        return SignificantFigures.of(in.expressions().get(0), in.row());
    }
}
