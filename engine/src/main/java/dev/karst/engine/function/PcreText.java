package dev.karst.engine.function;

import java.util.Arrays;

/** A regular expression of PCRE being read and one of java.util.regex being written, piece by piece. */
final class PcreText {
    private final String text;
    private final StringBuilder java = new StringBuilder();
    private int[] places = new int[64];
    private int at;
    private int piece;

    PcreText(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    int position() {
        return at;
    }

    /** The character that is so many ahead; 0 beyond the end. */
    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    char peek() {
        return peek(0);
    }

    int nextCodePoint() {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    void skip(int characters) {
        at = Math.min(text.length(), at + characters);
    }

    void skipToEnd() {
        at = text.length();
    }

    /** Goes back to a place that was left. */
    void moveTo(int position) {
        at = position;
    }

    /** Takes the characters if they come next. */
    boolean take(String wanted) {
        boolean there = text.startsWith(wanted, at);
        at += there ? wanted.length() : 0;
        return there;
    }

    /** Takes all up to an end, and that too; null and nothing taken if it never comes. */
    String takeUpTo(String end) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            return null;
        }
        String taken = text.substring(at, found);
        at = found + end.length();
        return taken;
    }

    /** Takes as many characters of a set as come, but no more than so many. */
    String takeAnyOf(String set, int most) {
        int start = at;
        while (at < text.length() && at - start < most && set.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(start, at);
    }

    /** What is written from here on comes from what is read from here on. */
    void startPiece() {
        piece = at;
    }

    int pieceStart() {
        return piece;
    }

    void write(String more) {
        while (java.length() + more.length() > places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        Arrays.fill(places, java.length(), java.length() + more.length(), piece);
        java.append(more);
    }

    /** A character that means nothing but itself, wherever it stands. */
    static String literal(int c) {
        boolean sign = c < 128 && !Character.isLetterOrDigit(c);
        return sign ? "\\" + (char) c : Character.toString(c);
    }

    String java() {
        return java.toString();
    }

    /** Where what was written at an offset comes from; -1 for a negative offset. */
    int place(int offset) {
        return offset < 0 ? -1 : offset < java.length() ? places[offset] : text.length();
    }

    Regex.Broken broken(String why) {
        return broken(why, piece);
    }

    Regex.Broken broken(String why, int place) {
        return new Regex.Broken(text, why, place);
    }
}
