package dev.karst.engine.function;

/** A function of stats: one class, one line in {@link AggregateFunctions}. */
public interface AggregateFunction {
    /** In lower case. */
    String splName();

    /** As documented, such as {@code values(field)}. */
    String usage();

    /** Whether it can stand without an argument, as {@code count} does. */
    default boolean standsAlone() {
        return false;
    }

    /** Whether it asks for the time of each row. */
    default boolean readsTime() {
        return false;
    }

    /** Whether {@code eval(...)} may hand it a truth value, as {@code count} counts the true ones. */
    default boolean takesTruth() {
        return false;
    }

    Accumulator start();

    /** What a user reads about it. */
    Documentation documentation();
}
