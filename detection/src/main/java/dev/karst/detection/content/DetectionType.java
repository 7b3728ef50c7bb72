package dev.karst.detection.content;

import java.util.Arrays;
import java.util.Optional;

/** What a detection is for, and so what becomes of its rows. */
public enum DetectionType {
    TTP("TTP", "finding", true),
    ANOMALY("Anomaly", "risk", true),
    HUNTING("Hunting", "report", false),
    CORRELATION("Correlation", "finding", false);

    private final String spelling;
    private final String kind;
    private final boolean createsRiskEvent;

    DetectionType(String spelling, String kind, boolean createsRiskEvent) {
        this.spelling = spelling;
        this.kind = kind;
        this.createsRiskEvent = createsRiskEvent;
    }

    /** As content writes it. */
    public String spelling() {
        return spelling;
    }

    /** What a row becomes: {@code finding}, {@code risk} or {@code report}. */
    public String kind() {
        return kind;
    }

    /** Whether a row adds to the risk of its risk objects, where neither content nor settings say otherwise. */
    public boolean createsRiskEvent() {
        return createsRiskEvent;
    }

    /** The type that content spells so; case counts. */
    public static Optional<DetectionType> of(String spelling) {
        return Arrays.stream(values()).filter(t -> t.spelling.equals(spelling)).findFirst();
    }
}
