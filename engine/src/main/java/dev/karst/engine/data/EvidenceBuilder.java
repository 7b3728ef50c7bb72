package dev.karst.engine.data;

import java.util.Collections;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Merges the evidence of many rows, keeping no more addresses than {@link Evidence} does. */
public final class EvidenceBuilder {
    private final PriorityQueue<Position> lastOnTop = new PriorityQueue<>(Collections.reverseOrder());
    private double firstSeen = Double.NaN;
    private double lastSeen = Double.NaN;
    private long events;

    public void add(Evidence more) {
        if (more.events() == 0) {
            return;
        }
        events += more.events();
        firstSeen = Double.isNaN(firstSeen) || more.firstSeen() < firstSeen ? more.firstSeen() : firstSeen;
        lastSeen = Double.isNaN(lastSeen) || more.lastSeen() > lastSeen ? more.lastSeen() : lastSeen;
        for (Position position : more.first()) {
            boolean full = lastOnTop.size() == Evidence.KEPT;
            if (full && position.compareTo(lastOnTop.element()) >= 0) {
                break;
            }
            if (full) {
                lastOnTop.remove();
            }
            lastOnTop.add(position);
        }
    }

    /** About how many bytes it takes. */
    public long bytes() {
        return 96 + 72L * lastOnTop.size();
    }

    public Evidence build() {
        Stream<Position> inOrder = lastOnTop.stream().sorted();
        return new Evidence(firstSeen, lastSeen, events, inOrder.toList());
    }
}
