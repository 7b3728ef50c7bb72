package dev.karst.cli;

/**
 * What there is to read about one code of a message.
 *
 * @param headline what is wrong, in general
 * @param markdown the whole page, headline included
 */
record CodePage(String code, String headline, String markdown) {
    private static final String FENCE = "```";
    private static final String TITLE = "title=";

    static CodePage of(String code, String markdown) {
        String first = markdown.lines().findFirst().orElse("");
        String start = "# " + code + ": ";
        if (!first.startsWith(start)) {
            throw new IllegalStateException("the page of " + code + " does not begin with `" + start + "`");
        }
        return new CodePage(code, first.substring(start.length()), markdown);
    }

    /** The page for a terminal: examples are indented, and the signs of Markdown that stand around them are gone. */
    String text() {
        StringBuilder out = new StringBuilder();
        boolean example = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith(FENCE)) {
                example = !example;
                int title = line.indexOf(TITLE);
                if (title >= 0) {
                    out.append("  ")
                            .append(line.substring(title + TITLE.length()))
                            .append(":\n");
                }
                continue;
            }
            String shown = example ? "    " + line : line.replaceFirst("^#+ ", "");
            out.append(shown.stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
