package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.nio.charset.StandardCharsets;

/** The text of a URL with its percent codes resolved, as UTF-8. A plus sign stays one. */
public final class UrlDecode implements EvalFunction {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("urldecode", "urldecode(url)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The text with its percent codes, such as %20, replaced by the characters they stand for. What is no "
                        + "code stays as it is, a plus sign too.",
                "NULL of NULL. Several values count as one text with a value per line.",
                Example.of("urldecode(\"a%20b%26c\")", "a b&c"),
                Example.of("urldecode(\"100%\")", "100%"));
    }

    @Override
    public Value apply(Arguments in) {
        String text = in.text(0);
        if (text == null || text.indexOf('%') < 0) {
            return Value.ofText(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[bytes.length];
        int size = 0;
        for (int i = 0; i < bytes.length; i++) {
            int code = bytes[i] == '%' && i + 2 < bytes.length ? code(bytes[i + 1], bytes[i + 2]) : -1;
            decoded[size++] = code < 0 ? bytes[i] : (byte) code;
            i += code < 0 ? 0 : 2;
        }
        return new Value.Text(new String(decoded, 0, size, StandardCharsets.UTF_8));
    }

    /** The byte that two hexadecimal digits spell, or -1. */
    private static int code(byte high, byte low) {
        int upper = Character.digit(high, 16);
        int lower = Character.digit(low, 16);
        return upper < 0 || lower < 0 ? -1 : upper << 4 | lower;
    }
}
