package dev.karst.engine.function;

import dev.karst.engine.data.Value;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.tree.Expression.Call;
import java.util.List;

/** A function of eval that makes its call ready itself, because an argument is more to it than a value of the row. */
public interface CompilesCall extends EvalFunction {
    /**
     * Makes a call ready that has as many arguments as the function takes, and reports what is wrong with it.
     *
     * @param arguments those of the call, ready to run
     */
    Evaluation compile(Call call, List<Evaluation> arguments, SearchContext context, Diagnostics diagnostics);

    @Override
    default Value apply(Arguments arguments) {
        throw new IllegalStateException(signature().name() + " is compiled, not applied");
    }
}
