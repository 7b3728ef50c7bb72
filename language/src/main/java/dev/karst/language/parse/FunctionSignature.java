package dev.karst.language.parse;

/**
 * A function as the parser sees it.
 *
 * @param name in lower case
 * @param usage as documented, such as {@code substr(text, start, length)}
 * @param least the fewest arguments
 * @param most the most arguments
 */
public record FunctionSignature(String name, String usage, int least, int most) {
    public boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }
}
