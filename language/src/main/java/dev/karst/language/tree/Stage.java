package dev.karst.language.tree;

import dev.karst.language.text.Span;

/** One command of a pipeline with its arguments. An open set: every command is a stage of its own kind. */
public interface Stage {
    Span span();

    /** The stage as SPL that parses to the same stage, without a leading pipe. */
    String spl();
}
