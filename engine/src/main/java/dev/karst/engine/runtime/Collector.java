package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;

/**
 * Keeps what a node needs of its whole input. The input may be split over collectors in any way and those merged in any
 * order: what comes out is the same.
 */
interface Collector {
    void accept(Batch batch);

    /** Takes all that another collector of the same node has kept. */
    void merge(Collector other);

    /** The rows that become of everything accepted. Called once, at the end. */
    BatchStream finish();

    /** Lets go of everything and gives its memory back: the search has failed. */
    void discard();
}
