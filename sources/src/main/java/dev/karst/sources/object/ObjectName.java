package dev.karst.sources.object;

import dev.karst.language.text.Printable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * File names as printable text that tells any two of them apart: a byte that is no UTF-8 becomes {@code \xHH}, a
 * control character {@code \\u{hex}}, a backslash two. They are read as UTF-8 whatever the locale is.
 */
final class ObjectName {
    private ObjectName() {}

    /** The name of a file or folder without the folders above it. */
    static String of(Path path) {
        Path last = path.getFileName();
        if (last == null) {
            return ".";
        }
        String text = last.toString();
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '\\')) {
            return text;
        }
        boolean namesAreBytes = path.getFileSystem().getSeparator().equals("/");
        return namesAreBytes ? ofBytes(bytes(last)) : visible(text);
    }

    /** The bytes of a name: its URI has them as they are, its text has lost those that do not fit the locale. */
    private static byte[] bytes(Path name) {
        String uri = name.toUri().getRawPath();
        int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
        int start = uri.lastIndexOf('/', end - 1) + 1;
        ByteBuffer out = ByteBuffer.allocate(end - start);
        for (int i = start; i < end; i++) {
            if (uri.charAt(i) == '%') {
                out.put((byte) Integer.parseInt(uri, i + 1, i + 3, 16));
                i += 2;
            } else {
                out.put((byte) uri.charAt(i));
            }
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    static String ofBytes(byte[] name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(name);
        StringBuilder out = new StringBuilder();
        while (in.hasRemaining()) {
            CharBuffer run = CharBuffer.allocate(in.remaining());
            CoderResult result = decoder.reset().decode(in, run, true);
            out.append(visible(run.flip().toString()));
            if (result.isError()) {
                for (int i = 0; i < result.length(); i++) {
                    out.append(String.format("\\x%02X", in.get()));
                }
            }
        }
        return out.toString();
    }

    private static String visible(String text) {
        return Printable.line(text.replace("\\", "\\\\").replace("\t", "\\u{9}"));
    }
}
