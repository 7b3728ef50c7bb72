package dev.karst.cli.conformance;

import dev.karst.cli.conformance.ConformanceCase.Expectation;
import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.knowledge.Tag;
import dev.karst.engine.runtime.TimeRange;
import dev.karst.language.macro.Macro;
import dev.karst.language.macro.Macros;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Reads one case from its line, strictly where it matters: what a case wants must be clear. */
final class CaseReader {
    /** When a search starts whose case does not say: 2023-11-14 22:13:20 UTC. */
    private static final double USUAL_NOW = 1_700_000_000;

    private final Map<?, ?> in;

    private CaseReader(Map<?, ?> in) {
        this.in = in;
    }

    /** A line that is no case. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * @throws Unreadable if the line is no case
     */
    static ConformanceCase read(String json, String file, int line) {
        try {
            if (JsonTree.parse(json) instanceof Map<?, ?> map) {
                return new CaseReader(map).read(file, line);
            }
            throw new Unreadable("not a JSON object");
        } catch (JacksonException e) {
            throw new Unreadable("not JSON: " + e.getOriginalMessage());
        }
    }

    private ConformanceCase read(String file, int line) {
        Map<?, ?> time = object(in, "time");
        double earliest = number(time, "earliest", Double.NEGATIVE_INFINITY);
        double latest = number(time, "latest", Double.POSITIVE_INFINITY);
        return new ConformanceCase(
                text("id"),
                file,
                line,
                text("feature"),
                text("spl"),
                rows("events"),
                Knowledge.of(Macros.of(macros()), eventTypes(), tags()),
                number(time, "now", USUAL_NOW),
                zone(time),
                new TimeRange(earliest, latest),
                expectation(),
                in.containsKey("error") ? in.get("error") : in.get("expected"),
                in.get("note") instanceof String note ? note : "",
                in.get("source") instanceof String source ? source : "",
                in.containsKey("input"));
    }

    private Expectation expectation() {
        if (in.containsKey("error") == in.containsKey("expected")) {
            throw new Unreadable("a case has either `expected` or `error`");
        }
        if (in.containsKey("error")) {
            return new ConformanceCase.Refusal();
        }
        if (in.get("expected") instanceof BigDecimal seconds) {
            return new ConformanceCase.Time(seconds.doubleValue());
        }
        return new ConformanceCase.Rows(rows("expected"), compared(), flag("ordered", true), flag("exact", false));
    }

    private List<String> compared() {
        Object compare = in.get("compare");
        if ("all".equals(compare)) {
            return null;
        }
        if (!(compare instanceof List<?> list) || list.isEmpty()) {
            throw new Unreadable("`compare` is neither \"all\" nor a list of fields");
        }
        return texts(list, "compare");
    }

    private List<Macro> macros() {
        List<Macro> macros = new ArrayList<>();
        object(in, "macros").forEach((name, value) -> {
            Map<?, ?> macro = value instanceof Map<?, ?> map ? map : Map.of("definition", value);
            String called = name.toString();
            int open = called.indexOf('(');
            List<String> arguments = macro.containsKey("args") ? texts(macro.get("args"), "macros") : List.<String>of();
            macros.add(new Macro(
                    open < 0 ? called : called.substring(0, open),
                    arguments,
                    texts(macro.get("definition"), "macros").get(0)));
        });
        return macros;
    }

    private Map<String, String> eventTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        object(in, "eventtypes")
                .forEach((name, value) ->
                        types.put(name.toString(), texts(value, "eventtypes").get(0)));
        return types;
    }

    /** From {@code field=value} to the names of its tags. */
    private List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        object(in, "tags").forEach((pair, names) -> {
            String[] parts = pair.toString().split("=", 2);
            if (parts.length < 2) {
                throw new Unreadable("`" + pair + "` in `tags` is not field=value");
            }
            texts(names, "tags").forEach(name -> tags.add(new Tag(name, parts[0], parts[1])));
        });
        return tags;
    }

    private static ZoneId zone(Map<?, ?> time) {
        try {
            return time.get("tz") instanceof String zone ? ZoneId.of(zone) : ZoneId.of("UTC");
        } catch (DateTimeException e) {
            throw new Unreadable("`" + time.get("tz") + "` is no time zone");
        }
    }

    private List<Map<String, List<String>>> rows(String key) {
        Object value = in.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new Unreadable("`" + key + "` is not a list of rows");
        }
        List<Map<String, List<String>>> rows = new ArrayList<>();
        for (Object row : list) {
            if (!(row instanceof Map<?, ?> fields)) {
                throw new Unreadable("`" + key + "` is not a list of rows");
            }
            Map<String, List<String>> texts = new LinkedHashMap<>();
            fields.forEach((name, of) -> texts.put(name.toString(), texts(of, key)));
            rows.add(texts);
        }
        return rows;
    }

    /** One text or a list of them. */
    private static List<String> texts(Object value, String key) {
        List<String> texts = new ArrayList<>();
        for (Object one : value instanceof List<?> list ? list : java.util.Collections.singletonList(value)) {
            if (!(one instanceof String text)) {
                throw new Unreadable("a value in `" + key + "` is not a text");
            }
            texts.add(text);
        }
        return texts;
    }

    private static Map<?, ?> object(Map<?, ?> from, String key) {
        Object value = from.get(key);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new Unreadable("`" + key + "` is not an object");
    }

    private static double number(Map<?, ?> from, String key, double otherwise) {
        Object value = from.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof BigDecimal number) {
            return number.doubleValue();
        }
        throw new Unreadable("`" + key + "` is not a number");
    }

    private boolean flag(String key, boolean otherwise) {
        Object value = in.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new Unreadable("`" + key + "` is neither true nor false");
    }

    private String text(String key) {
        if (in.get(key) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new Unreadable("no `" + key + "`");
    }
}
