package dev.karst.engine.plan;

/** How SPL itself classifies commands: it decides where and in what order a command may run. */
public enum CommandType {
    /** Each event for itself, wherever it is. */
    DISTRIBUTABLE_STREAMING,
    /** Each event as it comes, in order, in one place. */
    CENTRALIZED_STREAMING,
    /** Rows become a table of results. */
    TRANSFORMING,
    /** Makes rows; comes first. */
    GENERATING,
    /** Steers how the search runs, not what it gives. */
    ORCHESTRATING,
    /** Needs the whole set of rows at once. */
    DATASET_PROCESSING
}
