package dev.karst.engine.data;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that all searches of a run share for what they keep: groups, values, sorted rows, evidence. */
public final class MemoryBudget {
    private final long limit;
    private final AtomicLong used = new AtomicLong();

    public MemoryBudget(long limitBytes) {
        this.limit = limitBytes;
    }

    /**
     * Asks for more. The amounts are estimates of what the objects take.
     *
     * @throws Exceeded when all searches together would keep more than the limit
     */
    public void charge(long bytes) {
        if (used.addAndGet(bytes) > limit) {
            used.addAndGet(-bytes);
            throw new Exceeded(limit);
        }
    }

    public void release(long bytes) {
        used.addAndGet(-bytes);
    }

    /** What one part of a search keeps: charged to the budget, and given back all at once. */
    public Share share() {
        return new Share();
    }

    /** Not safe for several threads, unlike the budget. */
    public final class Share {
        private long charged;

        private Share() {}

        /**
         * @throws Exceeded when all searches together would keep more than the limit
         */
        public void charge(long bytes) {
            MemoryBudget.this.charge(bytes);
            charged += bytes;
        }

        /** Takes over what another has charged, which holds nothing then. */
        public void takeOver(Share other) {
            charged += other.charged;
            other.charged = 0;
        }

        /** Some of what was charged is no longer kept. */
        public void giveBack(long bytes) {
            release(bytes);
            charged -= bytes;
        }

        public void releaseAll() {
            release(charged);
            charged = 0;
        }
    }

    public long used() {
        return used.get();
    }

    /** A search would have to keep more than it may. That search stops; the others go on. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exceeded(long limit) {
            super("the search keeps more than the memory budget of " + (limit >> 20) + " MiB allows");
        }
    }
}
