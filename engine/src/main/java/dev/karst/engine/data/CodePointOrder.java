package dev.karst.engine.data;

import java.util.Comparator;

/** The order of texts by code point, which is also that of their UTF-8 bytes. String's own order differs beyond U+FFFF. */
public final class CodePointOrder {
    public static final Comparator<String> ASCENDING = CodePointOrder::compare;

    private CodePointOrder() {}

    private static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // Surrogates stand for code points above every other character.
                boolean moved = Character.isSurrogate(x) != Character.isSurrogate(y);
                return moved ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
