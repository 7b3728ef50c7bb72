package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.plan.Plan;

/** Passes on the first rows and then stops reading. */
final class LimitStream implements BatchStream {
    private final BatchStream input;
    private final Plan.Limit node;
    private final Warnings warnings;
    private long left;
    private boolean done;

    LimitStream(BatchStream input, Plan.Limit node, Warnings warnings) {
        this.input = input;
        this.node = node;
        this.warnings = warnings;
        this.left = node.rows();
    }

    @Override
    public Batch next() {
        Batch batch = done || left == 0 && node.asked() ? null : input.next();
        if (batch == null) {
            done = true;
            return null;
        }
        if (batch.size() <= left) {
            left -= batch.size();
            return batch;
        }
        done = true;
        if (!node.asked()) {
            warnings.add("head kept the first " + node.rows() + " rows; there are more: `head <n>` says how many");
        }
        return left == 0 ? null : batch.first((int) left);
    }
}
