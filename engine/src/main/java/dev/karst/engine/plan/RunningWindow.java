package dev.karst.engine.plan;

import dev.karst.language.tree.Expression;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of the rows so far {@code streamstats} summarises.
 *
 * @param current whether the row itself is one of them
 * @param rows the most rows, 0 for all
 * @param seconds how far back in {@code _time} they reach, 0 for all
 * @param perGroup whether each group counts its own rows; else all rows fill one window
 * @param resetOnChange whether all starts anew where a by-field's value is another than in the row before
 * @param resetBefore all starts anew before a row for which this is TRUE
 * @param resetAfter all starts anew after a row for which this is TRUE
 */
public record RunningWindow(
        boolean current,
        long rows,
        double seconds,
        boolean perGroup,
        boolean resetOnChange,
        Optional<Expression> resetBefore,
        Optional<Expression> resetAfter) {

    /** Whether rows leave it again. */
    public boolean slides() {
        return rows > 0 || seconds > 0;
    }

    Stream<Expression> conditions() {
        return Stream.concat(resetBefore.stream(), resetAfter.stream());
    }
}
