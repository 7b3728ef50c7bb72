package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a text can be sent to a terminal: it shows every character and obeys none but the line end. */
final class Harmless {
    private Harmless() {}

    static void expect(String text) {
        assertThat(text.codePoints().filter(c -> c != '\n').filter(Harmless::isHidden))
                .isEmpty();
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
