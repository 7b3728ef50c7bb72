package dev.karst.engine.plan;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.NamePattern;
import java.util.List;

/** What the plan asks of odd commands of either kind: {@link PerBatchNode} and {@link GatheredNode}. */
public interface OddNode {
    /** What it wants of its input where this much is wanted of it. */
    FieldUse needs(FieldUse wanted);

    /** Names of fields that it may give to rows which have none of that name; patterns where it cannot foresee them. */
    default List<NamePattern> mayMake() {
        return List.of();
    }

    /** What it does, as SPL says it: plans show it. */
    String spl();
}
