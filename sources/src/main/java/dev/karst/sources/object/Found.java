package dev.karst.sources.object;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what one PATH argument stands for. */
final class Found {
    private final String prefix;
    private final List<InputObject> objects = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    /** @param prefix what every name begins with */
    Found(String prefix) {
        this.prefix = prefix;
    }

    void addFile(String name, Path file, long size) {
        if (Files.isReadable(file)) {
            objects.add(InputObject.file(prefix + name, size, file));
        } else {
            addUnreadable(name, Unreadable.ACCESS_DENIED);
        }
    }

    void addStream(String name, InputObject.Content content) {
        objects.add(InputObject.stream(prefix + name, content));
    }

    void addUnreadable(String name, String reason) {
        unreadable.add(new Unreadable(prefix + name, reason));
    }

    boolean isEmpty() {
        return objects.isEmpty() && unreadable.isEmpty();
    }

    List<InputObject> objects() {
        return objects;
    }

    List<Unreadable> unreadable() {
        return unreadable;
    }
}
