package dev.karst.sources.object;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what a pattern matches in a folder and the folders below it. Real folders come first and links to folders
 * after them, by name. So nothing is found twice by way of two links or in a circle, and what can be reached in several
 * ways has the same name in every run: its own, else that by the first link.
 */
final class FolderWalk {
    private final Glob glob;
    private final Found found;
    private final Deque<Folder> folders = new ArrayDeque<>();
    private final TreeMap<String, Folder> links = new TreeMap<>();
    private final Set<Visit> visits = new HashSet<>();
    private final Map<Object, Set<Path>> taken = new HashMap<>();

    /**
     * A folder to visit.
     *
     * @param name with a slash at its end; empty for the root
     * @param state how far the name got in the pattern
     */
    private record Folder(Path path, String name, BitSet state) {
        String name(Path child) {
            return name + ObjectName.of(child);
        }
    }

    /** A folder is worth a second visit, for what was not taken from it, where the pattern goes on differently. */
    private record Visit(Object folder, BitSet state) {}

    private FolderWalk(Glob glob, Found found) {
        this.glob = glob;
        this.found = found;
    }

    static void walk(Path root, Glob glob, Found found) {
        FolderWalk walk = new FolderWalk(glob, found);
        walk.folders.push(new Folder(root, "", glob.start()));
        while (!walk.folders.isEmpty() || !walk.links.isEmpty()) {
            walk.visit(walk.folders.isEmpty() ? walk.links.pollFirstEntry().getValue() : walk.folders.pop());
        }
    }

    private void visit(Folder folder) {
        try {
            Object identity = identity(folder.path());
            if (visits.add(new Visit(identity, folder.state()))) {
                list(folder, taken.computeIfAbsent(identity, key -> new HashSet<>()));
            }
        } catch (IOException e) {
            unreadable(folder, e);
        }
    }

    private void list(Folder folder, Set<Path> takenHere) {
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder.path())) {
            for (Path child : listing) {
                BitSet state = glob.after(folder.state(), child.getFileName().toString());
                if (!state.isEmpty()) {
                    look(folder, child, state, takenHere);
                }
            }
        } catch (DirectoryIteratorException e) {
            unreadable(folder, e.getCause());
        } catch (IOException e) {
            unreadable(folder, e);
        }
    }

    private void look(Folder folder, Path child, BitSet state, Set<Path> takenHere) {
        boolean wanted = glob.matches(state);
        BitSet inside = glob.after(state, "/");
        try {
            BasicFileAttributes attributes = Files.readAttributes(child, BasicFileAttributes.class);
            if (!attributes.isDirectory()) {
                if (wanted && takenHere.add(child.getFileName())) {
                    addFile(folder.name(child), child, attributes);
                }
            } else if (!inside.isEmpty()) {
                addFolder(new Folder(child, folder.name(child) + "/", inside));
            }
        } catch (IOException e) {
            // What is not there can hold nothing; what may not be looked at could.
            boolean couldHold = !inside.isEmpty() && !(e instanceof NoSuchFileException);
            if ((wanted || couldHold) && takenHere.add(child.getFileName())) {
                found.addUnreadable(folder.name(child), Unreadable.reason(child, e));
            }
        }
    }

    private void addFolder(Folder folder) {
        if (Files.isSymbolicLink(folder.path())) {
            links.put(folder.name(), folder);
        } else {
            folders.push(folder);
        }
    }

    private void addFile(String name, Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            found.addFile(name, file, attributes.size());
        } else {
            found.addUnreadable(name, Unreadable.SPECIAL_FILE);
        }
    }

    private void unreadable(Folder folder, IOException e) {
        String name = folder.name().isEmpty()
                ? "."
                : folder.name().substring(0, folder.name().length() - 1);
        found.addUnreadable(name, "folder: " + Unreadable.reason(folder.path(), e));
    }

    private static Object identity(Path folder) throws IOException {
        Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
        return key != null ? key : folder.toRealPath();
    }
}
