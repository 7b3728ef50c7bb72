package dev.karst.language.tree;

import dev.karst.language.text.Span;
import java.util.List;

/** An expression as eval and where know it. A closed set: whoever handles expressions handles all of them. */
public sealed interface Expression {
    Span span();

    /** The value of a field, whatever characters its name holds. */
    record Field(Span span, String name) implements Expression {}

    /** A text between double quotes, escapes resolved. */
    record Text(Span span, String value) implements Expression {}

    /**
     * A number as typed.
     *
     * @param decimals the digits after its point, or -1 for a whole number
     */
    record Number(Span span, double value, int decimals) implements Expression {}

    record Unary(Span span, UnaryOperator operator, Expression operand) implements Expression {}

    record Binary(Span span, BinaryOperator operator, Expression left, Expression right) implements Expression {}

    /** {@code value IN (option, ...)}. */
    record In(Span span, Expression value, List<Expression> options) implements Expression {
        public In {
            options = List.copyOf(options);
        }
    }

    /**
     * A function call.
     *
     * @param function the name in lower case
     * @param nameSpan where the name stands
     */
    record Call(Span span, String function, Span nameSpan, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** The operators with one operand. */
    enum UnaryOperator {
        NOT("NOT "),
        MINUS("-");

        private final String spl;

        UnaryOperator(String spl) {
            this.spl = spl;
        }

        public String spl() {
            return spl;
        }
    }

    /** The operators with two operands, and how tightly each binds: a higher number binds first. */
    enum BinaryOperator {
        XOR("XOR", 1),
        OR("OR", 2),
        AND("AND", 3),
        EQUAL("=", 5),
        NOT_EQUAL("!=", 5),
        LESS("<", 5),
        LESS_OR_EQUAL("<=", 5),
        GREATER(">", 5),
        GREATER_OR_EQUAL(">=", 5),
        LIKE("LIKE", 5),
        CONCATENATE(".", 6),
        ADD("+", 7),
        SUBTRACT("-", 7),
        MULTIPLY("*", 8),
        DIVIDE("/", 8),
        REMAINDER("%", 8);

        /** NOT stands between AND and the comparisons. */
        public static final int NOT_BINDS = 4;

        private final String spl;
        private final int binds;

        BinaryOperator(String spl, int binds) {
            this.spl = spl;
            this.binds = binds;
        }

        public String spl() {
            return spl;
        }

        public int binds() {
            return binds;
        }
    }
}
