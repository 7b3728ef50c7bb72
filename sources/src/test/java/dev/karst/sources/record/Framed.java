package dev.karst.sources.record;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps the records or events it is given, and what is no record. */
final class Framed implements RecordSink, EventSink {
    final List<String> records = new ArrayList<>();
    final List<Long> offsets = new ArrayList<>();
    final List<Damage> damage = new ArrayList<>();
    int plainTexts;
    private final int enough;

    record Damage(long offset, long length, String reason) {}

    Framed() {
        this(Integer.MAX_VALUE);
    }

    /** @param enough how many are taken before it has enough */
    Framed(int enough) {
        this.enough = enough;
    }

    @Override
    public boolean record(byte[] bytes, int from, int to, long offset) {
        offsets.add(offset);
        return event(bytes, from, to);
    }

    @Override
    public boolean event(byte[] bytes, int from, int to) {
        records.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        return records.size() < enough;
    }

    @Override
    public void damaged(long offset, long length, String reason) {
        damage.add(new Damage(offset, length, reason));
    }

    @Override
    public void plainText(long offset, long length, String reason) {
        plainTexts++;
        damaged(offset, length, reason);
    }

    /** A stream that gives a few bytes at a time. */
    static InputStream slowly(byte[] bytes, int atATime) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int at, int length) {
                return super.read(target, at, Math.min(length, atATime));
            }
        };
    }
}
