package dev.karst.engine.runtime;

import dev.karst.engine.data.Evidence;
import dev.karst.engine.data.EvidenceBuilder;
import dev.karst.engine.function.Accumulator;
import dev.karst.engine.plan.AggregateCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the functions of an aggregation have seen of one group: an accumulator per call, and of a call over fields one per
 * field that had a value in a row of the group. Calls are numbered as the plan lists them.
 */
final class GroupState {
    private static final int FIELD_BYTES = 64;

    private final List<AggregateCall> calls;

    /** Of a call over fields, null. */
    private final List<Accumulator> single = new ArrayList<>();

    /** Of a call that is not over fields, null. */
    private final List<Map<String, Accumulator>> perField = new ArrayList<>();

    /** Null where no evidence is wanted. */
    private final EvidenceBuilder behind;

    private long bytes;

    GroupState(List<AggregateCall> calls, boolean evidence) {
        this.calls = calls;
        this.behind = evidence ? new EvidenceBuilder() : null;
        for (AggregateCall call : calls) {
            boolean overFields = call.argument() instanceof AggregateCall.Fields;
            single.add(overFields ? null : call.function().start());
            perField.add(overFields ? new HashMap<>() : null);
        }
    }

    /** The accumulator of a call that is not over fields. */
    Accumulator of(int call) {
        return single.get(call);
    }

    /** The accumulator of a field, of a call over fields. */
    Accumulator of(int call, String field) {
        return perField.get(call)
                .computeIfAbsent(field, name -> calls.get(call).function().start());
    }

    /** The fields that had a value, of a call over fields. */
    Set<String> fields(int call) {
        return perField.get(call).keySet();
    }

    /** The accumulator of a field, of a call over fields; of one without a value in this group, a new one. */
    Accumulator seen(int call, String field) {
        Accumulator seen = perField.get(call).get(field);
        return seen == null ? calls.get(call).function().start() : seen;
    }

    void addEvidence(Evidence evidence) {
        behind.add(evidence);
    }

    Evidence evidence() {
        return behind.build();
    }

    void merge(GroupState other) {
        for (int i = 0; i < calls.size(); i++) {
            int call = i;
            if (single.get(call) != null) {
                single.get(call).merge(other.single.get(call));
            } else {
                other.perField
                        .get(call)
                        .forEach((field, theirs) -> of(call, field).merge(theirs));
            }
        }
        if (behind != null) {
            behind.add(other.behind.build());
        }
    }

    /** How many bytes it takes more than when last asked. */
    long growth() {
        long now = 64 + (behind == null ? 0 : behind.bytes());
        for (int i = 0; i < calls.size(); i++) {
            if (single.get(i) != null) {
                now += single.get(i).bytes();
            } else {
                for (Accumulator accumulator : perField.get(i).values()) {
                    now += FIELD_BYTES + accumulator.bytes();
                }
            }
        }
        long growth = now - bytes;
        bytes = now;
        return growth;
    }
}
