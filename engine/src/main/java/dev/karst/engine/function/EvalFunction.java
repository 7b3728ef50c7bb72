package dev.karst.engine.function;

import dev.karst.engine.data.Value;
import dev.karst.language.parse.FunctionSignature;

/**
 * A function of eval and where: one class, one line in {@link EvalFunctions}. It holds no state; of NULL arguments it
 * makes NULL unless its documentation says otherwise.
 */
public interface EvalFunction {
    FunctionSignature signature();

    /** What its result always is, whatever the arguments. */
    Type type();

    Value apply(Arguments arguments);

    /** What a user reads about it. */
    Documentation documentation();
}
