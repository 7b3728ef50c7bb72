package dev.karst.detection.content;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a whole file as text. What stands in the way is reported as a problem of the file. */
public final class TextFile {
    private TextFile() {}

    /**
     * The text of a file in UTF-8; empty, with a problem, where it cannot be had.
     *
     * @param name as messages name the file
     * @param largest the most bytes it may have
     */
    public static Optional<String> read(Path path, String name, int largest, Consumer<ContentProblem> report) {
        String problem;
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length <= largest) {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            }
            problem = "larger than " + largest / (1024 * 1024) + " MiB";
        } catch (CharacterCodingException e) {
            problem = "not UTF-8 text";
        } catch (IOException e) {
            problem = "cannot be read: " + reason(e);
        }
        report.accept(ContentProblem.at(Place.startOf(name), ContentProblem.UNREADABLE, problem));
        return Optional.empty();
    }

    /** A path as the user wrote it, with {@code /} on every system. */
    public static String name(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    /** Why a file or folder cannot be read, without its path, which the problem names already. */
    public static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "no permission";
            case NoSuchFileException missing -> "no such file";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
