package dev.karst.sources.record;

import dev.karst.sources.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Finds the records in a stream of JSON: single objects, one per line, one after the other or over many lines, the
 * elements of an array, and the elements of an envelope such as {@code {"Records":[...]}}; in any mixture. Holds one
 * record at a time, whatever the stream's length.
 *
 * <p>Framing and reading are one pass: a record ends where the reader says it ends. After damage it goes on at the next
 * place where a record can begin: a line that begins like the damaged record's, or, within one long line, where an
 * element begins with the same key as the records before.
 */
public final class JsonFraming {
    private static final int FIRST_BUFFER = 1 << 18;
    private static final int LONGEST_KEY = 256;

    private final JsonReader reader;
    private final RecordLimits limits;
    private final InputStream in;
    private final RecordSink sink;

    private byte[] buffer = new byte[FIRST_BUFFER];
    private int position;
    private int limit;
    private long base;
    private boolean atEnd;
    private String streamDamage;

    private boolean inArray;
    private boolean inEnvelope;
    private boolean elementExpected;
    private byte[] beginning = new byte[0];
    private int usualIndent = -1;

    public JsonFraming(InputStream in, JsonReader reader, RecordLimits limits, RecordSink sink) {
        this.in = in;
        this.reader = reader;
        this.limits = limits;
        this.sink = sink;
    }

    /** Reads to the end of the stream, or until the sink has enough. A stream that breaks off is damage, not an error. */
    public void read() {
        boolean goOn = true;
        while (goOn) {
            int next = skipSpace();
            if (next < 0) {
                end();
                return;
            }
            goOn = inArray ? inArray(next) : inEnvelope ? inEnvelope() : outermost(next);
        }
    }

    private void end() {
        if (streamDamage != null) {
            sink.damaged(base + position, 0, streamDamage);
        } else if (inArray || inEnvelope) {
            sink.damaged(base + position, 0, "the object ends within its " + (inArray ? "array" : "envelope"));
        }
    }

    private boolean outermost(int next) {
        if (next == '[') {
            position++;
            inArray = true;
            elementExpected = false;
            return true;
        }
        if (next == '{') {
            return record(true);
        }
        return damage(position, "expected a record", true);
    }

    private boolean inArray(int next) {
        if (next == ']') {
            position++;
            inArray = false;
            return true;
        }
        if (next == ',' && !elementExpected) {
            position++;
            elementExpected = true;
            return true;
        }
        if (next == '{') {
            elementExpected = false;
            return record(false);
        }
        return damage(position, "expected a record in the array", false);
    }

    /** Behind the array of an envelope. */
    private boolean inEnvelope() {
        int result = reader.readRest(buffer, position, limit);
        if (result == JsonReader.INCOMPLETE) {
            return more(position, "the object ends within its envelope");
        }
        if (result == JsonReader.MALFORMED) {
            inEnvelope = false;
            return damage(position, reader.problem(), true);
        }
        if (result == JsonReader.ENVELOPE) {
            position = reader.envelopeAt() + 1;
            inArray = true;
            elementExpected = false;
            return true;
        }
        position = result;
        inEnvelope = false;
        return true;
    }

    private boolean record(boolean mayBeEnvelope) {
        int result = reader.read(buffer, position, limit, mayBeEnvelope);
        if (result == JsonReader.INCOMPLETE) {
            return more(position, "the object ends within a record");
        }
        if (result == JsonReader.MALFORMED) {
            return damage(position, reader.problem() + " at offset " + (base + reader.problemAt()), mayBeEnvelope);
        }
        if (result == JsonReader.ENVELOPE) {
            position = reader.envelopeAt() + 1;
            inArray = true;
            inEnvelope = true;
            elementExpected = false;
            return true;
        }
        if (result - position > limits.bytes()) {
            return damage(position, tooLarge(), mayBeEnvelope);
        }
        rememberBeginning(position, result);
        int from = position;
        position = result;
        return sink.record(buffer, from, result, base + from);
    }

    private String tooLarge() {
        return "a record over " + (limits.bytes() >> 20) + " MiB";
    }

    /** Reads on because a value that begins at an offset is not whole yet; what it is a part of then starts anew. */
    private boolean more(int from, String reason) {
        if (limit - from > limits.bytes()) {
            inEnvelope &= inArray;
            return damage(from, tooLarge(), !inArray);
        }
        if (refill()) {
            return true;
        }
        int length = limit - position;
        sink.damaged(base + position, length, streamDamage != null ? streamDamage : reason);
        return false;
    }

    /** Reports what begins at an offset and goes on where a record can begin again. */
    private boolean damage(int from, String reason, boolean outermost) {
        long start = base + from;
        int ownIndent = indent(from);
        int indent = ownIndent >= 0 ? ownIndent : usualIndent;
        position = from;
        boolean found = false;
        boolean more = true;
        while (more && !found) {
            found = findBeginning(base + position == start ? 1 : 0, indent, outermost);
            more = found || refill();
        }
        sink.damaged(start, base + position - start, streamDamage != null && !found ? streamDamage : reason);
        elementExpected = true;
        return found;
    }

    /** The bytes between the start of the line and an offset if they are all spaces, else -1. */
    private int indent(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (buffer[i] == '\n') {
                return at - i - 1;
            }
            if (buffer[i] != ' ' && buffer[i] != '\t') {
                return -1;
            }
        }
        return base == 0 ? at : -1;
    }

    /** Moves to the next beginning of a record in the buffer, or to where the search goes on after a refill. */
    private boolean findBeginning(int skip, int indent, boolean outermost) {
        for (int i = position + skip; i < limit; i++) {
            if (buffer[i] == '\n' && (indent >= 0 || outermost)) {
                int brace = i + 1 + Math.max(0, indent);
                if (brace >= limit) {
                    position = i;
                    return false;
                }
                if (buffer[brace] == '{' && indent(brace) == brace - i - 1) {
                    position = brace;
                    return true;
                }
            } else if (buffer[i] == '{' && beginning.length > 0 && !outermost) {
                if (i + beginning.length > limit) {
                    position = i;
                    return false;
                }
                boolean same = Arrays.equals(buffer, i, i + beginning.length, beginning, 0, beginning.length);
                if (same && follows(',', i)) {
                    position = i;
                    return true;
                }
            }
        }
        position = limit;
        return false;
    }

    private boolean follows(char sign, int at) {
        int i = at - 1;
        while (i >= 0 && (buffer[i] == ' ' || buffer[i] == '\n' || buffer[i] == '\t' || buffer[i] == '\r')) {
            i--;
        }
        return i >= 0 && buffer[i] == sign;
    }

    /** Of the first record: from the brace to the end of the first key, and how far it is indented. */
    private void rememberBeginning(int from, int to) {
        if (beginning.length > 0) {
            return;
        }
        usualIndent = indent(from);
        int quotes = 0;
        for (int i = from; i < Math.min(to, from + LONGEST_KEY); i++) {
            quotes += buffer[i] == '"' ? 1 : 0;
            if (quotes == 2) {
                beginning = Arrays.copyOfRange(buffer, from, i + 1);
                return;
            }
        }
    }

    /** The next byte that is no space, which stays; -1 at the end. */
    private int skipSpace() {
        while (true) {
            while (position < limit) {
                byte c = buffer[position];
                if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                    return c & 0xff;
                }
                position++;
            }
            if (!refill()) {
                return -1;
            }
        }
    }

    /** Reads more behind what is not used yet; false at the end. */
    private boolean refill() {
        if (atEnd) {
            return false;
        }
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            base += position;
            position = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int before = limit;
        try {
            while (limit < buffer.length) {
                int count = in.read(buffer, limit, buffer.length - limit);
                if (count < 0) {
                    atEnd = true;
                    break;
                }
                limit += count;
            }
        } catch (IOException e) {
            atEnd = true;
            streamDamage = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
        return limit > before;
    }
}
