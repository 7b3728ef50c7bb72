package dev.karst.detection.content;

import java.util.Locale;

/** A name in which {@code *} stands for any run of characters and {@code ?} for one. Case does not count. */
public record Glob(String pattern) {
    public Glob {
        pattern = pattern.toLowerCase(Locale.ROOT);
    }

    public static boolean isOne(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** Whether the whole name fits. After a mismatch only the last star takes more: time is at most their product. */
    public boolean matches(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        int at = 0;
        int p = 0;
        int star = -1;
        int afterStar = 0;
        while (at < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                afterStar = at;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(at))) {
                p++;
                at++;
            } else if (star >= 0) {
                p = star + 1;
                at = ++afterStar;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
