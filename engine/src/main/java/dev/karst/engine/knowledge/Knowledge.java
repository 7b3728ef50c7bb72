package dev.karst.engine.knowledge;

import dev.karst.language.macro.Macros;

/**
 * What a search refers to by name. Content, sourcetypes and a user's own settings contribute to it; entry points join
 * them.
 */
public interface Knowledge {
    Macros macros();

    /**
     * Whether some sourcetype makes a field of this name: a raw path, an alias, a calculated field or one that every
     * event has.
     */
    boolean makesField(String name);
}
