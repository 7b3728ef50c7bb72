package dev.karst.detection.content;

import dev.karst.language.text.Printable;

/**
 * Why a file of a content pack or of a user's settings, or a part of it, was not read. It stops nothing else.
 *
 * @param file as a message names it, safe to print
 * @param line from 1
 * @param column from 1, in code points
 * @param code K2 and three digits, never reused for another meaning
 * @param message one line, safe to print
 */
public record ContentProblem(String file, int line, int column, String code, String message) {
    public static final String UNREADABLE = "K2001";
    public static final String NOT_YAML = "K2002";
    public static final String DUPLICATE_KEY = "K2003";
    public static final String MISSING_KEY = "K2004";
    public static final String WRONG_TYPE = "K2005";
    public static final String UNKNOWN_VALUE = "K2006";
    public static final String LATER_GENERATION = "K2007";
    public static final String DEFINED_TWICE = "K2008";
    public static final String MORE = "K2009";
    public static final String UNKNOWN_KEY = "K2010";

    public ContentProblem {
        file = Printable.line(file);
        message = Printable.line(message);
    }

    public static ContentProblem at(Place place, String code, String message) {
        return new ContentProblem(place.file(), place.line(), place.column(), code, message);
    }

    /** {@code file:line:column: message [code]}. */
    public String text() {
        return file + ":" + line + ":" + column + ": " + message + " [" + code + "]";
    }
}
