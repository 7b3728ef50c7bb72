package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.Locale;
import java.util.stream.LongStream;

/** The functions of bits: of whole numbers from 0 to 2^53 - 1, as a double holds them exactly. */
public enum BitOperation implements EvalFunction {
    BIT_AND("The bits that all numbers have.", "number, number, ...", "bit_and(6, 3)", "2"),
    BIT_OR("The bits that any of the numbers has.", "number, number, ...", "bit_or(6, 3)", "7"),
    BIT_XOR("The bits that an odd count of the numbers has.", "number, number, ...", "bit_xor(6, 3)", "5"),
    BIT_NOT(
            "The bits of the mask, or of the 53 there are, that the number does not have.",
            "number, mask",
            "bit_not(5, 15)",
            "10"),
    BIT_SHIFT_LEFT(
            "The bits moved up by so many places; those beyond the 53rd are lost.",
            "number, places",
            "bit_shift_left(1, 3)",
            "8"),
    BIT_SHIFT_RIGHT(
            "The bits moved down by so many places; those below the first are lost.",
            "number, places",
            "bit_shift_right(9, 2)",
            "2");

    private static final int BITS = 53;
    private static final long ALL_BITS = (1L << BITS) - 1;

    private final String summary;
    private final String parameters;
    private final Example example;

    BitOperation(String summary, String parameters, String call, String result) {
        this.summary = summary;
        this.parameters = parameters;
        this.example = Example.of(call, result);
    }

    @Override
    public FunctionSignature signature() {
        String name = name().toLowerCase(Locale.ROOT);
        boolean any = parameters.endsWith("...");
        return new FunctionSignature(
                name, name + "(" + parameters + ")", this == BIT_NOT ? 1 : 2, any ? Integer.MAX_VALUE : 2);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                summary, "NULL if an argument is no single whole number from 0 to 9007199254740991.", example);
    }

    @Override
    public Value apply(Arguments in) {
        long[] numbers = new long[in.count()];
        for (int i = 0; i < numbers.length; i++) {
            Num number = in.number(i);
            boolean usable = number != null
                    && number.value() >= 0
                    && number.value() <= ALL_BITS
                    && number.value() == Math.rint(number.value());
            if (!usable) {
                return Value.NULL;
            }
            numbers[i] = (long) number.value();
        }
        return Num.of(of(numbers));
    }

    private long of(long[] numbers) {
        long first = numbers[0];
        long second = numbers.length > 1 ? numbers[1] : ALL_BITS;
        return switch (this) {
            case BIT_AND -> LongStream.of(numbers).reduce((a, b) -> a & b).getAsLong();
            case BIT_OR -> LongStream.of(numbers).reduce((a, b) -> a | b).getAsLong();
            case BIT_XOR -> LongStream.of(numbers).reduce((a, b) -> a ^ b).getAsLong();
            case BIT_NOT -> ~first & second;
            case BIT_SHIFT_LEFT -> second >= BITS ? 0 : first << second & ALL_BITS;
            case BIT_SHIFT_RIGHT -> second >= BITS ? 0 : first >> second;
        };
    }
}
