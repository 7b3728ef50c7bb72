package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.ChecksArguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.Type;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.FunctionSignature;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.Expression.Call;
import java.util.List;
import java.util.Locale;

/** The sum or mean of all values of all arguments that are numbers; the others count for nothing. */
public enum SumAverage implements EvalFunction, ChecksArguments {
    AVG("The mean of the values that are numbers.", "avg(2, 3)", "2.5"),
    SUM("The sum of the values that are numbers.", "sum(1, 2, tonumber(\"3\"))", "6");

    private final String summary;
    private final Example example;

    SumAverage(String summary, String call, String result) {
        this.summary = summary;
        this.example = Example.of(call, result);
    }

    @Override
    public FunctionSignature signature() {
        String name = name().toLowerCase(Locale.ROOT);
        return new FunctionSignature(name, name + "(number, ...)", 1, Integer.MAX_VALUE);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                summary,
                "What is NULL or no number counts for nothing; NULL if nothing is left. Of several values each "
                        + "counts.",
                example,
                Example.of(name().toLowerCase(Locale.ROOT) + "(null(), 3)", "3"));
    }

    @Override
    public void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        for (Expression argument : call.arguments()) {
            if (argument instanceof Expression.Text) {
                diagnostics.add(
                        "K1052",
                        "`" + call.function() + "` takes numbers",
                        argument.span(),
                        "this is a text",
                        "tonumber(...) changes the type");
            }
        }
    }

    @Override
    public Value apply(Arguments in) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < in.count(); i++) {
            for (Value value : in.values(i)) {
                Num number = value.number();
                sum += number == null ? 0 : number.value();
                count += number == null ? 0 : 1;
            }
        }
        return count == 0 ? Value.NULL : Num.of(this == SUM ? sum : sum / count);
    }
}
