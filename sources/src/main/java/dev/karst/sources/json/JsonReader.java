package dev.karst.sources.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The one JSON reader. It walks the bytes of a record once, checks every one of them for structure (closed strings,
 * balanced brackets, commas, colons, literals, depth), and on the way makes the wanted fields. What is not wanted is
 * checked all the same.
 *
 * <p>Splunk's rules for fields: nested names are joined with points, an array adds {@code {}}; several values under one
 * name make a multivalue; null, true and false are texts, numbers keep their spelling; an empty text is a value; objects
 * and arrays themselves are no fields.
 *
 * <p>A reader is used again for record after record, by one thread.
 */
public final class JsonReader {
    /** The bytes end before the value does. */
    public static final int INCOMPLETE = -1;

    /** The bytes are no JSON: see {@link #problem()}. */
    public static final int MALFORMED = -2;

    /** The object is an envelope: see {@link #envelopeAt()}. */
    public static final int ENVELOPE = -3;

    private final int deepest;
    private final WatchedKeys watched;
    private final byte[][] envelopes;
    private final JsonTokens tokens = new JsonTokens();
    private final RawFields fields = new RawFields();
    private ValueSink sink = fields;
    private final StringBuilder name = new StringBuilder();
    private WantedNames wanted;
    private byte[] bytes = new byte[0];
    private int end;
    private int envelopeAt;

    /**
     * @param deepest how many objects and arrays may lie within each other
     * @param watched keys of the outermost object whose values are to be found by {@link #watched}
     * @param envelopes keys whose array value makes the object that holds it an envelope of records
     */
    public JsonReader(int deepest, List<String> watched, List<String> envelopes, WantedNames wanted) {
        this.deepest = deepest;
        this.watched = new WatchedKeys(watched);
        this.envelopes = JsonText.utf8(envelopes);
        this.wanted = wanted;
    }

    /** Changes what fields are made from the next record on. */
    public void want(WantedNames names) {
        want(names, fields);
    }

    /** As {@link #want(WantedNames)}, but the values go to a sink instead of becoming fields. */
    public void want(WantedNames names, ValueSink to) {
        wanted = names;
        sink = to;
    }

    /**
     * Reads one object that begins at an offset.
     *
     * @param envelope whether the object may be an envelope
     * @return the offset after it, or {@link #INCOMPLETE}, {@link #MALFORMED} or {@link #ENVELOPE}
     */
    public int read(byte[] from, int start, int limit, boolean envelope) {
        bytes = from;
        end = limit;
        tokens.begin(from, limit);
        sink.clear();
        name.setLength(0);
        watched.begin(from);
        if (start >= limit) {
            return INCOMPLETE;
        }
        return bytes[start] == '{'
                ? object(start, 1, wanted.root(), envelope)
                : tokens.malformed("expected an object", start);
    }

    /** Goes on in an envelope, behind its array, and returns as {@link #read}: the rest of its members make no fields. */
    public int readRest(byte[] from, int start, int limit) {
        bytes = from;
        end = limit;
        tokens.begin(from, limit);
        watched.begin(from);
        int i = tokens.space(start);
        if (i >= end) {
            return INCOMPLETE;
        }
        if (bytes[i] == '}') {
            return i + 1;
        }
        return bytes[i] == ','
                ? members(tokens.space(i + 1), 1, wanted.nothing(), true)
                : tokens.malformed("expected a comma or the end of the object", i);
    }

    /** The fields of the record read last: valid until the next one is read. */
    public RawFields fields() {
        return fields;
    }

    /** What is wrong, after {@link #MALFORMED}. */
    public String problem() {
        return tokens.problem;
    }

    /** Where it is wrong. */
    public int problemAt() {
        return tokens.problemAt;
    }

    /** The offset of the envelope's array, after {@link #ENVELOPE}. */
    public int envelopeAt() {
        return envelopeAt;
    }

    /** Whether the record read last has a byte beyond ASCII. */
    public boolean hasNonAscii() {
        return tokens.nonAscii;
    }

    /** Where the values of the watched keys lie: valid until the next record is read. */
    public WatchedKeys watched() {
        return watched;
    }

    private int value(int at, int depth, NameState state) {
        if (at >= end) {
            return INCOMPLETE;
        }
        return switch (bytes[at]) {
            case '{' -> object(at, depth + 1, state.dead ? state : state.single(wanted), false);
            case '[' -> array(at, depth + 1, state.dead ? state : state.list(wanted));
            case '"' -> {
                int after = tokens.string(at);
                if (after > 0 && !state.dead) {
                    emit(state, at + 1, after - 1);
                }
                yield after;
            }
            case 't' -> plain(at, tokens.literal(at, "true"), state);
            case 'f' -> plain(at, tokens.literal(at, "false"), state);
            case 'n' -> plain(at, tokens.literal(at, "null"), state);
            default -> plain(at, tokens.number(at), state);
        };
    }

    private int object(int at, int depth, NameState state, boolean envelope) {
        if (depth > deepest) {
            return tokens.malformed("nested over " + deepest + " deep", at);
        }
        int i = tokens.space(at + 1);
        if (i < end && bytes[i] == '}') {
            return i + 1;
        }
        return members(i, depth, state, envelope);
    }

    /** The members of an object, from a key on. */
    private int members(int at, int depth, NameState state, boolean envelope) {
        int i = at;
        boolean named = !state.dead && wanted.hasPatterns();
        int nameLength = name.length();
        while (true) {
            if (i >= end) {
                return INCOMPLETE;
            }
            if (bytes[i] != '"') {
                return tokens.malformed("expected a key", i);
            }
            int keyEnd = tokens.string(i);
            if (keyEnd < 0) {
                return keyEnd;
            }
            int keyFrom = i + 1;
            boolean keyEscaped = tokens.escaped;
            i = tokens.space(keyEnd);
            if (i >= end) {
                return INCOMPLETE;
            }
            if (bytes[i] != ':') {
                return tokens.malformed("expected a colon", i);
            }
            i = tokens.space(i + 1);
            if (envelope && i < end && bytes[i] == '[' && isOneOf(envelopes, keyFrom, keyEnd - 1)) {
                envelopeAt = i;
                return ENVELOPE;
            }
            int valueFrom = i;
            i = value(i, depth, member(state, depth, keyFrom, keyEnd - 1, keyEscaped));
            if (i < 0) {
                return i;
            }
            if (depth == 1) {
                watched.found(keyFrom, keyEnd - 1, keyEscaped, valueFrom, i);
            }
            if (named) {
                name.setLength(nameLength);
            }
            i = tokens.space(i);
            if (i >= end) {
                return INCOMPLETE;
            }
            if (bytes[i] == '}') {
                return i + 1;
            }
            if (bytes[i] != ',') {
                return tokens.malformed("expected a comma or the end of the object", i);
            }
            i = tokens.space(i + 1);
        }
    }

    private NameState member(NameState state, int depth, int from, int to, boolean keyEscaped) {
        if (state.dead) {
            return state;
        }
        NameState next;
        if (keyEscaped) {
            byte[] key = JsonText.decode(bytes, from, to).getBytes(StandardCharsets.UTF_8);
            next = state.member(wanted, key, 0, key.length);
        } else {
            next = state.member(wanted, bytes, from, to);
        }
        if (!next.dead && wanted.hasPatterns()) {
            if (depth > 1) {
                name.append('.');
            }
            name.append(JsonText.decode(bytes, from, to));
        }
        return next;
    }

    private boolean isOneOf(byte[][] keys, int from, int to) {
        for (byte[] key : keys) {
            if (Arrays.equals(key, 0, key.length, bytes, from, to)) {
                return true;
            }
        }
        return false;
    }

    private int array(int at, int depth, NameState state) {
        if (depth > deepest) {
            return tokens.malformed("nested over " + deepest + " deep", at);
        }
        int i = tokens.space(at + 1);
        if (i < end && bytes[i] == ']') {
            return i + 1;
        }
        int nameLength = name.length();
        boolean named = !state.dead && wanted.hasPatterns();
        while (true) {
            if (named) {
                name.append("{}");
            }
            i = value(i, depth, state);
            if (named) {
                name.setLength(nameLength);
            }
            if (i < 0) {
                return i;
            }
            i = tokens.space(i);
            if (i >= end) {
                return INCOMPLETE;
            }
            if (bytes[i] == ']') {
                return i + 1;
            }
            if (bytes[i] != ',') {
                return tokens.malformed("expected a comma or the end of the array", i);
            }
            i = tokens.space(i + 1);
        }
    }

    /** A literal or number, between two offsets; or what was wrong with it. */
    private int plain(int at, int after, NameState state) {
        if (after > 0 && !state.dead) {
            emit(state, at, after);
        }
        return after;
    }

    private void emit(NameState named, int from, int to) {
        NameState state = named.single(wanted);
        if (!state.isWanted()) {
            return;
        }
        if (state.matched) {
            sink.value(name.toString(), bytes, from, to);
        } else {
            for (String exact : state.names) {
                sink.value(exact, bytes, from, to);
            }
        }
        for (String readAs : state.readAs) {
            sink.readAs(readAs, bytes, from, to);
        }
    }
}
