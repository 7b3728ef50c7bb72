package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;

/** Rows in order, a batch at a time. */
public interface BatchStream {
    /** The next rows, or null, once and for all, when there are no more. */
    Batch next();
}
