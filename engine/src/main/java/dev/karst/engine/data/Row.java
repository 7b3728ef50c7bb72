package dev.karst.engine.data;

/** The fields of one event or row, by name. */
public interface Row {
    /** Never null: {@link Value#NULL} where the row has no such field. */
    Value value(String field);

    /** Where the row stands among others; one that stands for itself is the first. */
    default Position position() {
        return Position.ofRow(0);
    }
}
