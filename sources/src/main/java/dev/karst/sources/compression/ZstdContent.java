package dev.karst.sources.compression;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;

/**
 * What a zstd input holds: its frames one after the other. Whatever is wrong is thrown by the first read that has no
 * more bytes to give, and by every read after it.
 */
final class ZstdContent extends BulkInputStream {
    private final ZstdBlocks blocks;
    private final ZstdInputStreamNoFinalizer decoder;
    private DamagedInput damage;

    ZstdContent(RawInput raw) throws IOException {
        blocks = new ZstdBlocks(raw);
        try {
            decoder = new ZstdInputStreamNoFinalizer(blocks);
        } catch (LinkageError e) {
            throw new IOException("zstd cannot be read on this machine: its native library does not load", e);
        }
    }

    @Override
    public int read(byte[] target, int at, int length) throws IOException {
        if (damage != null) {
            throw damage;
        }
        try {
            return decoder.read(target, at, length);
        } catch (DamagedInput e) {
            damage = e;
            throw e;
        } catch (ZstdIOException e) {
            damage = new DamagedInput("corrupt zstd data (" + e.getMessage() + ")", blocks.pieceStart(), e);
            throw damage;
        }
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}
