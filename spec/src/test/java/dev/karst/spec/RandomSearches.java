package dev.karst.spec;

import dev.karst.engine.runtime.TimeRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Searches and events drawn by lot. */
final class RandomSearches extends RandomExpressions {
    private final RandomEdits edits;

    RandomSearches(Random random) {
        super(random);
        this.edits = new RandomEdits(random);
    }

    /** @param size how many stages */
    RandomSearch search(int size) {
        List<SpecEvent> events = events(random.nextInt(3 * size));
        List<String> stages = new ArrayList<>();
        for (int stage = 0; stage < size; stage++) {
            stages.add(stage());
        }
        return new RandomSearch(base(), stages, once(8) ? new TimeRange(2, 1700000000) : TimeRange.ALL, events);
    }

    private String base() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> condition();
            case 4 -> "| makeresults count=" + random.nextInt(4) + oneOf("", " annotate=true");
            case 5 ->
                oneOf(
                        "| makeresults format=csv data=\"a,b\n1,x\n,2\n1,\"",
                        "| makeresults format=json data=\"[{\\\"a\\\":1,\\\"j\\\":{\\\"a\\\":[1,\\\"x\\\"]}},{\\\"b\\\":null}]\"");
            case 6 -> "| search " + condition();
            default -> "*";
        };
    }

    private String stage() {
        return switch (random.nextInt(20)) {
            case 0 -> "search " + condition();
            case 1 -> "where " + truth(2);
            case 2 -> "eval " + name() + "=" + expression(2);
            case 3 -> "eval " + name() + "=" + expression(1) + ", " + oneOf(name(), "'n{a}'") + "=" + expression(1);
            case 4 -> "fields " + (random.nextBoolean() ? "- " : "") + pattern() + ", " + pattern();
            case 5 -> "table " + pattern() + " " + pattern() + " " + pattern();
            case 6 -> "rename " + name() + " as " + name() + ", " + name() + " as " + name();
            case 7 -> oneOf("rename x.* as *", "rename * as x.*", "rename *a as a*", "rename x.* as y.*, y.a as w");
            case 8 -> "sort " + oneOf("0 ", "2 ", "") + key() + ", " + key();
            case 9, 10, 11 -> ordered();
            case 12 -> "stats " + aggregate(1) + " " + aggregate(2) + by();
            case 13 -> "eventstats " + aggregate(1) + " " + aggregate(2) + by();
            case 14 -> streamstats();
            case 15, 16 -> edits.numbers();
            default -> edits.texts();
        };
    }

    /** A command that depends on the order of the rows. */
    private String ordered() {
        return switch (random.nextInt(10)) {
            case 0 -> "reverse";
            case 1 -> "tail " + random.nextInt(4);
            case 2 -> "uniq";
            case 3 -> "filldown " + oneOf("", pattern(), pattern() + ", " + bare());
            case 4 -> "accum " + bare() + oneOf("", " as " + bare());
            case 5 -> "delta " + bare() + " p=" + (1 + random.nextInt(2)) + oneOf("", " as " + bare());
            case 6 -> "head (" + truth(1) + ")" + oneOf("", " null=true", " keeplast=true");
            case 7 -> "head " + random.nextInt(5);
            case 8 -> "mvcombine " + bare() + oneOf("", " | nomv " + bare());
            default ->
                "dedup " + oneOf("", "2 ") + bare() + " " + oneOf("", bare())
                        + oneOf("", " keepevents=true", " keepempty=true", " consecutive=true")
                        + oneOf("", " sortby " + key());
        };
    }

    private String streamstats() {
        // A window of time is for results in the order of their times.
        String order = once(3) ? oneOf("sort 0 _time | ", "sort 0 -_time | ") : "";
        String window = order.isEmpty() ? oneOf("", "window=2 ", "window=2 global=false ") : "time_window=1s ";
        String reset = oneOf(
                "", "", "reset_on_change=true ", "reset_before=(" + truth(1) + ") ", "reset_after=(" + truth(1) + ") ");
        return order + "streamstats " + oneOf("", "current=false ") + window + reset + aggregate(1) + " " + aggregate(2)
                + by();
    }

    private String by() {
        return oneOf("", " by " + bare(), " by " + bare() + " " + bare());
    }

    private String aggregate(int number) {
        String function = oneOf(
                "count",
                "count",
                "dc",
                "sum",
                "avg",
                "min",
                "max",
                "values",
                "list",
                "first",
                "last",
                "earliest",
                "latest",
                "latest_time",
                "stdev",
                "varp",
                "sumsq",
                "range",
                "perc90",
                "median",
                "mode",
                "estdc",
                "rate");
        if (once(6)) {
            return function + "(" + oneOf("*", "x.*", "a*", "*a") + ") as " + oneOf("*", "x.*", "new*") + number;
        }
        String of = once(4) ? "eval(" + expression(1) + ")" : bare();
        return function + "(" + of + ") as " + oneOf("a", "new", "b", "x.b") + number;
    }

    private String key() {
        return oneOf("%s", "-%s", "num(%s)", "-str(%s)", "ip(%s)").formatted(bare());
    }

    private List<SpecEvent> events(int count) {
        List<SpecEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            for (String name : List.of("a", "b", "c", "x.a", "x.b")) {
                int values = Math.max(0, random.nextInt(5) - 1);
                List<String> all = new ArrayList<>();
                for (int v = 0; v < (values > 1 && random.nextInt(3) > 0 ? 1 : values); v++) {
                    all.add(text());
                }
                if (!all.isEmpty()) {
                    fields.put(name, all);
                }
            }
            if (!once(6)) {
                fields.put("_time", List.of(oneOf("1", "2", "2.5", "1700000000")));
            }
            if (random.nextBoolean()) {
                fields.put("_raw", List.of(oneOf("one two", "a.b ONE", "twofold", "a=1 new=\"x y\", a=2;b=3")));
            }
            if (once(3)) {
                fields.put(
                        "j",
                        List.of(oneOf(
                                "{\"a\":1,\"b\":[{\"c\":2},\"x\"]}",
                                "{\"b\":[], \"x.a\":null}",
                                "<a k=\"1\"><b>x</b><b>2</b></a>",
                                "{\"a\":")));
            }
            events.add(new SpecEvent(i + 1, fields));
        }
        return events;
    }
}
