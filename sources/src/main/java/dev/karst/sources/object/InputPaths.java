package dev.karst.sources.object;

import dev.karst.engine.data.CodePointOrder;
import dev.karst.language.text.Printable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the PATH arguments of a command stand for.
 *
 * <p>A name is the path relative to its PATH argument: the file's own name if that is a file, {@code -} for standard
 * input; for a pattern it is relative to the folder in front of the first special character. With several arguments it
 * begins with {@code 0:}, {@code 1:} and so on. It is printable and no two names are equal: bytes that are no UTF-8
 * are {@code \xHH}, control characters {@code \\u{hex}}, a backslash is two.
 *
 * @param objects what can be opened, by name in code-point order
 * @param unreadable what was found and cannot be opened, by name in code-point order
 */
public record InputPaths(List<InputObject> objects, List<Unreadable> unreadable) {

    public InputPaths {
        objects = List.copyOf(objects);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Looks up every argument: a file, a folder with all below it, a pattern ({@code * ? ** [..] {..}}), or {@code -}
     * for standard input. An argument that exists as it is written is no pattern. Hidden files count. Links are
     * followed, to each folder once. A FIFO or device is opened only if it is an argument itself. Nothing is opened yet.
     *
     * @throws UnusablePath if an argument is empty, does not exist or matches nothing, or {@code -} stands there twice
     */
    public static InputPaths resolve(List<String> arguments, InputStream standardInput) throws UnusablePath {
        List<InputObject> objects = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            Found found = new Found(arguments.size() > 1 ? i + ":" : "");
            Optional<String> problem = argument.equals("-")
                    ? addStandardInput(standardInput, arguments.indexOf("-") < i, found)
                    : find(argument, found);
            problem.ifPresent(why -> problems.add(Printable.line(argument) + ": " + why));
            objects.addAll(found.objects());
            unreadable.addAll(found.unreadable());
        }
        if (!problems.isEmpty()) {
            throw new UnusablePath(problems);
        }
        objects.sort(Comparator.comparing(InputObject::name, CodePointOrder.ASCENDING));
        unreadable.sort(Comparator.comparing(Unreadable::name, CodePointOrder.ASCENDING));
        return new InputPaths(objects, unreadable);
    }

    private static Optional<String> addStandardInput(InputStream standardInput, boolean again, Found found) {
        if (again) {
            return Optional.of("standard input can be given only once");
        }
        found.addStream("-", () -> standardInput);
        return Optional.empty();
    }

    /** Says what is wrong with the argument, if anything. */
    private static Optional<String> find(String argument, Found found) {
        if (argument.isEmpty()) {
            return Optional.of("the PATH is empty");
        }
        try {
            Path path = Path.of(argument);
            add(path, Files.readAttributes(path, BasicFileAttributes.class), found);
        } catch (InvalidPathException | IOException e) {
            if (Glob.isGlob(argument) && argument.indexOf('\0') < 0) {
                return match(argument, found);
            }
            if (!(e instanceof AccessDeniedException)) {
                return Optional.of(missing(argument, e));
            }
            found.addUnreadable(ObjectName.of(Path.of(argument)), Unreadable.ACCESS_DENIED);
        }
        return Optional.empty();
    }

    private static void add(Path path, BasicFileAttributes attributes, Found found) {
        if (attributes.isDirectory()) {
            FolderWalk.walk(path, Glob.EVERYTHING, found);
        } else if (attributes.isRegularFile()) {
            found.addFile(ObjectName.of(path), path, attributes.size());
        } else {
            found.addStream(ObjectName.of(path), () -> Files.newInputStream(path));
        }
    }

    private static Optional<String> match(String argument, Found found) {
        String pattern = File.separatorChar == '\\' ? argument.replace('\\', '/') : argument;
        String folder = Glob.folder(pattern);
        try {
            Path root = Path.of(folder.isEmpty() ? "." : folder);
            if (Files.notExists(root) || Files.isRegularFile(root)) {
                return Optional.of("nothing matches: " + Printable.line(folder) + " is no folder");
            }
            FolderWalk.walk(root, new Glob(pattern.substring(folder.length())), found);
        } catch (InvalidPathException e) {
            return Optional.of(missing(folder, e));
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
        return found.isEmpty() ? Optional.of("nothing matches") : Optional.empty();
    }

    private static String missing(String argument, Exception e) {
        if (e instanceof InvalidPathException invalid) {
            return "no path: " + invalid.getReason();
        }
        if (e instanceof NoSuchFileException) {
            return Files.isSymbolicLink(Path.of(argument)) ? Unreadable.DANGLING_LINK : "no such file or folder";
        }
        return Unreadable.reason(Path.of(argument), (IOException) e);
    }
}
