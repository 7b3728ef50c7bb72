package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.ChecksArguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.IpAddress;
import dev.karst.engine.function.Type;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.FunctionSignature;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.Expression.Call;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The bits of an IPv4 address that a mask keeps. */
public final class IpMask implements EvalFunction, ChecksArguments {
    private static final int BYTES = 4;

    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("ipmask", "ipmask(mask, address)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "The IPv4 address with only the bits that the mask has too.",
                "NULL if an argument is no single IPv4 address.",
                Example.of("ipmask(\"255.255.255.0\", \"10.20.30.120\")", "10.20.30.0"),
                Example.of("ipmask(\"0.255.0.224\", \"10.20.30.120\")", "0.20.0.96"));
    }

    @Override
    public void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        if (call.arguments().get(0) instanceof Expression.Text text && parsed(text.value()) == null) {
            diagnostics.add("K1062", "this is not an IPv4 mask", text.span(), "expected something like 255.255.255.0");
        }
    }

    @Override
    public Value apply(Arguments in) {
        byte[] mask = parsed(in.text(0));
        byte[] address = parsed(in.text(1));
        if (mask == null || address == null) {
            return Value.NULL;
        }
        return new Value.Text(IntStream.range(0, BYTES)
                .mapToObj(i -> Integer.toString(mask[i] & address[i] & 0xff))
                .collect(Collectors.joining(".")));
    }

    /** Null where the text is missing or no IPv4 address. */
    private static byte[] parsed(String text) {
        byte[] bytes = text == null ? null : IpAddress.parse(text);
        return bytes != null && bytes.length == BYTES ? bytes : null;
    }
}
