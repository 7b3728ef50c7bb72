package dev.karst.sources.scan;

import java.util.List;
import java.util.function.Predicate;

/** What must be seen in a raw record before a condition can hold of its event. It may ask too little, never too much. */
sealed interface Requirement {
    /** Nothing: any record may do. */
    record Nothing() implements Requirement {}

    /** It cannot hold, whatever the record. */
    record Impossible() implements Requirement {}

    /** All of these, the one that tells most first; at least one. */
    record AllOf(List<AnyOf> parts) implements Requirement {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** A value at one of these places passes its test. */
    record AnyOf(List<Test> tests) {
        public AnyOf {
            tests = List.copyOf(tests);
        }

        /** How little the weakest of its tests tells. */
        Strength strength() {
            return tests.stream().map(Test::strength).max(Strength::compareTo).orElse(Strength.EQUAL);
        }
    }

    /**
     * @param path the raw name of a value
     * @param passes whether one value there will do, as text
     */
    record Test(String path, Strength strength, Predicate<String> passes) {}

    /** How much a test tells, most first. */
    enum Strength {
        /** Equal to a text, or to one of a few. */
        EQUAL,
        /** Fits a pattern. */
        PATTERN,
        /** There at all, or different from something. */
        PRESENT
    }

    Requirement NOTHING = new Nothing();
    Requirement IMPOSSIBLE = new Impossible();
}
