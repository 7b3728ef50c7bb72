package dev.karst.engine.function;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.text.Span;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.Expression.Binary;
import dev.karst.language.tree.Expression.BinaryOperator;
import dev.karst.language.tree.Expression.Call;
import dev.karst.language.tree.Expression.Field;
import dev.karst.language.tree.Expression.In;
import dev.karst.language.tree.Expression.Number;
import dev.karst.language.tree.Expression.Text;
import dev.karst.language.tree.Expression.Unary;
import java.util.List;
import java.util.Optional;

/** Makes expressions ready to run, and reports what can never work: a type error, not a bad value. */
public final class ExpressionCompiler {
    private final SearchContext context;
    private final Diagnostics diagnostics;

    public ExpressionCompiler(SearchContext context, Diagnostics diagnostics) {
        this.context = context;
        this.diagnostics = diagnostics;
    }

    /** An expression whose value becomes a field: a truth value cannot. */
    public Evaluation value(Expression expression) {
        Evaluation evaluation = compile(expression);
        checkValue(expression, evaluation, diagnostics);
        return evaluation;
    }

    /** Reports an expression that is a truth value where a value of a field is wanted. */
    public static void checkValue(Expression expression, Evaluation evaluation, Diagnostics diagnostics) {
        if (evaluation.type() == Type.BOOLEAN) {
            diagnostics.add(
                    "K1050",
                    "a truth value cannot be assigned to a field",
                    expression.span(),
                    "true or false",
                    "wrap it: if(..., \"yes\", \"no\") or tostring(...)");
        }
    }

    /** An expression that decides: it must be a truth value. */
    public Evaluation condition(Expression expression) {
        Evaluation evaluation = compile(expression);
        checkCondition(expression, evaluation, diagnostics);
        return evaluation;
    }

    /** Reports an expression that can be neither true nor false. */
    public static void checkCondition(Expression expression, Evaluation evaluation, Diagnostics diagnostics) {
        if (evaluation.type() == Type.TEXT || evaluation.type() == Type.NUMBER) {
            diagnostics.add(
                    "K1051",
                    "a condition must be true or false",
                    expression.span(),
                    evaluation.type() == Type.TEXT ? "this is a text" : "this is a number");
        }
    }

    public Evaluation compile(Expression expression) {
        return switch (expression) {
            case Field f -> new FieldValue(f.name());
            case Text t -> new Constant(new Value.Text(t.value()), Type.TEXT);
            case Number n -> new Constant(new Num(n.value(), n.decimals()), Type.NUMBER);
            case Unary u -> unary(u);
            case Binary b -> binary(b);
            case In in -> in(in);
            case Call c -> call(c);
        };
    }

    private record FieldValue(String name) implements Evaluation {
        @Override
        public Type type() {
            return Type.ANY;
        }

        @Override
        public Value evaluate(Row row) {
            return row.value(name);
        }
    }

    private record Constant(Value value, Type type) implements Evaluation {
        @Override
        public boolean limitsPrecision() {
            return value instanceof Num n && n.decimals() > 0;
        }

        @Override
        public Value evaluate(Row row) {
            return value;
        }
    }

    private Evaluation unary(Unary u) {
        return switch (u.operator()) {
            case NOT -> new Logic.Not(condition(u.operand()));
            case MINUS -> new Arithmetic(BinaryOperator.SUBTRACT, ZERO, compile(u.operand()));
        };
    }

    private static final Constant ZERO = new Constant(Num.of(0), Type.NUMBER);

    private Evaluation binary(Binary b) {
        return switch (b.operator()) {
            case AND -> new Logic.And(condition(b.left()), condition(b.right()));
            case OR -> new Logic.Or(condition(b.left()), condition(b.right()));
            case XOR -> new Logic.Xor(condition(b.left()), condition(b.right()));
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
                refuseLiteralsOfTwoTypes(b);
                yield new Comparison(b.operator(), compile(b.left()), compile(b.right()));
            }
            case LIKE -> new Like(compile(b.left()), compile(b.right()));
            case CONCATENATE -> new Concatenation(compile(b.left()), compile(b.right()));
            case ADD -> {
                refuseLiteralsOfTwoTypes(b);
                yield new Addition(compile(b.left()), compile(b.right()));
            }
            case SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> {
                refuseText(b.left());
                refuseText(b.right());
                yield new Arithmetic(b.operator(), compile(b.left()), compile(b.right()));
            }
        };
    }

    private void refuseLiteralsOfTwoTypes(Binary b) {
        boolean mixed = b.left() instanceof Text && b.right() instanceof Number
                || b.left() instanceof Number && b.right() instanceof Text;
        if (mixed) {
            typeError("`" + b.operator().spl() + "` cannot take a text and a number", b.span());
        }
    }

    private void refuseText(Expression operand) {
        if (operand instanceof Text) {
            typeError("arithmetic needs numbers", operand.span());
        }
    }

    private void typeError(String headline, Span span) {
        diagnostics.add(
                "K1052", headline, span, "these types do not fit", "tonumber(...) or tostring(...) changes a type");
    }

    private Evaluation in(In in) {
        return new Membership(
                compile(in.value()), in.options().stream().map(this::compile).toList());
    }

    private Evaluation call(Call call) {
        List<Evaluation> arguments =
                call.arguments().stream().map(this::compile).toList();
        Optional<EvalFunction> found = EvalFunctions.find(call.function());
        boolean takes = found.isPresent() && found.get().signature().takes(arguments.size());
        if (takes && found.get() instanceof ChecksArguments checks) {
            checks.check(call, arguments, diagnostics);
        }
        if (takes && found.get() instanceof CompilesCall compiles) {
            return compiles.compile(call, arguments, context, diagnostics);
        }
        return found.<Evaluation>map(function ->
                        new FunctionCall(function, arguments, call.span().start(), context))
                // The parser has reported the unknown name; nothing of this search runs.
                .orElseGet(() -> new Constant(Value.NULL, Type.ANY));
    }

    private record FunctionCall(EvalFunction function, List<Evaluation> arguments, int place, SearchContext context)
            implements Evaluation {
        @Override
        public Type type() {
            return function.type();
        }

        @Override
        public Value evaluate(Row row) {
            try {
                return function.apply(new Arguments(arguments, row, place, context));
            } catch (Regex.Unusable unusable) {
                context.warnings().add(unusable.getMessage());
                return Value.NULL;
            }
        }
    }
}
