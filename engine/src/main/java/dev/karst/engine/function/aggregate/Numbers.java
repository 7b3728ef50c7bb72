package dev.karst.engine.function.aggregate;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Accumulator;

/** Takes the values that are numbers, every one of a multivalue; all others are left out. */
abstract class Numbers implements Accumulator {
    abstract void addNumber(double number);

    @Override
    public final void add(Value value, Position position, double time) {
        if (value instanceof Num n) {
            addNumber(n.value());
            return;
        }
        for (String text : value.texts()) {
            Num number = Num.of(text);
            if (number != null) {
                addNumber(number.value());
            }
        }
    }
}
