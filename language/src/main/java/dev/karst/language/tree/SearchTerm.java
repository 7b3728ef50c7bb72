package dev.karst.language.tree;

import dev.karst.language.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A condition in the grammar of the search command. A closed set, like {@link Expression}. */
public sealed interface SearchTerm {
    Span span();

    /** {@code *}: everything, with or without text. */
    record All(Span span) implements SearchTerm {}

    record And(Span span, List<SearchTerm> terms) implements SearchTerm {
        public And {
            terms = List.copyOf(terms);
        }
    }

    record Or(Span span, List<SearchTerm> terms) implements SearchTerm {
        public Or {
            terms = List.copyOf(terms);
        }
    }

    record Not(Span span, SearchTerm term) implements SearchTerm {}

    /** {@code field=value} and its kin. The right side is always a literal. */
    record Comparison(Span span, String field, Operator operator, Literal value) implements SearchTerm {}

    /** {@code field IN (value, ...)}. */
    record In(Span span, String field, List<Literal> values) implements SearchTerm {
        public In {
            values = List.copyOf(values);
        }
    }

    /** A bare word or quoted phrase, looked for in the raw text of the event. */
    record Keyword(Span span, Literal value) implements SearchTerm {}

    /** {@code earliest=} or {@code latest=}: the event's time, not a field of that name. */
    record TimeBound(Span span, Bound bound, Literal value) implements SearchTerm {}

    /** Which side a bound of time is on. */
    enum Bound {
        /** The event is not before it. */
        EARLIEST("earliest", "starttime", "starttimeu"),
        /** The event is before it. */
        LATEST("latest", "endtime", "endtimeu");

        private final List<String> names;

        Bound(String... names) {
            this.names = List.of(names);
        }

        public String spl() {
            return names.get(0);
        }

        /** The bound that a word before {@code =} names, also by an older name; empty if it is the name of a field. */
        public static Optional<Bound> named(String word) {
            return Arrays.stream(values()).filter(b -> b.names.contains(word)).findFirst();
        }
    }

    /**
     * A value as typed.
     *
     * @param text quotes and escapes resolved; a {@code *} stands for any run of characters
     * @param quoted whether it stood between double quotes
     * @param form plain, or wrapped in TERM() or CASE()
     */
    record Literal(Span span, String text, boolean quoted, Form form) {}

    /** How a literal is matched. */
    enum Form {
        /** Without regard to case. */
        PLAIN,
        /** TERM(...): one whole term between major breakers. */
        TERM,
        /** CASE(...): with regard to case. */
        CASE
    }

    /** The comparison operators of search. */
    enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String spl;

        Operator(String spl) {
            this.spl = spl;
        }

        public String spl() {
            return spl;
        }
    }
}
