package dev.karst.sources.scan;

import dev.karst.engine.runtime.ScanRequest;
import dev.karst.sources.json.JsonReader;
import java.util.List;

/**
 * Tells from an event's raw record, before any field is made, which requests it may concern. It may let too much
 * through, never too little: the full condition is checked on every candidate.
 */
interface Dispatch {
    /** Whether the record that was just read may satisfy a request's condition. */
    boolean mayConcern(int request, JsonReader record);

    /** Every event concerns every request. */
    static Dispatch everything(List<ScanRequest> requests) {
        return (request, record) -> request < requests.size();
    }
}
