package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The parts of a text between the separators, as a multivalue; with an empty separator, its characters. A part may be
 * empty.
 */
public final class Split implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("split", "split(text, separator)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.ANY;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The parts of the text between the separators, as a multivalue. An empty separator parts the "
                        + "characters.",
                "NULL if an argument is. A part may be the empty text.",
                Example.of("split(\"a,b,,c\", \",\")", "a", "b", "", "c"),
                Example.of("split(\"abc\", \"\")", "a", "b", "c"),
                Example.of("split(\"abc\", \";\")", "abc"));
    }

    @Override
    public Value apply(Arguments in) {
        String text = in.text(0);
        String separator = in.text(1);
        if (text == null || separator == null) {
            return Value.NULL;
        }
        if (separator.isEmpty()) {
            return Value.ofTexts(text.codePoints().mapToObj(Character::toString).toList());
        }
        List<String> parts = new ArrayList<>();
        cut(text, separator, parts::add);
        return Value.ofTexts(parts);
    }

    /** Hands over the parts of a text between separators, which are not empty. */
    public static void cut(String text, String separator, Consumer<String> parts) {
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.accept(text.substring(from, at));
            from = at + separator.length();
        }
        parts.accept(text.substring(from));
    }
}
