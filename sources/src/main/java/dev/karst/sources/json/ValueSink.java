package dev.karst.sources.json;

/** Takes the wanted values of a record while it is read. */
public interface ValueSink {
    /** Another record begins; what was given before is void. */
    void clear();

    /**
     * A value under a name that the record lists.
     *
     * @param from where the value's text begins in the bytes: a string without its quotes, its escapes still in it
     */
    void value(String name, byte[] bytes, int from, int to);

    /** A value under a name that the record does not list: one with {@code {}} where it has no array. */
    void readAs(String name, byte[] bytes, int from, int to);
}
