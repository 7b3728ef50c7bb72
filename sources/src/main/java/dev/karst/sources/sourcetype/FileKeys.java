package dev.karst.sources.sourcetype;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keys and values of a sourcetype's file. What is not as a reader asks for it is an error that names file and key. */
final class FileKeys {
    private final String file;

    /** What messages say that these keys belong to, or nothing. */
    private final String owner;

    private final Map<?, ?> map;

    private FileKeys(String file, String owner, Map<?, ?> map) {
        this.file = file;
        this.owner = owner;
        this.map = map;
    }

    static FileKeys of(String file, Map<?, ?> map) {
        return new FileKeys(file, "", map);
    }

    /** The same keys, whose errors say what they belong to. */
    FileKeys of(String whom) {
        return new FileKeys(file, whom, map);
    }

    SourcetypeFile.Unusable wrong(String reason) {
        return new SourcetypeFile.Unusable(file, owner.isEmpty() ? reason : owner + ": " + reason);
    }

    /** A text in the language of searches that cannot be read, as a diagnostic shows it. */
    SourcetypeFile.Unusable unreadable(String shown) {
        return new SourcetypeFile.Unusable(file, owner + ":\n" + shown);
    }

    void only(Set<String> known) {
        for (Object key : map.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw wrong("unknown key `" + key + "`");
            }
        }
    }

    boolean has(String key) {
        return map.containsKey(key);
    }

    String text(String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw wrong("`" + key + "` must be a text");
    }

    boolean truth(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (map.get(key) instanceof Boolean truth) {
            return truth;
        }
        throw wrong("`" + key + "` must be true or false");
    }

    List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    /** The texts of a list, or a text that stands alone. */
    List<String> oneOrMore(String key) {
        List<String> texts = map.get(key) instanceof List<?> ? texts(key) : List.of(text(key));
        if (texts.isEmpty()) {
            throw wrong("`" + key + "` is an empty list");
        }
        return texts;
    }

    FileKeys under(String key) {
        return keys(map.get(key), key);
    }

    /** The entries of a list of keys and values. */
    List<FileKeys> each(String key) {
        return list(key).stream().map(entry -> keys(entry, key)).toList();
    }

    private List<?> list(String key) {
        if (map.get(key) instanceof List<?> list) {
            return list;
        }
        throw wrong("`" + key + "` must be a list");
    }

    private FileKeys keys(Object value, String key) {
        if (value instanceof Map<?, ?> found) {
            return new FileKeys(file, owner, found);
        }
        throw wrong("`" + key + "` must hold keys and values");
    }
}
