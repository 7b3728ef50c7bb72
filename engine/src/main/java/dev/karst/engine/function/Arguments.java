package dev.karst.engine.function;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * The arguments of a call for one row. Each is evaluated when it is asked for, so that {@code if} can leave one alone.
 *
 * @param place where the call stands in the text of the search: it tells two calls apart
 */
public record Arguments(List<Evaluation> expressions, Row row, int place, SearchContext context) {

    public int count() {
        return expressions.size();
    }

    public Value value(int index) {
        return expressions.get(index).evaluate(row);
    }

    /** Each of the argument's values by itself: none of NULL. */
    public List<Value> values(int index) {
        Value value = value(index);
        return switch (value) {
            case Value.Null n -> List.of();
            case Value.Multi m -> m.values().stream().map(Value::ofText).toList();
            case Value.Text t -> List.of(t);
            case Value.Bool b -> List.of(b);
            case Num n -> List.of(n);
        };
    }

    public boolean isTrue(int index) {
        return expressions.get(index).isTrue(row);
    }

    /** As one text, or null where the argument is NULL. A multivalue gives its values, one per line. */
    public String text(int index) {
        Value value = value(index);
        return value.isNull() ? null : value.display();
    }

    /** As a number, or null where the argument is NULL or no number. */
    public Num number(int index) {
        return value(index).number();
    }

    /** As a whole number cut toward zero, or null where the argument is NULL or no finite number. */
    public Integer integer(int index) {
        Num number = number(index);
        return number == null || Double.isNaN(number.value()) || Double.isInfinite(number.value())
                ? null
                : (int) number.value();
    }

    /** The result for the argument's number; NULL of what is no number. */
    public Value ofNumber(int index, DoubleUnaryOperator function) {
        Num number = number(index);
        return number == null ? Value.NULL : Num.of(function.applyAsDouble(number.value()));
    }

    /** The result for the numbers of two arguments; NULL where one is no number. */
    public Value ofNumbers(int first, int second, DoubleBinaryOperator function) {
        Num a = number(first);
        Num b = a == null ? null : number(second);
        return b == null ? Value.NULL : Num.of(function.applyAsDouble(a.value(), b.value()));
    }

    /** The result for the argument's text, or for each value of a multivalue; NULL of NULL. */
    public Value eachText(int index, Function<String, String> change) {
        return Value.ofTexts(value(index).texts().stream().map(change).toList());
    }
}
