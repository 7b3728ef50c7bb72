package dev.karst.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a document in Markdown.
 *
 * @param section the heading above it, without its signs
 * @param kind the first word behind the fence; may be empty
 * @param title the file that the block is, or empty
 * @param line of the opening fence, from 1
 * @param text with a line end after each line
 */
record Fenced(String section, String kind, String title, int line, String text) {
    private static final String FENCE = "```";
    private static final String TITLE = "title=";

    /** In the order of the document. */
    static List<Fenced> in(String markdown) {
        List<Fenced> blocks = new ArrayList<>();
        List<String> lines = markdown.lines().toList();
        String section = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                section = line.replaceFirst("^#+ *", "");
            } else if (line.startsWith(FENCE)) {
                int open = i;
                StringBuilder text = new StringBuilder();
                while (!lines.get(++i).equals(FENCE)) {
                    text.append(lines.get(i)).append('\n');
                }
                String info = line.substring(FENCE.length()).strip();
                int title = info.indexOf(TITLE);
                blocks.add(new Fenced(
                        section,
                        info.split(" ", 2)[0],
                        title < 0 ? "" : info.substring(title + TITLE.length()),
                        open + 1,
                        text.toString()));
            }
        }
        return blocks;
    }

    /** The text of the document with the text of a block in place of what it holds. */
    String replaceIn(String markdown, String with) {
        List<String> lines = markdown.lines().toList();
        int end = line + (int) text.lines().count();
        return String.join("\n", lines.subList(0, line))
                + "\n"
                + with
                + String.join("\n", lines.subList(end, lines.size()))
                + "\n";
    }
}
