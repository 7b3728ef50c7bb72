package dev.karst.engine.function.aggregate;

import java.util.HashSet;
import java.util.Set;

/**
 * Estimates how many different texts there are, in bounded memory. Up to {@value #MOST_EXACT} it counts them exactly, by
 * their hashes; beyond, each of 2^{@value #BITS} registers keeps the longest run of zeros that began a hash. What it
 * keeps depends on the set of texts alone, never on their order, and the hash is the same everywhere and always.
 *
 * <p>The estimate is that of Otmar Ertl, "New cardinality estimation algorithms for HyperLogLog sketches" (2017),
 * algorithm 6, which needs no correction of small or large counts.
 */
final class HyperLogLog {
    static final int MOST_EXACT = 256;

    private static final int BITS = 14;
    private static final int REGISTERS = 1 << BITS;

    /** The relative standard error of an estimate. */
    static final double ERROR = 1.04 / (1 << BITS / 2);

    private static final int LONGEST_RUN = 64 - BITS + 1;
    private static final double ALPHA = 0.5 / Math.log(2);

    /** Null from the first text too many on. */
    private Set<Long> hashes = new HashSet<>();

    /** Null until then. */
    private byte[] registers;

    void add(String text) {
        addHash(hash(text));
    }

    private void addHash(long hash) {
        if (registers != null) {
            register(hash);
            return;
        }
        hashes.add(hash);
        if (hashes.size() > MOST_EXACT) {
            spread();
        }
    }

    private void spread() {
        registers = new byte[REGISTERS];
        hashes.forEach(this::register);
        hashes = null;
    }

    private void register(long hash) {
        int index = (int) (hash >>> 64 - BITS);
        int run = Math.min(Long.numberOfLeadingZeros(hash << BITS) + 1, LONGEST_RUN);
        registers[index] = (byte) Math.max(registers[index], run);
    }

    void merge(HyperLogLog other) {
        if (other.registers == null) {
            other.hashes.forEach(this::addHash);
            return;
        }
        if (registers == null) {
            spread();
        }
        for (int i = 0; i < REGISTERS; i++) {
            registers[i] = (byte) Math.max(registers[i], other.registers[i]);
        }
    }

    boolean isExact() {
        return registers == null;
    }

    long estimate() {
        if (isExact()) {
            return hashes.size();
        }
        int[] registersOfRun = new int[LONGEST_RUN + 1];
        for (byte run : registers) {
            registersOfRun[run]++;
        }
        double z = REGISTERS * tau(1 - registersOfRun[LONGEST_RUN] / (double) REGISTERS);
        for (int run = LONGEST_RUN - 1; run >= 1; run--) {
            z = 0.5 * (z + registersOfRun[run]);
        }
        z += REGISTERS * sigma(registersOfRun[0] / (double) REGISTERS);
        return Math.round(ALPHA * REGISTERS * REGISTERS / z);
    }

    /** What the registers without a hash contribute. */
    private static double sigma(double share) {
        double x = share;
        double y = 1;
        double z = x;
        double before;
        do {
            x *= x;
            before = z;
            z += x * y;
            y += y;
        } while (z != before);
        return z;
    }

    /** What the registers with the longest run contribute. */
    private static double tau(double share) {
        if (share == 0 || share == 1) {
            return 0;
        }
        double x = share;
        double y = 1;
        double z = 1 - x;
        double before;
        do {
            x = Math.sqrt(x);
            before = z;
            y *= 0.5;
            z -= (1 - x) * (1 - x) * y;
        } while (z != before);
        return z / 3;
    }

    /** FNV-1a over the characters, then the finalizer of MurmurHash3, which spreads it over all bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }

    /** About how many bytes it takes. */
    long bytes() {
        return registers == null ? 64 + 72L * hashes.size() : 64 + REGISTERS;
    }
}
