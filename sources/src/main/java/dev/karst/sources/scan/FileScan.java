package dev.karst.sources.scan;

import dev.karst.engine.function.SearchContext;
import dev.karst.engine.runtime.EventSource;
import dev.karst.engine.runtime.ScanRequest;
import dev.karst.sources.object.InputObject;
import dev.karst.sources.object.InputPaths;
import dev.karst.sources.object.Unreadable;
import dev.karst.sources.scan.Ledger.Entry;
import dev.karst.sources.scan.Ledger.Status;
import dev.karst.sources.sourcetype.Sourcetypes;
import java.util.List;

/** The events of files and folders, read in one pass for any number of searches. Memory does not grow with them. */
public final class FileScan implements EventSource {
    private final InputPaths paths;
    private final Sourcetypes sourcetypes;
    private final ScanSettings settings;
    private final SearchContext context;
    private final ScanProgress progress;
    private final Ledger ledger = new Ledger();

    public FileScan(
            InputPaths paths,
            Sourcetypes sourcetypes,
            ScanSettings settings,
            SearchContext context,
            ScanProgress progress) {
        this.paths = paths;
        this.sourcetypes = sourcetypes;
        this.settings = settings;
        this.context = context;
        this.progress = progress;
    }

    @Override
    public void scan(List<ScanRequest> requests) {
        SourcetypeScans scans = new SourcetypeScans(sourcetypes, settings, context, requests);
        for (Unreadable unreadable : paths.unreadable()) {
            ledger.add(Entry.unread(unreadable.name(), Status.QUARANTINED, unreadable.reason(), 0));
        }
        try (DuplicateCount duplicates = new DuplicateCount()) {
            List<InputObject> objects = paths.objects();
            long events = 0;
            for (int i = 0; i < objects.size(); i++) {
                progress.at(i, objects.size(), events);
                Entry entry = new ObjectScan(objects.get(i), settings, scans, duplicates).read();
                ledger.add(entry);
                events += entry.events();
            }
            progress.at(objects.size(), objects.size(), events);
            ledger.duplicates(duplicates.count());
        }
        scans.finish();
    }

    /** The account of the scan, once it is done. */
    public Ledger ledger() {
        return ledger;
    }
}
