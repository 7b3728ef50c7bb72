package dev.karst.sources.record;

import java.util.Arrays;

/**
 * Knows how the records of a stream begin, from those that were seen, and finds where one can begin again after damage:
 * a line that begins like the damaged record's, or, within a line, where a record or an envelope begins with the same
 * key as those before. Such a key stands within no string, where its quotes would be escaped.
 */
final class RecordStarts {
    private static final int LONGEST_KEY = 256;

    private final ByteWindow in;
    private byte[] record = new byte[0];
    private byte[] envelope = new byte[0];
    private boolean sure;
    private int usualIndent = -1;

    RecordStarts(ByteWindow in) {
        this.in = in;
    }

    /** A whole record begins at a place. */
    void sawRecord(int at) {
        if (!sure) {
            record = beginning(at);
            usualIndent = in.indent(at);
            sure = true;
        }
    }

    /** A damaged record begins at a place: better than nothing. */
    void sawDamaged(int at) {
        if (record.length == 0) {
            record = beginning(at);
        }
    }

    /** An envelope begins at a place. */
    void sawEnvelope(int at) {
        if (envelope.length == 0) {
            envelope = beginning(at);
        }
    }

    /** From the brace to the end of the first key; nothing where no short key follows the brace. */
    private byte[] beginning(int at) {
        int key = at + 1;
        while (key < in.limit && ByteWindow.isSpace(in.bytes[key])) {
            key++;
        }
        int end = Math.min(in.limit, at + LONGEST_KEY);
        if (in.bytes[at] != '{' || key >= end || in.bytes[key] != '"') {
            return new byte[0];
        }
        for (int i = key + 1; i < end; i++) {
            if (in.bytes[i] == '"') {
                return Arrays.copyOfRange(in.bytes, at, i + 1);
            }
        }
        return new byte[0];
    }

    /** Whether an envelope like those before begins at the window's position. */
    boolean isEnvelope() {
        return matches(envelope);
    }

    /** Moves the window from the damage that begins at its position to the next beginning; false if there is none. */
    boolean moveOn(boolean inArray) {
        int own = in.indent(in.position);
        int indent = own >= 0 ? own : usualIndent;
        boolean lines = indent >= 0 || !inArray;
        int blanks = Math.max(0, indent);
        byte before = in.bytes[in.position];
        in.position++;
        while (in.position < in.limit || in.refill()) {
            byte c = in.bytes[in.position];
            if (c == '\n' && lines && beginsLine(blanks)) {
                in.position += 1 + blanks;
                return true;
            }
            if (c == '{' && begins(before, inArray)) {
                return true;
            }
            before = ByteWindow.isSpace(c) ? before : c;
            in.position++;
        }
        return false;
    }

    /** Whether the line after the line end at the window's position has a brace behind so many blanks. */
    private boolean beginsLine(int blanks) {
        if (!in.has(blanks + 2)) {
            return false;
        }
        int brace = in.position + 1 + blanks;
        return in.bytes[brace] == '{' && in.indent(brace) == blanks;
    }

    /** @param before the last byte before the brace that is no space */
    private boolean begins(byte before, boolean inArray) {
        boolean isValue = before == ':' || before == ',' || before == '[';
        return matches(record) && (inArray ? before == ',' : !isValue) || matches(envelope) && !isValue;
    }

    private boolean matches(byte[] beginning) {
        return beginning.length > 0
                && in.has(beginning.length)
                && Arrays.equals(in.bytes, in.position, in.position + beginning.length, beginning, 0, beginning.length);
    }
}
