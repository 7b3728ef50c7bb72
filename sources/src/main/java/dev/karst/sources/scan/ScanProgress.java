package dev.karst.sources.scan;

/** Told how far a scan has come. */
public interface ScanProgress {
    ScanProgress NONE = (done, objects, events) -> {};

    /** Called before each object and once after the last. */
    void at(int done, int objects, long events);
}
