package dev.karst.sources.scan;

import dev.karst.engine.data.CodePointOrder;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.runtime.EventSource;
import dev.karst.engine.runtime.ScanRequest;
import dev.karst.sources.object.InputObject;
import dev.karst.sources.object.InputPaths;
import dev.karst.sources.object.Unreadable;
import dev.karst.sources.scan.Ledger.Entry;
import dev.karst.sources.scan.Ledger.Status;
import dev.karst.sources.sourcetype.Sourcetypes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The events of files and folders, read in one pass for any number of searches. Memory does not grow with them. */
public final class FileScan implements EventSource {
    private final InputPaths paths;
    private final Sourcetypes sourcetypes;
    private final ScanSettings settings;
    private final SearchContext context;
    private final ScanProgress progress;
    private final Ledger ledger;

    /** @param entries is handed the ledger's entry of each object, in the order of the objects' names */
    public FileScan(
            InputPaths paths,
            Sourcetypes sourcetypes,
            ScanSettings settings,
            SearchContext context,
            ScanProgress progress,
            Consumer<Entry> entries) {
        this.paths = paths;
        this.sourcetypes = sourcetypes;
        this.settings = settings;
        this.context = context;
        this.progress = progress;
        this.ledger = new Ledger(entries);
    }

    @Override
    public void scan(List<ScanRequest> requests) {
        SourcetypeScans scans = new SourcetypeScans(sourcetypes, settings, context, requests);
        Deque<Unreadable> unreadable = new ArrayDeque<>(paths.unreadable());
        try (DuplicateCount duplicates = new DuplicateCount()) {
            List<InputObject> objects = paths.objects();
            for (int i = 0; i < objects.size(); i++) {
                progress.at(i, objects.size(), ledger.totals().events());
                tell(unreadable, objects.get(i).name());
                ledger.add(new ObjectScan(objects.get(i), settings, scans, duplicates).read());
            }
            progress.at(objects.size(), objects.size(), ledger.totals().events());
            tell(unreadable, null);
            ledger.duplicates(duplicates.count());
        }
        scans.finish();
    }

    /** Tells of what cannot be opened and comes before a name in their order; of all where it is null. */
    private void tell(Deque<Unreadable> unreadable, String before) {
        while (!unreadable.isEmpty()
                && (before == null
                        || CodePointOrder.ASCENDING.compare(unreadable.peek().name(), before) < 0)) {
            Unreadable next = unreadable.poll();
            ledger.add(Entry.unread(next.name(), Status.QUARANTINED, next.reason(), 0));
        }
    }

    /** The account of the scan, once it is done. */
    public Ledger ledger() {
        return ledger;
    }
}
