package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.language.parse.FunctionSignature;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * The functions of angles, all in radians, and their hyperbolic kin. Where a function has no value it gives nan. They
 * are computed in software, so that every machine gives the same digits.
 */
public enum Trigonometry implements EvalFunction {
    ACOS(StrictMath::acos, "The angle from 0 to pi, in radians, whose cosine is the number.", "acos(1)", "0"),
    ACOSH(Trigonometry::acosh, "The number from 0 up whose hyperbolic cosine is the number.", "acosh(1)", "0"),
    ASIN(
            StrictMath::asin,
            "The angle from -pi/2 to pi/2, in radians, whose sine is the number.",
            "round(asin(1), 4)",
            "1.5708"),
    ASINH(Trigonometry::asinh, "The number whose hyperbolic sine is the number.", "round(asinh(1), 4)", "0.8814"),
    ATAN(
            StrictMath::atan,
            "The angle from -pi/2 to pi/2, in radians, whose tangent is the number.",
            "round(atan(1), 4)",
            "0.7854"),
    ATANH(Trigonometry::atanh, "The number whose hyperbolic tangent is the number.", "round(atanh(0.5), 4)", "0.5493"),
    COS(StrictMath::cos, "The cosine of an angle in radians.", "cos(0)", "1"),
    COSH(StrictMath::cosh, "The hyperbolic cosine.", "cosh(0)", "1"),
    SIN(StrictMath::sin, "The sine of an angle in radians.", "round(sin(pi()/6), 4)", "0.5000"),
    SINH(StrictMath::sinh, "The hyperbolic sine.", "round(sinh(1), 4)", "1.1752"),
    TAN(StrictMath::tan, "The tangent of an angle in radians.", "round(tan(pi()/4), 4)", "1.0000"),
    TANH(StrictMath::tanh, "The hyperbolic tangent.", "round(tanh(1), 4)", "0.7616");

    /** From here on the square of a number swallows the 1 beside it. */
    private static final double LARGE = 0x1p28;

    private final DoubleUnaryOperator function;
    private final String summary;
    private final Example example;

    Trigonometry(DoubleUnaryOperator function, String summary, String call, String result) {
        this.function = function;
        this.summary = summary;
        this.example = Example.of(call, result);
    }

    @Override
    public FunctionSignature signature() {
        String name = name().toLowerCase(Locale.ROOT);
        return new FunctionSignature(name, name + "(number)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(summary, "NULL of what is no single number; nan where there is no result.", example);
    }

    @Override
    public Value apply(Arguments in) {
        return in.ofNumber(0, function);
    }

    private static double acosh(double x) {
        return x > LARGE ? StrictMath.log(x) + StrictMath.log(2) : StrictMath.log(x + Math.sqrt(x * x - 1));
    }

    private static double asinh(double x) {
        double size = Math.abs(x);
        double result = size > LARGE
                ? StrictMath.log(size) + StrictMath.log(2)
                : StrictMath.log1p(size + size * size / (1 + Math.sqrt(size * size + 1)));
        return Math.copySign(result, x);
    }

    private static double atanh(double x) {
        return StrictMath.log1p(2 * x / (1 - x)) / 2;
    }
}
