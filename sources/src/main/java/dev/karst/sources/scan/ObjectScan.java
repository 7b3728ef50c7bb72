package dev.karst.sources.scan;

import dev.karst.engine.data.Position;
import dev.karst.sources.compression.Compression;
import dev.karst.sources.compression.Decompressed;
import dev.karst.sources.compression.Decompression;
import dev.karst.sources.json.JsonReader;
import dev.karst.sources.object.InputObject;
import dev.karst.sources.object.Unreadable;
import dev.karst.sources.record.CsvFraming;
import dev.karst.sources.record.EventSink;
import dev.karst.sources.record.JsonFraming;
import dev.karst.sources.record.Unwrapping;
import dev.karst.sources.scan.Ledger.Damage;
import dev.karst.sources.scan.Ledger.Entry;
import dev.karst.sources.scan.Ledger.Status;
import dev.karst.sources.sourcetype.Iso8601;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads one object: unpacks it, finds its records, the events in them, and their sourcetype; gives every event its
 * number and time and hands it on. Keeps account of everything that was in it.
 */
final class ObjectScan implements EventSink {
    /** How many events may come before one that tells the sourcetype; together no larger than the largest record. */
    private static final int JUDGED = 100;

    private static final String UNKNOWN = "no known sourcetype";

    /** How much of the object is looked at to tell its format. */
    private static final int HEAD = 1 << 16;

    /** Of UTF-8. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputObject object;
    private final ScanSettings settings;
    private final SourcetypeScans scans;
    private final DuplicateCount duplicates;
    private final JsonReader reader;

    private final List<byte[]> unjudged = new ArrayList<>();
    private long unjudgedBytes;
    private SourcetypeScan scan;
    private String refusal;
    private final List<Damage> damaged = new ArrayList<>();
    private long damageCount;
    private long plainTexts;
    private long events;
    private long timeInherited;
    private long timeMissing;
    private long invalidUtf8;
    private double lastTime = Double.NaN;

    ObjectScan(InputObject object, ScanSettings settings, SourcetypeScans scans, DuplicateCount duplicates) {
        this.object = object;
        this.settings = settings;
        this.scans = scans;
        this.duplicates = duplicates;
        this.reader = scans.reader();
    }

    /** Reads the object to its end. */
    Entry read() {
        try (Decompressed open = Decompression.open(object.open(), object.name(), settings.compressionLimits())) {
            return read(open, new PeekedInput(open.content(), HEAD));
        } catch (IOException e) {
            return Entry.unread(object.name(), Status.QUARANTINED, Unreadable.reason(e), 0);
        }
    }

    private Entry read(Decompressed open, PeekedInput content) throws IOException {
        if (content.failure() != null) {
            throw content.failure();
        }
        byte[] head = content.head();
        int start = startsWithMark(head) ? BYTE_ORDER_MARK.length : 0;
        content.skipHead(start);
        Unwrapping unwrapping = new Unwrapping(reader, settings.recordLimits(), this);
        if (isBlank(head, start)) {
            return Entry.unread(object.name(), Status.SKIPPED, "empty", content.count());
        }
        if (isJson(head, start)) {
            new JsonFraming(content, reader, settings.recordLimits(), unwrapping).read();
        } else if (CsvFraming.isHeader(firstLine(head, start))) {
            new CsvFraming(content, reader, settings.recordLimits(), unwrapping).read();
        } else {
            return noLog(open, content.count());
        }
        return entry(content.count());
    }

    private Entry noLog(Decompressed open, long bytes) {
        boolean misnamed = open.kind() == Compression.PLAIN && open.nameSays() != Compression.PLAIN;
        String named = open.nameSays().name().toLowerCase(Locale.ROOT);
        return misnamed
                ? Entry.unread(
                        object.name(),
                        Status.QUARANTINED,
                        "its name says " + named + ", its bytes are neither that nor a log",
                        bytes)
                : Entry.unread(object.name(), Status.SKIPPED, "no log: neither JSON nor CSV with a _raw column", bytes);
    }

    private static boolean startsWithMark(byte[] head) {
        return head.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(head, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private static boolean isBlank(byte[] head, int start) {
        for (int i = start; i < head.length; i++) {
            if (head[i] > ' ' || head[i] < 0) {
                return false;
            }
        }
        return head.length < HEAD;
    }

    private static boolean isJson(byte[] head, int start) {
        int i = start;
        while (i < head.length && head[i] >= 0 && head[i] <= ' ') {
            i++;
        }
        return i < head.length && (head[i] == '{' || head[i] == '[');
    }

    private static String firstLine(byte[] head, int start) {
        int end = start;
        while (end < head.length && head[end] != '\n') {
            end++;
        }
        return new String(head, start, end - start, StandardCharsets.UTF_8);
    }

    private Entry entry(long bytes) {
        boolean nothingRead = scan == null && unjudged.isEmpty() && damageCount > 0;
        boolean otherLog = settings.sourcetype() == null && damageCount == plainTexts;
        if (nothingRead && !otherLog) {
            return Entry.unread(
                    object.name(), Status.QUARANTINED, damaged.get(0).reason(), bytes);
        }
        if (scan == null && refusal == null && (nothingRead || !unjudged.isEmpty())) {
            refusal = UNKNOWN;
        }
        if (refusal != null) {
            return Entry.unread(object.name(), Status.SKIPPED, refusal, bytes);
        }
        return new Entry(
                object.name(),
                Status.READ,
                "",
                scan == null ? "" : scan.name(),
                events,
                bytes,
                damaged,
                damageCount,
                timeInherited,
                timeMissing,
                invalidUtf8);
    }

    @Override
    public void damaged(long offset, long length, String reason) {
        damageCount++;
        if (damaged.size() < Ledger.DAMAGE_TOLD) {
            damaged.add(new Damage(offset, length, reason));
        }
    }

    @Override
    public void plainText(long offset, long length, String reason) {
        plainTexts++;
        damaged(offset, length, reason);
    }

    @Override
    public boolean event(byte[] bytes, int from, int to) {
        if (scan != null) {
            take(bytes, from, to);
            return true;
        }
        SourcetypeScans.Judgement judgement = scans.judge(settings.sourcetype(), reader);
        unjudged.add(Arrays.copyOfRange(bytes, from, to));
        if (judgement.refusal() != null) {
            refusal = judgement.refusal();
            return false;
        }
        if (judgement.scan() == null) {
            unjudgedBytes += to - from;
            boolean enough = unjudged.size() >= JUDGED
                    || unjudgedBytes > settings.recordLimits().bytes();
            refusal = enough ? UNKNOWN : null;
            return !enough;
        }
        scan = judgement.scan();
        scan.instruct(reader);
        for (byte[] event : unjudged) {
            reader.read(event, 0, event.length, false);
            take(event, 0, event.length);
        }
        unjudged.clear();
        return true;
    }

    private void take(byte[] bytes, int from, int to) {
        events++;
        if (reader.hasNonAscii() && !Utf8.isValid(bytes, from, to)) {
            invalidUtf8++;
        }
        scan.identity(reader).ifPresent(identity -> duplicates.add(identity, bytes, from, to));
        double time = scan.time(reader).map(Iso8601::seconds).orElse(Double.NaN);
        if (Double.isNaN(time) && Double.isNaN(lastTime)) {
            timeMissing++;
        } else if (Double.isNaN(time)) {
            time = lastTime;
            timeInherited++;
        }
        lastTime = time;
        scan.offer(bytes, from, to, new Position(time, object.name(), events));
    }
}
