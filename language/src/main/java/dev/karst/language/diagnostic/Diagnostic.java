package dev.karst.language.diagnostic;

import dev.karst.language.text.Span;
import java.util.List;

/**
 * Something is wrong with a text, and here is where, what and what now. A search with a diagnostic does not run.
 *
 * @param code K and four digits, never reused for another meaning
 * @param headline what is wrong, in one line
 * @param span the very characters, in the expanded text
 * @param label what belongs under the carets; may be empty
 * @param hints what to do now, most likely first
 */
public record Diagnostic(String code, String headline, Span span, String label, List<String> hints) {

    /** The code of every refusal of something that SPL has and Karst does not have yet. */
    public static final String NOT_YET = "K1001";

    public Diagnostic {
        if (!code.matches("K\\d{4}")) {
            throw new IllegalArgumentException("not a code: " + code);
        }
        hints = List.copyOf(hints);
    }

    public Diagnostic(String code, String headline, Span span, String label, String... hints) {
        this(code, headline, span, label, List.of(hints));
    }

    /** SPL has it, Karst does not have it yet. */
    public static Diagnostic notYet(String what, Span span) {
        return new Diagnostic(NOT_YET, what + " is not supported yet", span, "not supported yet");
    }

    public boolean isNotYet() {
        return code.equals(NOT_YET);
    }
}
