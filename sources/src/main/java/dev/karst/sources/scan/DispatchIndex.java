package dev.karst.sources.scan;

import dev.karst.sources.json.ValueSink;
import dev.karst.sources.scan.Requirement.AnyOf;
import dev.karst.sources.scan.Requirement.Test;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells from the values of a few raw names, while a record is being read, which requests it may concern. It may let too
 * much through, never too little: the full condition is checked on every candidate.
 *
 * <p>Each requirement has a number, which is set when a value satisfies it. The first of each request, the one that
 * tells most, has the request's own number, so that what it lets through is looked at alone.
 */
final class DispatchIndex implements ValueSink {
    private final int requests;
    private final BitSet always = new BitSet();
    private final List<BitSet> others = new ArrayList<>();
    private final Map<String, PathTests> byPath = new LinkedHashMap<>();
    private final BitSet satisfied = new BitSet();
    private int numbers;

    /** @param requirements of each request */
    DispatchIndex(List<Requirement> requirements) {
        this.requests = requirements.size();
        this.numbers = requests;
        for (int request = 0; request < requests; request++) {
            others.add(new BitSet());
            switch (requirements.get(request)) {
                case Requirement.Nothing n -> always.set(request);
                case Requirement.Impossible i -> {}
                case Requirement.AllOf all -> add(request, all.parts());
            }
        }
    }

    private void add(int request, List<AnyOf> parts) {
        for (int i = 0; i < parts.size(); i++) {
            int number = i == 0 ? request : numbers++;
            if (i > 0) {
                others.get(request).set(number);
            }
            for (Test test : parts.get(i).tests()) {
                byPath.computeIfAbsent(test.path(), p -> new PathTests()).add(test.passes(), number);
            }
        }
    }

    /** The raw names whose values it must be told of. */
    Set<String> paths() {
        return byPath.keySet();
    }

    /** The requests that the record read last may concern. */
    BitSet candidates() {
        BitSet candidates = new BitSet();
        int request = satisfied.nextSetBit(0);
        while (request >= 0 && request < requests) {
            if (holds(others.get(request))) {
                candidates.set(request);
            }
            request = satisfied.nextSetBit(request + 1);
        }
        return candidates;
    }

    /** Whether all of these numbers are set. */
    private boolean holds(BitSet numbers) {
        int number = numbers.nextSetBit(0);
        while (number >= 0 && satisfied.get(number)) {
            number = numbers.nextSetBit(number + 1);
        }
        return number < 0;
    }

    @Override
    public void clear() {
        satisfied.clear();
        satisfied.or(always);
    }

    @Override
    public void value(String name, byte[] bytes, int from, int to) {
        satisfied.or(byPath.get(name).passed(bytes, from, to));
    }

    @Override
    public void readAs(String name, byte[] bytes, int from, int to) {
        value(name, bytes, from, to);
    }
}
