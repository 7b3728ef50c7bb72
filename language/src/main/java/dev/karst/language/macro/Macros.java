package dev.karst.language.macro;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where macros are looked up while a search is expanded. */
public interface Macros {
    Optional<Macro> find(String name, int arguments);

    /** All names, for suggestions. */
    Collection<String> names();

    static Macros none() {
        return of(List.of());
    }

    /** Of a list; where name and number of arguments are equal, the last one holds. */
    static Macros of(Collection<Macro> macros) {
        record Key(String name, int arguments) {}
        Map<Key, Macro> byKey = macros.stream()
                .collect(Collectors.toMap(m -> new Key(m.name(), m.arguments().size()), m -> m, (first, last) -> last));
        return new Macros() {
            @Override
            public Optional<Macro> find(String name, int arguments) {
                return Optional.ofNullable(byKey.get(new Key(name, arguments)));
            }

            @Override
            public Collection<String> names() {
                return byKey.keySet().stream().map(Key::name).toList();
            }
        };
    }
}
