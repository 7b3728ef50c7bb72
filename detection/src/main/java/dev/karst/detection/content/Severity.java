package dev.karst.detection.content;

import java.util.Locale;

/** How much a row matters, least first. */
public enum Severity {
    INFORMATIONAL(20),
    LOW(40),
    MEDIUM(60),
    HIGH(80),
    CRITICAL(Integer.MAX_VALUE);

    private final int highestScore;

    Severity(int highestScore) {
        this.highestScore = highestScore;
    }

    /** Of a risk score, which is 0 to 100; a score beyond either end counts as that end. */
    public static Severity ofScore(int score) {
        for (Severity severity : values()) {
            if (score <= severity.highestScore) {
                return severity;
            }
        }
        return CRITICAL;
    }

    /** In lower case, as Splunk writes it. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
