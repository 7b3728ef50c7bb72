package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Value.Bool;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Type;
import dev.karst.engine.json.JsonTree;
import dev.karst.language.parse.FunctionSignature;
import java.util.Locale;

/** The functions that ask what a value is: see {@link ValueType}. Never NULL. */
public enum TypeTest implements EvalFunction {
    ISARRAY(
            "Whether the argument is the text of a JSON array.",
            "False of NULL, of an empty text and of several values.",
            "isarray(\"[1, 2, 3]\")",
            "True"),
    ISBOOL("Whether the argument is a truth value.", "False of NULL and of several values.", "isbool(1=2)", "True"),
    ISDOUBLE(
            "Whether the argument is a number with a fraction.",
            "False of NULL, of an empty text and of several values.",
            "isdouble(1000000)",
            "False"),
    ISINT(
            "Whether the argument is a whole number.",
            "False of NULL, of an empty text and of several values.",
            "isint(5)",
            "True"),
    ISMV(
            "Whether the argument has several values.",
            "False of NULL and of a single value.",
            "ismv(mvappend(\"a\", \"b\"))",
            "True"),
    ISNUM(
            "Whether the argument is a number. A field is one if its text looks it, a text literal never is.",
            "False of NULL, of an empty text and of several values.",
            "isnum(\"5\")",
            "False"),
    ISOBJECT(
            "Whether the argument is the text of a JSON object.",
            "False of NULL, of an empty text and of several values.",
            "isobject(\"{cities: 3}\")",
            "False"),
    ISSTR(
            "Whether the argument is a text and no number. A field whose text looks like a number is none.",
            "False of NULL and of several values; true of an empty text.",
            "isstr(\"5\")",
            "True");

    private final String summary;
    private final String nulls;
    private final Example example;

    TypeTest(String summary, String nulls, String call, String result) {
        this.summary = summary;
        this.nulls = nulls;
        this.example = Example.of(call, result);
    }

    @Override
    public FunctionSignature signature() {
        String name = name().toLowerCase(Locale.ROOT);
        return new FunctionSignature(name, name + "(value)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(summary, nulls, example);
    }

    @Override
    public Value apply(Arguments in) {
        ValueType type = ValueType.of(in, 0);
        return Bool.of(
                switch (this) {
                    case ISARRAY -> json(in) instanceof JsonTree.Elements;
                    case ISBOOL -> type == ValueType.BOOLEAN;
                    case ISDOUBLE -> type == ValueType.NUMBER && !isWhole(in.number(0));
                    case ISINT -> type == ValueType.NUMBER && isWhole(in.number(0));
                    case ISMV -> type == ValueType.MULTIVALUE;
                    case ISNUM -> type == ValueType.NUMBER;
                    case ISOBJECT -> json(in) instanceof JsonTree.Members;
                    case ISSTR -> type == ValueType.STRING;
                });
    }

    /** Null where the argument is no JSON. */
    private static JsonTree json(Arguments in) {
        return in.value(0) instanceof Value.Text text
                ? JsonTree.parse(text.text()).orElse(null)
                : null;
    }

    /** Neither nan nor inf is. */
    private static boolean isWhole(Num number) {
        return number != null && Double.isFinite(number.value()) && number.value() == Math.rint(number.value());
    }
}
