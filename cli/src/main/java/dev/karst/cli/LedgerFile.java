package dev.karst.cli;

import dev.karst.sources.scan.Ledger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * The ledger of a scan as a file of JSON lines: one for each object in the order of their names, at last the totals. A
 * line is written when its object has been read, and forgotten.
 */
final class LedgerFile implements Consumer<Ledger.Entry>, AutoCloseable {
    private final OutputFile file;

    private LedgerFile(OutputFile file) {
        this.file = file;
    }

    /** @throws Usage if the file may not be written */
    static LedgerFile to(Path target, boolean force) {
        return new LedgerFile(new OutputFile("--ledger", target, force));
    }

    /** One that goes nowhere. */
    static LedgerFile none() {
        return new LedgerFile(null);
    }

    @Override
    public void accept(Ledger.Entry entry) {
        line(json -> entry(json, entry));
    }

    /** Writes the totals and puts the file in its place. */
    void complete(Ledger.Totals totals) {
        line(json -> {
            json.writeName("summary");
            totals(json, totals);
        });
        if (file != null) {
            try {
                file.complete();
            } catch (IOException e) {
                throw file.failed(e);
            }
        }
    }

    private void line(Consumer<JsonGenerator> members) {
        if (file == null) {
            return;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonOutput.to(line)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        line.write('\n');
        try {
            line.writeTo(file.stream());
        } catch (IOException e) {
            throw file.failed(e);
        }
    }

    private static void entry(JsonGenerator json, Ledger.Entry entry) {
        json.writeStringProperty("object", entry.object());
        json.writeStringProperty("status", status(entry.status()));
        json.writeStringProperty("reason", entry.reason());
        json.writeStringProperty("sourcetype", entry.sourcetype());
        json.writeNumberProperty("events", entry.events());
        json.writeNumberProperty("bytes", entry.bytes());
        json.writeName("quarantinedRecords");
        json.writeStartArray();
        entry.damaged().forEach(damage -> damage(json, damage));
        json.writeEndArray();
        long notListed = entry.damageCount() - entry.damaged().size();
        if (notListed > 0) {
            json.writeNumberProperty("quarantinedRecordsNotListed", notListed);
        }
        json.writeNumberProperty("timeInherited", entry.timeInherited());
        json.writeNumberProperty("timeMissing", entry.timeMissing());
        json.writeNumberProperty("invalidUtf8", entry.invalidUtf8());
    }

    private static String status(Ledger.Status status) {
        return switch (status) {
            case READ -> "read";
            case SKIPPED -> "skipped";
            case QUARANTINED -> "quarantined";
        };
    }

    private static void damage(JsonGenerator json, Ledger.Damage damage) {
        json.writeStartObject();
        if (damage.offset() < 0) {
            json.writeNullProperty("offset");
        } else {
            json.writeNumberProperty("offset", damage.offset());
        }
        json.writeNumberProperty("bytes", damage.bytes());
        json.writeStringProperty("reason", damage.reason());
        json.writeEndObject();
    }

    /** The totals as an object. */
    static void totals(JsonGenerator json, Ledger.Totals totals) {
        json.writeStartObject();
        json.writeNumberProperty("objects", totals.objects());
        json.writeNumberProperty("read", totals.read());
        json.writeNumberProperty("skipped", totals.skipped());
        json.writeNumberProperty("quarantined", totals.quarantined());
        json.writeNumberProperty("events", totals.events());
        json.writeNumberProperty("quarantinedRecords", totals.quarantinedRecords());
        json.writeNumberProperty("duplicates", totals.duplicates());
        json.writeNumberProperty("timeInherited", totals.timeInherited());
        json.writeNumberProperty("timeMissing", totals.timeMissing());
        json.writeNumberProperty("invalidUtf8", totals.invalidUtf8());
        json.writeNumberProperty("bytes", totals.bytes());
        json.writeEndObject();
    }

    /** Removes a file that was not completed. */
    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
