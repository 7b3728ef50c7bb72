package dev.karst.engine.knowledge;

import dev.karst.language.macro.Macros;
import java.util.List;
import java.util.Map;

/**
 * What a search refers to by name. Content, sourcetypes and a user's own settings contribute to it; entry points join
 * them.
 */
public interface Knowledge {
    Macros macros();

    /** The definitions of event types, by name: each a condition as search takes it, which may call macros. */
    Map<String, String> eventTypes();

    List<Tag> tags();

    /**
     * Whether some sourcetype makes a field of this name: a raw path, an alias, a calculated field or one that every
     * event has.
     */
    boolean makesField(String name);

    /** Macros, event types and tags alone; of no field is it known that it is made. */
    static Knowledge of(Macros macros, Map<String, String> eventTypes, List<Tag> tags) {
        record Named(Macros macros, Map<String, String> eventTypes, List<Tag> tags) implements Knowledge {
            @Override
            public boolean makesField(String name) {
                return false;
            }
        }
        return new Named(macros, Map.copyOf(eventTypes), List.copyOf(tags));
    }
}
