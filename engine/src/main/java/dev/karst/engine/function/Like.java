package dev.karst.engine.function;

import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Value.Bool;

/**
 * Whether a whole text fits a pattern: {@code %} is any run of characters, {@code _} is one, case counts. Of a
 * multivalue any value may fit; of NULL it is NULL.
 */
public record Like(Evaluation text, Evaluation pattern) implements Evaluation {
    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Value evaluate(Row row) {
        Value value = text.evaluate(row);
        Value wanted = pattern.evaluate(row);
        if (value.isNull() || wanted.isNull()) {
            return Value.NULL;
        }
        String fits = wanted.display();
        return Bool.of(value.texts().stream().anyMatch(t -> matches(t, fits)));
    }

    /** In time proportional to text times pattern at worst, without recursion: after a mismatch only the last % moves. */
    private static boolean matches(String text, String pattern) {
        int t = 0;
        int p = 0;
        int lastPercent = -1;
        int resumeAt = -1;
        while (t < text.length()) {
            int width = Character.charCount(text.codePointAt(t));
            if (p < pattern.length() && pattern.charAt(p) == '%') {
                lastPercent = p++;
                resumeAt = t;
            } else if (p < pattern.length() && pattern.charAt(p) == '_') {
                t += width;
                p++;
            } else if (p < pattern.length() && pattern.codePointAt(p) == text.codePointAt(t)) {
                t += width;
                p += width;
            } else if (lastPercent >= 0) {
                p = lastPercent + 1;
                resumeAt += Character.charCount(text.codePointAt(resumeAt));
                t = resumeAt;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '%') {
            p++;
        }
        return p == pattern.length();
    }
}
