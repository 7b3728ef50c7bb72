package dev.karst.engine.function;

import java.util.List;

/**
 * What a user reads about a function; its examples run as tests.
 *
 * @param summary what it gives, in a sentence or two
 * @param nulls what it gives where an argument is missing, is no number, or has several values
 */
public record Documentation(String summary, String nulls, List<Example> examples) {
    public Documentation {
        examples = List.copyOf(examples);
    }

    public Documentation(String summary, String nulls, Example... examples) {
        this(summary, nulls, List.of(examples));
    }

    /**
     * @param call as a search would write it
     * @param over of a function of stats, the values of the field {@code x} in row after row; of one of eval, nothing
     * @param result the value's texts: none for NULL, several for a multivalue; a truth value is True or False
     */
    public record Example(String call, List<String> over, List<String> result) {
        public Example {
            over = List.copyOf(over);
            result = List.copyOf(result);
        }

        public static Example of(String call, String... result) {
            return new Example(call, List.of(), List.of(result));
        }

        public static Example over(List<String> values, String call, String... result) {
            return new Example(call, values, List.of(result));
        }
    }
}
