package dev.karst.engine.function;

import java.util.Optional;

/** An accumulator that keeps only so many values, as its function is documented. */
public interface LimitedAccumulator extends Accumulator {
    /** What was left out, as a warning says it; empty where nothing was. */
    Optional<String> leftOut();
}
