package dev.karst.sources.object;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Something that was found under a PATH argument and cannot be read, so that it is accounted for.
 *
 * @param name as of an {@link InputObject}; {@code .} is the PATH argument's own folder
 * @param reason without the name, and without an absolute path
 */
public record Unreadable(String name, String reason) {
    static final String ACCESS_DENIED = "access denied";
    static final String DANGLING_LINK = "dangling link";
    static final String SPECIAL_FILE = "special file (FIFO, socket or device), not opened";

    /** Why a file or folder could not be looked at. */
    static String reason(Path path, IOException e) {
        if (e instanceof AccessDeniedException) {
            return ACCESS_DENIED;
        }
        boolean link = Files.isSymbolicLink(path);
        if (e instanceof NoSuchFileException) {
            return link ? DANGLING_LINK : "vanished while its folder was read";
        }
        return (link ? "link that cannot be followed: " : "unreadable: ") + detail(e);
    }

    /** Why the bytes of an object could not be read. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return ACCESS_DENIED;
        }
        return e instanceof NoSuchFileException ? "vanished before it was read" : "cannot be read: " + detail(e);
    }

    /** The message of a {@link FileSystemException} has the whole path in it. */
    private static String detail(IOException e) {
        String detail = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return detail != null ? detail : e.getClass().getSimpleName();
    }
}
