package dev.karst.detection.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far its authors trust a detection. */
public enum Status {
    PRODUCTION,
    EXPERIMENTAL,
    DEPRECATED;

    /** As content writes it. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status that content spells so; case counts. */
    public static Optional<Status> of(String spelling) {
        return Arrays.stream(values())
                .filter(s -> s.spelling().equals(spelling))
                .findFirst();
    }
}
