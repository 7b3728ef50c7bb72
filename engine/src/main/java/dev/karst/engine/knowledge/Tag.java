package dev.karst.engine.knowledge;

/**
 * A name that events carry whose field has a value. The field {@code eventtype} stands for event types: their events
 * carry the tag.
 */
public record Tag(String name, String field, String value) {}
