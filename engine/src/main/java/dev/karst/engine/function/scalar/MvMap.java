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

/** What an expression makes of each value of a field, as one multivalue; NULL adds nothing. */
public final class MvMap implements CompilesCall {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("mvmap", "mvmap(field, expression)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Evaluation compile(Call call, List<Evaluation> arguments, SearchContext context, Diagnostics diagnostics) {
        Expression first = call.arguments().get(0);
        if (!(first instanceof Expression.Field field)) {
            diagnostics.add(
                    "K1071",
                    "`mvmap` goes through the values of a field",
                    first.span(),
                    "expected the name of a field",
                    "give the values a name with eval first");
            return arguments.get(1);
        }
        ExpressionCompiler.checkValue(call.arguments().get(1), arguments.get(1), diagnostics);
        return new Mapped(field.name(), arguments.get(1));
    }

    private record Mapped(String field, Evaluation expression) implements Evaluation {
        @Override
        public Type type() {
            return Type.ANY;
        }

        @Override
        public Value evaluate(Row row) {
            return EachValue.through(
                    row, field, each -> expression.evaluate(each).texts());
        }
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "What an expression makes of each value of a multivalue field, as one multivalue. In the expression the"
                        + " field's name stands for one value at a time, as in mvmap(price, price*2).",
                "NULL where the field is missing; a value of which the expression makes NULL is left out.",
                Example.of("mvmap(nosuch, upper(nosuch))"));
    }
}
