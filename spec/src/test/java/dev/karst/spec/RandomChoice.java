package dev.karst.spec;

import java.util.List;
import java.util.Random;

/** Names, values and patterns drawn by lot from a few, so that they often meet. */
class RandomChoice {
    private static final List<String> NAMES = List.of("a", "b", "c", "x.a", "x.b", "new", "j", "_time", "nosuch");
    private static final List<String> PATTERNS = List.of("a", "b", "x.*", "*", "*a", "new", "_*", "c", "_time", "n*w");
    private static final List<String> VALUES = List.of(
            "1",
            "2",
            "10",
            "1.0",
            "007",
            "-0",
            "0.1",
            "1e308",
            "x",
            "X",
            "",
            "10.0.0.9",
            "bob",
            "é",
            "\uD83D\uDE00",
            "a b",
            "1:02:03",
            "1,234",
            "12 %");

    final Random random;

    RandomChoice(Random random) {
        this.random = random;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    String text() {
        return oneOf(VALUES);
    }

    String value() {
        return "\"" + text() + "\"";
    }

    String bare() {
        return oneOf(NAMES);
    }

    /** As eval reads it. */
    String name() {
        return "'" + bare() + "'";
    }

    String pattern() {
        return oneOf(PATTERNS);
    }
}
