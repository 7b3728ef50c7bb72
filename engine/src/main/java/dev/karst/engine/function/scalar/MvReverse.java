package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The values from the last to the first. */
public final class MvReverse implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("mvreverse", "mvreverse(multivalue)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Value apply(Arguments in) {
        List<String> values = new ArrayList<>(in.value(0).texts());
        Collections.reverse(values);
        return Value.ofTexts(values);
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The values from the last to the first.",
                "NULL of NULL; a single value stays as it is.",
                Example.of("mvreverse(split(\"1,2,3\", \",\"))", "3", "2", "1"));
    }
}
