package dev.karst.engine.function;

import dev.karst.language.tree.Expression.Call;
import java.util.Set;

/** A function of eval that reads fields which its arguments do not name as fields. */
public interface ReadsFields {
    /** The fields that a call reads beside those of its arguments. */
    Set<String> fields(Call call);
}
