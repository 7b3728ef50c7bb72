package dev.karst.detection.run;

import dev.karst.language.macro.Macro;
import dev.karst.language.macro.Macros;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Macros that remember which of them were looked up. */
final class CalledMacros implements Macros {
    private final Macros macros;
    private final Set<Macro> called = new LinkedHashSet<>();

    CalledMacros(Macros macros) {
        this.macros = macros;
    }

    @Override
    public Optional<Macro> find(String name, int arguments) {
        Optional<Macro> found = macros.find(name, arguments);
        found.ifPresent(called::add);
        return found;
    }

    @Override
    public Collection<String> names() {
        return macros.names();
    }

    Set<Macro> called() {
        return called;
    }
}
