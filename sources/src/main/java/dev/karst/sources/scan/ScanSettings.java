package dev.karst.sources.scan;

import dev.karst.sources.compression.Limits;
import dev.karst.sources.record.RecordLimits;

/**
 * What a user may say of the objects of a scan.
 *
 * @param sourcetype of all objects, or null to recognise each
 * @param source the field of all events, or null for what their sourcetype says
 * @param index the field of all events
 */
public record ScanSettings(
        String sourcetype, String source, String index, RecordLimits recordLimits, Limits compressionLimits) {
    public static final ScanSettings DEFAULT =
            new ScanSettings(null, null, "main", RecordLimits.DEFAULT, Limits.DEFAULT);
}
