package dev.karst.engine.function;

import dev.karst.language.tree.SearchTerm.Form;
import dev.karst.language.tree.SearchTerm.Literal;
import java.util.Locale;

/**
 * A bare word or quoted phrase looked for in the raw text of an event. It must fill whole segments: what stands before
 * and after it is a breaker or the end of the text, so that {@code error} does not hit {@code errors}. With TERM() only
 * major breakers bound it. A {@code *} stands for any run of characters other than major breakers.
 */
final class Keyword {
    private static final String MAJOR = " \t\r\n\"'()[]{}<>,;!?&+|*";
    private static final String MINOR = "./:=@-$#%_\\";

    private final String wanted;
    private final Form form;

    Keyword(Literal literal) {
        this.form = literal.form();
        this.wanted = fold(literal.text());
    }

    boolean isIn(String raw) {
        String text = fold(raw);
        int star = wanted.indexOf('*');
        if (star < 0) {
            return isWholeIn(text);
        }
        String first = wanted.substring(0, star);
        int at = text.indexOf(first);
        while (at >= 0 && at < text.length()) {
            boolean starts = first.isEmpty() || startsAt(text, at);
            if (starts && fits(text, at, 0)) {
                return true;
            }
            // A start further on, with no major breaker between, would do no better: the star reaches there from here.
            int next = starts ? nextMajor(text, at + first.length()) - first.length() + 1 : at + 1;
            at = text.indexOf(first, Math.max(next, at + 1));
        }
        return false;
    }

    private static int nextMajor(String text, int from) {
        int at = from;
        while (at < text.length() && MAJOR.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private boolean isWholeIn(String text) {
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            if (startsAt(text, at) && endsAt(text, at + wanted.length())) {
                return true;
            }
            if (wanted.isEmpty()) {
                return false;
            }
        }
        return false;
    }

    /** Whether the pattern from a place on fits the text from a place on. After a mismatch only the last star moves. */
    private boolean fits(String text, int textStart, int wantedStart) {
        int t = textStart;
        int w = wantedStart;
        int lastStar = -1;
        int resumeAt = -1;
        while (true) {
            if (w == wanted.length() && (endsAt(text, t) || wanted.endsWith("*"))) {
                return true;
            }
            if (w < wanted.length() && wanted.charAt(w) == '*') {
                lastStar = w++;
                resumeAt = t;
            } else if (w < wanted.length() && t < text.length() && wanted.charAt(w) == text.charAt(t)) {
                t++;
                w++;
            } else if (lastStar >= 0 && resumeAt < text.length() && MAJOR.indexOf(text.charAt(resumeAt)) < 0) {
                w = lastStar + 1;
                t = ++resumeAt;
            } else {
                return false;
            }
        }
    }

    /** A keyword that begins with a breaker needs none before it. */
    private boolean startsAt(String text, int at) {
        return isBound(text, at - 1) || !wanted.isEmpty() && isBreaker(wanted.charAt(0));
    }

    /** A keyword that ends with a breaker needs none after it. */
    private boolean endsAt(String text, int at) {
        return isBound(text, at) || !wanted.isEmpty() && isBreaker(wanted.charAt(wanted.length() - 1));
    }

    private boolean isBound(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return true;
        }
        return isBreaker(text.charAt(at));
    }

    private boolean isBreaker(char c) {
        return MAJOR.indexOf(c) >= 0 || form != Form.TERM && MINOR.indexOf(c) >= 0;
    }

    private String fold(String text) {
        return form == Form.CASE ? text : text.toLowerCase(Locale.ROOT);
    }
}
