package dev.karst.cli.hostile;

import static dev.karst.cli.hostile.Trail.bytes;
import static dev.karst.cli.hostile.Trail.event;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** Writes hostile files, each kind into a folder of its own. */
final class HostileFiles {
    private static final int MEGABYTE = 1_000_000;

    private HostileFiles() {}

    static void truncatedGzip(Path folder) throws IOException {
        byte[] whole = Trail.gzip(bytes(Trail.lines(2000)));
        Files.write(folder.resolve("hostile.json.gz"), Arrays.copyOf(whole, whole.length / 2));
    }

    static void corruptJson(Path folder) throws IOException {
        String broken = event(2).replace("\"awsRegion\":", "\"awsRegion\"");
        Files.writeString(folder.resolve("hostile.json"), Trail.envelope(event(1), broken, event(3)));
    }

    static void empty(Path folder) throws IOException {
        Files.createFile(folder.resolve("hostile.json"));
    }

    static void noLogs(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("docs/empty"));
        Files.writeString(folder.resolve("docs/hostile.md"), "# No log\n");
    }

    static void picture(Path folder) throws IOException {
        byte[] png = new byte[4096];
        byte[] head =
                "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\b\6\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, png, 0, head.length);
        for (int i = head.length; i < png.length; i++) {
            png[i] = (byte) (i * i * 31 >>> 3);
        }
        Files.write(folder.resolve("hostile.json.gz"), png);
    }

    /** A good event, and one with a text of 200 MB, in about 200 kB. */
    static void gzipBomb(Path folder) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("hostile.json.gz")))) {
            out.write(bytes(event(1) + "\n{\"eventVersion\":\""));
            write(out, 'a', 200 * MEGABYTE);
            out.write(bytes("\"}\n"));
        }
    }

    static void deepJson(Path folder) throws IOException {
        String deep = "{\"eventVersion\":".repeat(10_000) + "1" + "}".repeat(10_000);
        Files.writeString(folder.resolve("hostile.json"), event(1) + "\n" + deep + "\n" + event(3) + "\n");
    }

    static void largeRecord(Path folder) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("hostile.json")))) {
            out.write(bytes(event(1) + "\n{\"eventVersion\":\""));
            write(out, 'a', 50 * MEGABYTE);
            out.write(bytes("\"}\n" + event(3) + "\n"));
        }
    }

    /** NUL in a text, bytes that are no UTF-8 in a text, and a hole of zeros as a crash leaves it. */
    static void noText(Path folder) throws IOException {
        byte[] odd = bytes(event(2).replace("aws-cli/2", "a\0b??"));
        int at = new String(odd, StandardCharsets.ISO_8859_1).indexOf("??");
        odd[at] = (byte) 0xff;
        odd[at + 1] = (byte) 0xc3;
        try (OutputStream out = Files.newOutputStream(folder.resolve("hostile.json"))) {
            out.write(bytes(event(1) + "\n"));
            out.write(odd);
            out.write('\n');
            write(out, 0, 1000);
            out.write(bytes("\n" + event(3) + "\n"));
        }
    }

    static void manyDamages(Path folder) throws IOException {
        Files.writeString(folder.resolve("hostile.json"), event(1) + "\n" + "{!\n".repeat(100_000) + event(3) + "\n");
    }

    /** After each of many lines all that follows could be the rest of one record. */
    static void unclosedLines(Path folder) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("hostile.json")))) {
            out.write(bytes(event(1) + "\n" + "{\"eventVersion\":[\n".repeat(499)));
            out.write(bytes("0,".repeat(20 * MEGABYTE / 2)));
        }
    }

    static void unreadable(Path folder) throws IOException {
        Path file = folder.resolve("hostile.json");
        Files.writeString(file, event(1));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    }

    static void readError(Path folder) throws IOException {
        Path memory = Path.of("/proc/self/mem");
        if (!Files.isReadable(memory)) {
            throw new UnsupportedOperationException("there is no " + memory);
        }
        Files.createSymbolicLink(folder.resolve("hostile.json"), memory);
    }

    static void danglingLink(Path folder) throws IOException {
        Files.createSymbolicLink(folder.resolve("hostile.json"), Path.of("nothing-here"));
    }

    static void cyclicLinks(Path folder) throws IOException {
        Files.createSymbolicLink(folder.resolve("hostile.json"), Path.of("hostile.json"));
        Files.createDirectories(folder.resolve("in/deeper"));
        Files.createSymbolicLink(folder.resolve("in/deeper/up"), Path.of("../.."));
    }

    static void oddNames(Path folder) throws IOException {
        String name = "\u001b[2J\n\u0007hostile.json";
        Files.writeString(folder.resolve(name), event(1));
        run(
                folder,
                "cp \"$(printf '\\033[2J\\n\\007hostile.json')\" \"$(printf 'hostile-\\377\\342\\200\\256.json')\"");
    }

    /** The test writes on to its end. */
    static void growing(Path folder) throws IOException {
        Files.writeString(folder.resolve("hostile.json"), Trail.lines(100));
    }

    static void fifo(Path folder) throws IOException {
        run(folder, "mkfifo hostile.json");
    }

    static void device(Path folder) throws IOException {
        Path endless = Path.of("/dev/zero");
        if (!Files.exists(endless)) {
            throw new UnsupportedOperationException("there is no " + endless);
        }
        Files.createSymbolicLink(folder.resolve("hostile.json"), endless);
    }

    private static void write(OutputStream out, int value, int count) throws IOException {
        byte[] block = new byte[Math.min(count, MEGABYTE)];
        Arrays.fill(block, (byte) value);
        for (int left = count; left > 0; left -= block.length) {
            out.write(block, 0, Math.min(left, block.length));
        }
    }

    /** What Java itself cannot do, by the shell. */
    private static void run(Path folder, String command) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!shell.waitFor(30, TimeUnit.SECONDS) || shell.exitValue() != 0) {
                throw new UnsupportedOperationException("this system cannot: " + command);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            shell.destroyForcibly();
        }
    }
}
