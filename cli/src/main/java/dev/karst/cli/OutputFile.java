package dev.karst.cli;

import dev.karst.language.text.Printable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that a command writes beside its results. It is written under another name in the same folder and renamed when
 * it is complete, so that nobody ever sees a part of it.
 */
final class OutputFile implements AutoCloseable {
    private final String option;
    private final Path target;
    private final boolean force;
    private Path part;
    private OutputStream out;

    /**
     * Nothing is created yet.
     *
     * @param option what the user gave the name with
     * @param force whether a file that is there may be replaced
     * @throws Usage if the file is there, or cannot be there
     */
    OutputFile(String option, Path target, boolean force) {
        this.option = option;
        this.target = target.toAbsolutePath();
        this.force = force;
        Path folder = this.target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw usage("the folder of " + name() + " is not there");
        }
        if (Files.exists(this.target, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.isRegularFile(this.target)) {
                throw usage(name() + " is there and no regular file");
            }
            if (!force) {
                throw usage(name() + " is there already; --force replaces it");
            }
        }
        if (!Files.isWritable(folder)) {
            throw usage("the folder of " + name() + " cannot be written to");
        }
    }

    private String name() {
        return Printable.line(String.valueOf(target.getFileName()));
    }

    private Usage usage(String why) {
        return new Usage(option + ": " + why);
    }

    /** Where to write; closed by {@link #complete} or {@link #close}. */
    OutputStream stream() throws IOException {
        if (out == null) {
            String name = "." + target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part";
            part = target.resolveSibling(name);
            out = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW));
            part.toFile().deleteOnExit();
        }
        return out;
    }

    /** Puts the file in its place, at once. */
    void complete() throws IOException {
        stream().close();
        if (force) {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.move(part, target);
        }
        part = null;
    }

    /** A failure to write, as the user is to read it. */
    Usage failed(IOException e) {
        String detail = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        boolean appeared = e instanceof FileAlreadyExistsException;
        return usage(name() + (appeared ? " is there by now" : " cannot be written: " + Printable.line("" + detail)));
    }

    /** Removes what was not completed. */
    @Override
    public void close() {
        if (part == null) {
            return;
        }
        try {
            out.close();
        } catch (IOException e) {
            // What was not written need not be: the part is removed.
        }
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
