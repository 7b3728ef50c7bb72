package dev.karst.engine.function;

/** What is known of an expression's value from its text alone. */
public enum Type {
    NUMBER,
    TEXT,
    BOOLEAN,
    /** A field, or something made of fields: what it is depends on the row. */
    ANY
}
