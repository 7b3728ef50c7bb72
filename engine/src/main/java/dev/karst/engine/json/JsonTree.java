package dev.karst.engine.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON text as a tree (RFC 8259). Numbers keep their spelling and objects the order of their keys; of equal keys the
 * last counts. A tree is never changed.
 */
public sealed interface JsonTree {
    /** Arrays and objects within each other; a text that goes deeper is no JSON to us. */
    int DEEPEST = 1000;

    /** The members of an object, in order. */
    record Members(Map<String, JsonTree> byKey) implements JsonTree {
        public Members {
            byKey = Collections.unmodifiableMap(byKey);
        }
    }

    /** The elements of an array. */
    record Elements(List<JsonTree> list) implements JsonTree {
        public Elements {
            list = List.copyOf(list);
        }
    }

    /** A string, escapes resolved. */
    record Text(String text) implements JsonTree {}

    /** A number as it is spelled. */
    record Number(String spelling) implements JsonTree {}

    /** The three words of JSON. */
    enum Word implements JsonTree {
        TRUE("true"),
        FALSE("false"),
        NULL("null");

        private final String spelling;

        Word(String spelling) {
            this.spelling = spelling;
        }

        public String spelling() {
            return spelling;
        }

        public static Word of(boolean truth) {
            return truth ? TRUE : FALSE;
        }
    }

    /** Empty where the text is not one JSON value, or one that nests too deep. Never throws. */
    static Optional<JsonTree> parse(String text) {
        return JsonParser.parse(text);
    }

    /** The nodes at a path such as {@code a.b{}.c{0}}, in the order of the text; the empty path is this node. */
    default List<JsonTree> at(String path) {
        return JsonPath.of(path).in(this);
    }

    /** As JSON text without any space. */
    default String json() {
        StringBuilder out = new StringBuilder();
        JsonPrinter.print(this, out);
        return out.toString();
    }

    /** As the value of a field: a string bare, a number as spelled, a word as it is, anything else as JSON text. */
    default String text() {
        return this instanceof Text t ? t.text() : json();
    }
}
