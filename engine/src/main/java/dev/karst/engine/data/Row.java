package dev.karst.engine.data;

/** The fields of one event or row, by name. */
public interface Row {
    /** Never null: {@link Value#NULL} where the row has no such field. */
    Value value(String field);
}
