package dev.karst.engine.plan;

import dev.karst.language.tree.Stage;

/** A command of a search: one class, one line in the list of commands. */
public interface Command extends Stage {
    CommandType type();

    /** The plan with this command over its input. */
    Plan over(Plan input);
}
