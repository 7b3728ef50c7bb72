package dev.karst.engine.command;

import dev.karst.engine.function.Regex;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;

/** A regular expression as an argument of a command. */
final class PatternArgument {
    private PatternArgument() {}

    /** Makes the expression ready, or leaves the stage with a diagnostic at the character where it breaks. */
    static Regex of(CommandReader in, Token token) {
        try {
            return Regex.of(token.text());
        } catch (Regex.Broken broken) {
            throw in.fail(broken(in, token, 0, broken));
        }
    }

    /**
     * @param offset where in the token's text the expression begins
     */
    static Diagnostic broken(CommandReader in, Token token, int offset, Regex.Broken broken) {
        Span place = broken.place() < 0 ? token.span() : in.place(token, offset + broken.place());
        return new Diagnostic(Regex.Broken.CODE, Regex.Broken.HEADLINE, place, broken.description());
    }
}
