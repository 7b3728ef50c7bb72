package dev.karst.spec;

/** Something that can run a case. All engines must give the same answer. */
interface SpecEngine {
    /** Tells it from the others, in messages. */
    String name();

    SpecResult run(SpecCase spec);
}
