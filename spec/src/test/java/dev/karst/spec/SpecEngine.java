package dev.karst.spec;

/** Something that can run a case. All engines must give the same answer. */
interface SpecEngine {
    /** Tells it from the others, in messages. */
    String name();

    /** Whether it can be asked at all: an engine without a memory budget cannot tell what one does to a search. */
    default boolean answers(SpecCase spec) {
        return true;
    }

    SpecResult run(SpecCase spec);
}
