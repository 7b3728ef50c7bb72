package dev.karst.sources.record;

import dev.karst.sources.json.JsonReader;
import java.io.InputStream;

/**
 * Finds the records in a stream of JSON: single objects, one per line, one after the other or over many lines, the
 * elements of an array, and the elements of an envelope such as {@code {"Records":[...]}}; in any mixture. Holds one
 * record at a time, whatever the stream's length.
 *
 * <p>Framing and reading are one pass: a record ends where the reader says it ends. After damage it goes on at the next
 * place where a record can begin: see {@link RecordStarts}. What lies there was read before, in vain; a stream made so
 * that this happens over and over is given up, so that the time stays in proportion to the stream's length.
 */
public final class JsonFraming {
    /** Bytes that may be read in vain for each byte of the stream, and of one more record of the largest size. */
    private static final long IN_VAIN = 16;

    private final JsonReader reader;
    private final RecordLimits limits;
    private final RecordSink sink;
    private final ByteWindow in;
    private final RecordStarts starts;

    private boolean inArray;
    private boolean inEnvelope;
    private boolean elementExpected;
    private long inVain;

    public JsonFraming(InputStream in, JsonReader reader, RecordLimits limits, RecordSink sink) {
        this.reader = reader;
        this.limits = limits;
        this.sink = sink;
        this.in = new ByteWindow(in, limits.bytes());
        this.starts = new RecordStarts(this.in);
    }

    /** Reads to the end of the stream, or until the sink has enough. A stream that breaks off is damage, not an error. */
    public void read() {
        boolean goOn = true;
        while (goOn) {
            int next = in.skipSpace();
            if (next < 0) {
                end();
                return;
            }
            goOn = inArray ? inArray(next) : inEnvelope ? inEnvelope() : outermost(next);
        }
    }

    private void end() {
        if (in.damage() != null) {
            sink.damaged(in.offset(in.position), 0, in.damage());
        } else if (inArray || inEnvelope) {
            String what = inArray ? "array" : "envelope";
            sink.damaged(in.offset(in.position), 0, "the object ends within its " + what);
        }
    }

    private boolean outermost(int next) {
        if (next == '[') {
            in.position++;
            enterArray(false);
            return true;
        }
        return next == '{' ? record() : damage("expected a record");
    }

    private boolean inArray(int next) {
        if (next == ']') {
            in.position++;
            inArray = false;
            return true;
        }
        if (next == ',' && !elementExpected) {
            in.position++;
            elementExpected = true;
            return true;
        }
        if (next == '{') {
            elementExpected = false;
            return record();
        }
        return damage("expected a record in the array");
    }

    /** Behind the array of an envelope. */
    private boolean inEnvelope() {
        int result = reader.readRest(in.bytes, in.position, in.limit);
        if (result == JsonReader.INCOMPLETE) {
            return more("the object ends within its envelope");
        }
        if (result == JsonReader.MALFORMED) {
            inEnvelope = false;
            return malformed();
        }
        if (result == JsonReader.ENVELOPE) {
            in.position = reader.envelopeAt() + 1;
            enterArray(true);
            return true;
        }
        in.position = result;
        inEnvelope = false;
        return true;
    }

    private boolean record() {
        int result = reader.read(in.bytes, in.position, in.limit, !inArray);
        if (result == JsonReader.INCOMPLETE) {
            return more("the object ends within a record");
        }
        if (result == JsonReader.MALFORMED) {
            return malformed();
        }
        if (result == JsonReader.ENVELOPE) {
            starts.sawEnvelope(in.position);
            in.position = reader.envelopeAt() + 1;
            enterArray(true);
            return true;
        }
        if (result - in.position > limits.bytes()) {
            return damage(limits.tooLarge());
        }
        starts.sawRecord(in.position);
        int from = in.position;
        in.position = result;
        return sink.record(in.bytes, from, result, in.offset(from));
    }

    private void enterArray(boolean ofEnvelope) {
        inArray = true;
        inEnvelope = ofEnvelope;
        elementExpected = false;
    }

    /** Reads on because what begins at the position is not whole yet; it is then read anew. */
    private boolean more(String reason) {
        int length = in.limit - in.position;
        inVain += length;
        if (length > limits.bytes()) {
            inEnvelope &= inArray;
            return damage(limits.tooLarge());
        }
        if (in.refill()) {
            return true;
        }
        sink.damaged(in.offset(in.position), length, in.damage() != null ? in.damage() : reason);
        return false;
    }

    private boolean malformed() {
        inVain += reader.problemAt() - in.position;
        return damage(reader.problem() + " at offset " + in.offset(reader.problemAt()));
    }

    /** Reports what begins at the position and goes on where a record can begin again. */
    private boolean damage(String reason) {
        long start = in.offset(in.position);
        if (inVain > IN_VAIN * (start + limits.bytes())) {
            in.skipToEnd();
            sink.damaged(start, in.offset(in.limit) - start, "given up: too much was read in vain; last: " + reason);
            return false;
        }
        starts.sawDamaged(in.position);
        boolean found = starts.moveOn(inArray);
        long length = in.offset(in.position) - start;
        sink.damaged(start, length, !found && in.damage() != null ? in.damage() : reason);
        if (inArray && found && starts.isEnvelope()) {
            inArray = false;
            inEnvelope = false;
        }
        elementExpected = true;
        return found;
    }
}
