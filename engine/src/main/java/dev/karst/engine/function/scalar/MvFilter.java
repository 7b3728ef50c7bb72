package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.CompilesCall;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EachValue;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.function.Type;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.FunctionSignature;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.Expression.Call;
import java.util.List;

/** The values of a field for which a condition over that field is TRUE. NULL where none is left. */
public final class MvFilter implements CompilesCall {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("mvfilter", "mvfilter(condition)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Evaluation compile(Call call, List<Evaluation> arguments, SearchContext context, Diagnostics diagnostics) {
        Expression condition = call.arguments().get(0);
        ExpressionCompiler.checkCondition(condition, arguments.get(0), diagnostics);
        String field = EachValue.field(call, condition, diagnostics).orElse("");
        return new Filtered(field, arguments.get(0));
    }

    private record Filtered(String field, Evaluation condition) implements Evaluation {
        @Override
        public Type type() {
            return Type.ANY;
        }

        @Override
        public Value evaluate(Row row) {
            return EachValue.through(
                    row,
                    field,
                    each -> condition.isTrue(each) ? each.value(field).texts() : List.of());
        }
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The values of a multivalue field for which a condition holds. In the condition, which may name no other"
                        + " field, the field's name stands for one value at a time, as in mvfilter(match(email,"
                        + " \"\\.org$\")).",
                "NULL where the field is missing or no value is left; a value for which the condition is NULL is left out.",
                Example.of("mvfilter(match(nosuch, \"x\"))"));
    }
}
