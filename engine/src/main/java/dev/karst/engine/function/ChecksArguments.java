package dev.karst.engine.function;

import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.tree.Expression.Call;
import java.util.List;

/** A function of eval that can tell from the text of a call alone that it can never work. */
public interface ChecksArguments {
    /** Reports what is wrong with a call that has as many arguments as the function takes. */
    void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics);
}
