package dev.karst.detection.content;

import java.util.List;

/** Names of detections that select none of those that are loaded. */
public final class UnknownDetectionException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> names;

    /** @param message one line with every such name and the names near it, safe to print */
    UnknownDetectionException(String message, List<String> names) {
        super(message);
        this.names = List.copyOf(names);
    }

    /** The names as given, in the order given. */
    public List<String> names() {
        return names;
    }
}
