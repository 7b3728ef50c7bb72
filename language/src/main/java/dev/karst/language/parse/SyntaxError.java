package dev.karst.language.parse;

import dev.karst.language.diagnostic.Diagnostic;

/** Leaves the stage being read: what follows in it cannot be understood. Never leaves the parser. */
@SuppressWarnings("serial") // never serialised
final class SyntaxError extends RuntimeException {
    private final Diagnostic diagnostic;

    SyntaxError(Diagnostic diagnostic) {
        super(diagnostic.headline(), null, false, false);
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
