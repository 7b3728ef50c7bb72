package dev.karst.sources.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Checks the strings, numbers and literals of JSON (RFC 8259) and tells where each ends: an offset, or {@link
 * JsonReader#INCOMPLETE} or {@link JsonReader#MALFORMED}. Two things that RFC 8259 forbids are let through, since logs
 * have them and nothing is lost by it: control characters within a string, save for line ends, and numbers such as 007.
 */
final class JsonTokens {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long LOWEST_BITS = 0x0101010101010101L;
    private static final long HIGHEST_BITS = LOWEST_BITS << 7;
    private static final long QUOTES = LOWEST_BITS * '"';
    private static final long BACKSLASHES = LOWEST_BITS * '\\';
    private static final long SPACES = LOWEST_BITS * ' ';

    private byte[] bytes = new byte[0];
    private int end;

    /** What is wrong and where, after {@link JsonReader#MALFORMED}. */
    String problem = "";

    int problemAt;

    /** Whether a string since the beginning has a byte beyond ASCII. */
    boolean nonAscii;

    /** Whether the last string has escapes. */
    boolean escaped;

    void begin(byte[] record, int limit) {
        bytes = record;
        end = limit;
        nonAscii = false;
    }

    int malformed(String what, int at) {
        problem = what;
        problemAt = at;
        return JsonReader.MALFORMED;
    }

    /** The offset of the next byte that is no space. */
    int space(int at) {
        int i = at;
        while (i < end && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\t' || bytes[i] == '\r')) {
            i++;
        }
        return i;
    }

    /** The offset after the closing quote of a string that begins at an offset. */
    int string(int at) {
        escaped = false;
        int i = at + 1;
        while (true) {
            i = plain(i);
            if (i >= end) {
                return JsonReader.INCOMPLETE;
            }
            byte c = bytes[i];
            if (c == '"') {
                return i + 1;
            }
            if (c == '\\') {
                escaped = true;
                i = escape(i);
                if (i < 0) {
                    return i;
                }
            } else if (c < 0) {
                nonAscii = true;
            } else if (c == '\n' || c == '\r') {
                return malformed("a line ends within a text", i);
            }
            i++;
        }
    }

    /**
     * The offset from which on something is not plain text: a quote, a backslash, a control character or a byte beyond
     * ASCII. Eight bytes are looked at together: in each byte of a word the highest bit is set where one of these is.
     */
    private int plain(int at) {
        int i = at;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            long word = (long) WORDS.get(bytes, i);
            long special = zeros(word ^ QUOTES) | zeros(word ^ BACKSLASHES) | (word - SPACES) & ~word | word;
            special &= HIGHEST_BITS;
            if (special != 0) {
                return i + (Long.numberOfTrailingZeros(special) >>> 3);
            }
        }
        while (i < end && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /** The highest bit of each byte that is zero; above one of these, also that of others. */
    private static long zeros(long word) {
        return (word - LOWEST_BITS) & ~word;
    }

    /** The offset of the last character of an escape. */
    private int escape(int at) {
        if (at + 1 >= end) {
            return JsonReader.INCOMPLETE;
        }
        switch (bytes[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return at + 1;
            }
            case 'u' -> {
                if (at + 5 >= end) {
                    return JsonReader.INCOMPLETE;
                }
                for (int i = at + 2; i < at + 6; i++) {
                    if (Character.digit(bytes[i], 16) < 0) {
                        return malformed("an escape needs four hexadecimal digits", i);
                    }
                }
                return at + 5;
            }
            default -> {
                return malformed("an escape that JSON does not have", at);
            }
        }
    }

    int literal(int at, String text) {
        int after = at + text.length();
        for (int i = at; i < Math.min(after, end); i++) {
            if (bytes[i] != text.charAt(i - at)) {
                return malformed("expected a value", at);
            }
        }
        return after > end ? JsonReader.INCOMPLETE : after;
    }

    /** A number that reaches the end of the bytes is incomplete: more digits could follow. */
    int number(int at) {
        int whole = bytes[at] == '-' ? at + 1 : at;
        int i = digits(whole);
        if (i == whole && i < end) {
            return malformed("expected a value", at);
        }
        if (i < end && bytes[i] == '.') {
            i = someDigits(i + 1);
        }
        if (i > 0 && i < end && (bytes[i] == 'e' || bytes[i] == 'E')) {
            boolean signed = i + 1 < end && (bytes[i + 1] == '-' || bytes[i + 1] == '+');
            i = someDigits(i + (signed ? 2 : 1));
        }
        return i < end ? i : JsonReader.INCOMPLETE;
    }

    private int someDigits(int at) {
        int after = digits(at);
        return after == at && at < end ? malformed("expected a digit", at) : after;
    }

    private int digits(int at) {
        int i = at;
        while (i < end && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }
}
