package dev.karst.sources.compression;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decides what unpacks gzip. The system property {@code karst.inflate} says {@code jdk} for the JDK's inflater alone or
 * {@code whole} for the {@link Inflation} that was found, from the first byte on. Without it the JDK's unpacks the first
 * megabytes of a process, because getting a native library ready takes longer than it would save on them.
 */
public final class InflationChoice {
    private static final String PROPERTY = "karst.inflate";

    /** Compressed bytes from which on it is worth while. */
    private static final long WORTH = 4 << 20;

    /** Compressed bytes that the JDK's inflater has unpacked in this process. */
    private static final AtomicLong UNPACKED = new AtomicLong();

    private InflationChoice() {}

    private static final class Found {
        static final Inflation USABLE = find();

        private static Inflation find() {
            try {
                for (Inflation each : ServiceLoader.load(Inflation.class, Inflation.class.getClassLoader())) {
                    if (each.name().isPresent()) {
                        return each;
                    }
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                return null; // made for a newer Java than this one
            }
            return null;
        }
    }

    /** What unpacks long gzip inputs here, for people to read. */
    public static String description() {
        boolean jdk = "jdk".equals(System.getProperty(PROPERTY)) || Found.USABLE == null;
        return jdk ? "JDK" : Found.USABLE.name().orElse("JDK");
    }

    /** Notes that the JDK's inflater has unpacked this many compressed bytes. */
    static void unpacked(long bytes) {
        UNPACKED.addAndGet(bytes);
    }

    /** What is to unpack this many compressed bytes whole; empty if the JDK's inflater is to. */
    static Optional<WholeInflater> open(long bytes) {
        String wanted = System.getProperty(PROPERTY, "");
        boolean worth = wanted.equals("whole") || UNPACKED.get() + bytes >= WORTH;
        if (wanted.equals("jdk") || !worth || Found.USABLE == null) {
            return Optional.empty();
        }
        return Optional.of(Found.USABLE.open());
    }
}
