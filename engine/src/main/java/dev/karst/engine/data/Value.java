package dev.karst.engine.data;

import java.util.List;

/**
 * A value of a field or an expression. A field never holds a {@link Bool}. A missing field is {@link Null}, which is not
 * the empty text.
 */
public sealed interface Value permits Num, Value.Text, Value.Multi, Value.Bool, Value.Null {

    /** Text. Where a number is wanted, text that looks like one is one: see {@link Num#of(String)}. */
    record Text(String text) implements Value {
        @Override
        public String display() {
            return text;
        }
    }

    /** Two or more texts, in order. */
    record Multi(List<String> values) implements Value {
        public Multi {
            values = List.copyOf(values);
            if (values.size() < 2) {
                throw new IllegalArgumentException("a multivalue holds two or more values");
            }
        }

        /** The values one per line, as Splunk makes one text of them. */
        @Override
        public String display() {
            return String.join("\n", values);
        }
    }

    /** A truth value: the result of a comparison. */
    enum Bool implements Value {
        FALSE("False"),
        TRUE("True");

        private final String text;

        Bool(String text) {
            this.text = text;
        }

        public static Bool of(boolean truth) {
            return truth ? TRUE : FALSE;
        }

        public boolean truth() {
            return this == TRUE;
        }

        @Override
        public String display() {
            return text;
        }
    }

    /** No value. */
    enum Null implements Value {
        NULL;

        @Override
        public String display() {
            return "";
        }
    }

    Null NULL = Null.NULL;

    /** The value as one text; of no value, the empty text. */
    String display();

    /** Text of a value, or null where there is none. */
    static Value ofText(String text) {
        return text == null ? NULL : new Text(text);
    }

    /** Of no texts nothing, of one a text, of more a multivalue. */
    static Value ofTexts(List<String> texts) {
        return switch (texts.size()) {
            case 0 -> NULL;
            case 1 -> new Text(texts.get(0));
            default -> new Multi(texts);
        };
    }

    default boolean isNull() {
        return this instanceof Null;
    }

    /** Every single text of the value: none, one, or those of a multivalue. */
    default List<String> texts() {
        return switch (this) {
            case Null n -> List.of();
            case Multi m -> m.values();
            case Text t -> List.of(t.text());
            case Num n -> List.of(n.display());
            case Bool b -> List.of(b.display());
        };
    }

    /** The value as a number, or null where it is none. A multivalue is none; true is 1. */
    default Num number() {
        return switch (this) {
            case Num n -> n;
            case Text t -> Num.of(t.text());
            case Bool b -> Num.of(b.truth() ? 1 : 0);
            case Multi m -> null;
            case Null n -> null;
        };
    }
}
