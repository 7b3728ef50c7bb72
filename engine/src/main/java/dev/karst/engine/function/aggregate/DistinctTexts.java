package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;
import java.util.HashSet;
import java.util.Set;

/** The different values seen, as texts: "1" and "1.0" are two. */
abstract class DistinctTexts implements Accumulator {
    final Set<String> texts = new HashSet<>();
    private long bytes = 64;

    @Override
    public void add(Value value, Position position, double time) {
        value.texts().forEach(this::addText);
    }

    private void addText(String text) {
        if (texts.add(text)) {
            bytes += 88 + 2L * text.length();
        }
    }

    @Override
    public void merge(Accumulator other) {
        ((DistinctTexts) other).texts.forEach(this::addText);
    }

    @Override
    public long bytes() {
        return bytes;
    }
}
