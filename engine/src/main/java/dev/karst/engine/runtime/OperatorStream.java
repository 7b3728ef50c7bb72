package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.plan.BatchOperator;

/** Applies an operator to each batch; batches of which nothing is left are passed over. */
final class OperatorStream implements BatchStream {
    private final BatchStream input;
    private final BatchOperator operator;

    OperatorStream(BatchStream input, BatchOperator operator) {
        this.input = input;
        this.operator = operator;
    }

    @Override
    public Batch next() {
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            Batch result = operator.apply(batch);
            if (result != null) {
                return result;
            }
        }
        return null;
    }
}
