package dev.karst.detection.content;

/**
 * Where something stands in a file.
 *
 * @param file as a message names it: relative to the folder that was asked for, with {@code /}
 * @param line from 1
 * @param column from 1, in code points
 */
public record Place(String file, int line, int column) {

    /** The beginning of the file, for what concerns all of it. */
    public static Place startOf(String file) {
        return new Place(file, 1, 1);
    }

    /** {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
