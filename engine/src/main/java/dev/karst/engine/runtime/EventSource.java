package dev.karst.engine.runtime;

import java.util.List;

/** Where events come from. */
public interface EventSource {
    /** Reads all events once and gives each request those it asks for. Returns when every event has been given. */
    void scan(List<ScanRequest> requests);
}
