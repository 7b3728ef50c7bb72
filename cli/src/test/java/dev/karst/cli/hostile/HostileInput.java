package dev.karst.cli.hostile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a folder of hostile input: one folder for each case, with the hostile file and beside it a good one, {@code
 * good.json}, whose rows must not change. The same files come out every time.
 */
public final class HostileInput {
    /** The case without a hostile file, to compare the others with. */
    public static final String NONE = "none";

    private static final String MARK = "# Hostile input, made by bin/hostile-input\n";

    /** Writes the hostile files of a case into its folder. */
    @FunctionalInterface
    private interface Writer {
        /** @throws UnsupportedOperationException if this system cannot hold such a file */
        void write(Path folder) throws IOException;
    }

    /**
     * A case.
     *
     * @param name of its folder
     * @param what it holds, in a few words
     */
    private record Case(String name, String what, Writer writer) {}

    private static final List<Case> CASES = List.of(
            new Case(NONE, "no hostile file: the rows to compare with", folder -> {}),
            new Case("truncated-gzip", "a gzip file that ends in its middle", HostileFiles::truncatedGzip),
            new Case("corrupt-json", "a colon is missing in the middle of a trail", HostileFiles::corruptJson),
            new Case("empty", "a file without a byte", HostileFiles::empty),
            new Case("no-logs", "a folder without logs", HostileFiles::noLogs),
            new Case("picture", "a PNG named .json.gz", HostileFiles::picture),
            new Case("gzip-bomb", "200 kB that unpack to 200 MB", HostileFiles::gzipBomb),
            new Case("deep-json", "10,000 objects within each other", HostileFiles::deepJson),
            new Case("large-record", "a record of 50 MB between two good ones", HostileFiles::largeRecord),
            new Case("no-text", "NUL, bytes that are no UTF-8, a hole of zeros", HostileFiles::noText),
            new Case("many-damages", "100,000 broken lines", HostileFiles::manyDamages),
            new Case("unclosed-lines", "499 lines that all could begin one record", HostileFiles::unclosedLines),
            new Case("unreadable", "a file that may not be read", HostileFiles::unreadable),
            new Case("read-error", "a file that opens and cannot be read", HostileFiles::readError),
            new Case("dangling-link", "a link to nothing", HostileFiles::danglingLink),
            new Case("cyclic-links", "a link to itself, and one to a folder above", HostileFiles::cyclicLinks),
            new Case("odd-names", "names with controls and bytes that are no UTF-8", HostileFiles::oddNames),
            new Case("growing", "a file that grows while it is read", HostileFiles::growing),
            new Case("fifo", "a FIFO nobody writes to", HostileFiles::fifo),
            new Case("device", "an endless device", HostileFiles::device));

    private HostileInput() {}

    /** The names of all cases. */
    public static List<String> cases() {
        return CASES.stream().map(Case::name).toList();
    }

    /** Makes the folder given, or makes it anew. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: bin/hostile-input DIR");
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        if (!mayWrite(folder)) {
            System.err.println("hostile-input: there is something else in " + folder);
            System.exit(2);
        }
        Map<String, String> leftOut = write(folder);
        leftOut.forEach((name, why) -> System.err.println("hostile-input: left out " + name + ": " + why));
        System.out.println((CASES.size() - leftOut.size()) + " cases in " + folder);
    }

    /** Only what this program made is replaced. */
    private static boolean mayWrite(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            Path readme = folder.resolve("README.md");
            return !content.iterator().hasNext()
                    || Files.isRegularFile(readme) && Files.readString(readme).startsWith(MARK);
        }
    }

    /**
     * Writes every case that this system can hold.
     *
     * @return why the others are left out, by name
     */
    public static Map<String, String> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder readme = new StringBuilder(MARK).append('\n');
        CASES.forEach(c -> readme.append("- `" + c.name() + "`: " + c.what() + "\n"));
        Files.writeString(folder.resolve("README.md"), readme);
        Map<String, String> leftOut = new LinkedHashMap<>();
        for (Case each : CASES) {
            Path own = folder.resolve(each.name());
            delete(own);
            Files.createDirectory(own);
            Files.writeString(own.resolve("good.json"), Trail.good());
            try {
                each.writer().write(own);
            } catch (UnsupportedOperationException e) {
                leftOut.put(each.name(), e.getMessage());
            }
        }
        return leftOut;
    }

    /** Removes a folder with all that is in it; links are removed, not followed. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
