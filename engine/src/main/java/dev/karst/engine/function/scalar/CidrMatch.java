package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Value;
import dev.karst.engine.data.Value.Bool;
import dev.karst.engine.function.Arguments;
import dev.karst.engine.function.ChecksArguments;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunction;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.Subnet;
import dev.karst.engine.function.Type;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.FunctionSignature;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.Expression.Call;
import java.util.List;
import java.util.Optional;

/** Whether an address lies in a block of IPv4 or IPv6 addresses; the block comes first. */
public final class CidrMatch implements EvalFunction, ChecksArguments {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("cidrmatch", "cidrmatch(subnet, address)", 2, 2);
    }

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "Whether the address lies in the subnet, such as 10.0.0.0/8. Both are IPv4 or IPv6.",
                "NULL if an argument is, or if the first is no subnet. False of a text that is no address. Of "
                        + "several addresses any may lie in it.",
                Example.of("cidrmatch(\"10.0.0.0/8\", \"10.1.2.3\")", "True"),
                Example.of("cidrmatch(\"2001:db8::/32\", \"2001:db9::1\")", "False"));
    }

    @Override
    public void check(Call call, List<Evaluation> arguments, Diagnostics diagnostics) {
        if (call.arguments().get(0) instanceof Expression.Text text
                && Subnet.of(text.value()).isEmpty()) {
            boolean turned = call.arguments().get(1) instanceof Expression.Text other
                    && Subnet.of(other.value()).isPresent();
            diagnostics.add(
                    "K1061",
                    "this is not a subnet",
                    text.span(),
                    "expected something like 10.0.0.0/8",
                    turned ? new String[] {"the subnet comes first"} : new String[0]);
        }
    }

    @Override
    public Value apply(Arguments in) {
        String block = in.text(0);
        Value address = in.value(1);
        Optional<Subnet> subnet = block == null ? Optional.empty() : Subnet.of(block);
        if (subnet.isEmpty() || address.isNull()) {
            return Value.NULL;
        }
        return Bool.of(address.texts().stream().anyMatch(subnet.get()::contains));
    }
}
