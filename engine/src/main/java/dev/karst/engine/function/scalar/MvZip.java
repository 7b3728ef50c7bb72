package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.List;
import java.util.stream.IntStream;

/** The values of two fields joined pair by pair, as far as both go; without a third argument a comma stands between them. */
public final class MvZip implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("mvzip", "mvzip(left, right, delimiter)", 2, 3);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        List<String> left = in.value(0).texts();
        List<String> right = in.value(1).texts();
        String delimiter = in.count() == 3 ? in.text(2) : ",";
        if (delimiter == null) {
            return Value.NULL;
        }
        return Value.ofTexts(IntStream.range(0, Math.min(left.size(), right.size()))
                .mapToObj(i -> left.get(i) + delimiter + right.get(i))
                .toList());
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The first value of one with the first of the other, the second with the second and so on, "
                        + "with a delimiter between them: a comma unless another is given.",
                "NULL where an argument is; values beyond the shorter of the two are left out.",
                Example.of("mvzip(split(\"a,b\", \",\"), split(\"1,2,3\", \",\"))", "a,1", "b,2"),
                Example.of("mvzip(\"k\", \"v\", \"=\")", "k=v"));
    }
}
