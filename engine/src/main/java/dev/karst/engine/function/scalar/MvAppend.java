package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.ArrayList;
import java.util.List;

/** All values of all arguments, in order, as one multivalue; NULL adds nothing. */
public final class MvAppend implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("mvappend", "mvappend(value, ...)", 1, Integer.MAX_VALUE);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "All values of all arguments, in order, as one multivalue.",
                "NULL adds nothing; NULL if nothing is left.",
                Example.of("mvappend(\"a\", null(), \"b\", \"a\")", "a", "b", "a"),
                Example.of("mvappend(\"a\")", "a"));
    }

    @Override
    public Value apply(Arguments in) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < in.count(); i++) {
            all.addAll(in.value(i).texts());
        }
        return Value.ofTexts(all);
    }
}
