package dev.karst.spec;

import static org.junit.jupiter.api.Assertions.fail;

import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.runtime.TimeRange;
import dev.karst.language.macro.Macros;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random searches over random events: nobody says what must come of them, but every engine must say the same. Searches
 * and events grow, so that the first one to fail is a small one.
 */
class AgreementTest {
    /** To be changed with -Dkarst.searches=N. */
    private static final int SEARCHES = Integer.getInteger("karst.searches", 3_000);

    private static final Set<String> INTERNALS = Set.of("_time", "_raw");

    private static final List<String> NAMES = List.of("a", "b", "c", "x.a", "x.b", "new", "_time", "nosuch");
    private static final List<String> PATTERNS = List.of("a", "b", "x.*", "*", "*a", "new", "_*", "c", "_time", "n*w");
    private static final List<String> VALUES = List.of(
            "1",
            "2",
            "10",
            "1.0",
            "007",
            "-0",
            "0.1",
            "1e308",
            "x",
            "X",
            "",
            "10.0.0.9",
            "bob",
            "é",
            "\uD83D\uDE00",
            "a b");
    private static final List<String> LITERALS =
            List.of("1", "0.20", "8.250", "\"x\"", "\"\"", "10", "\"1\"", "null()");

    private final Random random;

    AgreementTest() {
        random = new Random(EmbeddedEngine.SEED);
    }

    @Test
    void allEnginesSayTheSame() {
        List<SpecEngine> engines = EmbeddedEngine.all();
        int planned = 0;
        for (int i = 0; i < SEARCHES; i++) {
            int size = 1 + i * 6 / SEARCHES;
            List<SpecEvent> events = events(random.nextInt(3 * size));
            StringBuilder search = new StringBuilder(random.nextInt(3) == 0 ? condition() : "*");
            for (int stage = 0; stage < size; stage++) {
                search.append(" | ").append(stage());
            }
            String place = "search " + i + " with seed " + EmbeddedEngine.SEED;
            SpecCase asked = spec(place, search.toString(), events, null);
            SpecResult first = run(engines.getFirst(), asked);
            planned += first.error() == null ? 1 : 0;
            agree(engines, spec(place, search.toString(), events, first));
        }
        if (planned < SEARCHES / 2) {
            fail("only " + planned + " of " + SEARCHES + " searches could be run at all");
        }
    }

    private static SpecCase spec(String place, String search, List<SpecEvent> events, SpecResult expected) {
        return new SpecCase(
                place,
                "agreement",
                null,
                search,
                Knowledge.of(Macros.none(), Map.of(), List.of()),
                TimeRange.ALL,
                events,
                expected,
                true,
                INTERNALS,
                false,
                false,
                null);
    }

    private static void agree(List<SpecEngine> engines, SpecCase spec) {
        Map<String, String> differences = new LinkedHashMap<>();
        for (SpecEngine engine : engines) {
            SpecDifference.of(spec, run(engine, spec)).ifPresent(d -> differences.put(engine.name(), d));
        }
        if (!differences.isEmpty()) {
            StringBuilder events = new StringBuilder("  over:\n");
            spec.events().forEach(e -> events.append("    ").append(e.fields()).append('\n'));
            fail(SpecDifference.report(spec, differences) + events);
        }
    }

    private static SpecResult run(SpecEngine engine, SpecCase spec) {
        try {
            return engine.run(spec);
        } catch (RuntimeException | AssertionError thrown) {
            throw new AssertionError(
                    spec.place() + ": " + spec.search() + "\nin: " + engine.name() + "\nover: " + spec.events(),
                    thrown);
        }
    }

    private String stage() {
        return switch (random.nextInt(15)) {
            case 0 -> "search " + condition();
            case 1 -> "where " + truth(2);
            case 2 -> "eval " + name() + "=" + expression(2);
            case 3 -> "eval " + name() + "=" + expression(1) + ", " + name() + "=" + expression(1);
            case 4 -> "fields " + (random.nextBoolean() ? "- " : "") + pattern() + ", " + pattern();
            case 5 -> "table " + pattern() + " " + pattern() + " " + pattern();
            case 6 -> "rename " + name() + " as " + name() + ", " + name() + " as " + name();
            case 7 ->
                oneOf(List.of("rename x.* as *", "rename * as x.*", "rename *a as a*", "rename x.* as y.*, y.a as w"));
            case 8 -> "head " + random.nextInt(5);
            case 9 -> "sort " + oneOf(List.of("0 ", "2 ", "")) + key() + ", " + key();
            case 10, 11 -> ordered();
            case 12, 13 -> edit();
            default -> "stats " + aggregate(1) + " " + aggregate(2) + by();
        };
    }

    /** A command that depends on the order of the rows. */
    private String ordered() {
        return switch (random.nextInt(8)) {
            case 0 -> "reverse";
            case 1 -> "tail " + random.nextInt(4);
            case 2 -> "uniq";
            case 3 -> "filldown " + oneOf(List.of("", pattern(), pattern() + ", " + bare()));
            case 4 -> "accum " + bare() + oneOf(List.of("", " as " + bare()));
            case 5 -> "delta " + bare() + " p=" + (1 + random.nextInt(2)) + oneOf(List.of("", " as " + bare()));
            case 6 -> "head (" + truth(1) + ")" + oneOf(List.of("", " null=true", " keeplast=true"));
            default ->
                "dedup " + oneOf(List.of("", "2 ")) + bare() + " " + bare()
                        + oneOf(List.of("", " keepevents=true", " keepempty=true", " consecutive=true"))
                        + oneOf(List.of("", " sortby " + key()));
        };
    }

    /** A command that changes values row by row. */
    private String edit() {
        return switch (random.nextInt(6)) {
            case 0 -> "fillnull value=" + value() + " " + oneOf(List.of("", pattern(), bare() + ", " + bare()));
            case 1 ->
                "replace " + value() + " with " + value() + ", 1* with *1"
                        + oneOf(List.of("", " in " + pattern() + " " + bare()));
            case 2 -> "strcat allrequired=" + oneOf(List.of("t ", "f ")) + bare() + " \"-\" " + bare() + " " + bare();
            case 3 -> "rangemap field=" + bare() + " low=-1-1 high=1-10.5";
            case 4 ->
                "bin " + oneOf(List.of("span=2 ", "span=1d ", "span=log2 ", "bins=3 ", "", "minspan=0.5 start=-1 "))
                        + bare() + oneOf(List.of("", " as " + bare()));
            default ->
                "convert " + oneOf(List.of("ctime", "num", "auto", "rmunit")) + "(" + pattern() + "), none(x*), memk("
                        + bare() + ") as " + bare();
        };
    }

    private String by() {
        return oneOf(List.of("", " by " + bare(), " by " + bare() + " " + bare()));
    }

    private String aggregate(int number) {
        String function = oneOf(List.of(
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
                "stdev",
                "perc90",
                "mode",
                "estdc",
                "rate"));
        if (random.nextInt(6) == 0) {
            return function + "(" + oneOf(List.of("*", "x.*", "a*", "*a")) + ") as "
                    + oneOf(List.of("*", "x.*", "new*")) + number;
        }
        String of = random.nextInt(4) == 0 ? "eval(" + expression(1) + ")" : bare();
        return function + "(" + of + ") as " + oneOf(List.of("a", "new", "b", "x.b")) + number;
    }

    private String key() {
        String key = oneOf(List.of("%s", "-%s", "num(%s)", "-str(%s)", "ip(%s)"));
        return key.formatted(bare());
    }

    private String condition() {
        return switch (random.nextInt(8)) {
            case 0 -> "(" + condition() + " OR " + condition() + ")";
            case 1 -> "NOT " + condition();
            case 2 -> condition() + " " + condition();
            case 3 -> bare() + " IN (" + value() + ", " + value() + ")";
            case 4 -> oneOf(List.of("one", "two*", "\"one two\"", "CASE(One)", "TERM(a.b)"));
            default -> bare() + oneOf(List.of("=", "!=", "<", ">=")) + oneOf(List.of(value(), value(), "*", "1*"));
        };
    }

    private String truth(int depth) {
        return switch (depth == 0 ? 5 : random.nextInt(9)) {
            case 0 -> "NOT " + truth(depth - 1);
            case 1 -> truth(depth - 1) + " AND " + truth(depth - 1);
            case 2 -> truth(depth - 1) + " OR " + truth(depth - 1);
            case 3 -> "(" + truth(depth - 1) + " XOR " + truth(depth - 1) + ")";
            case 4 -> "isnull(" + expression(depth - 1) + ")";
            case 5 -> name() + " IN (\"x\", \"1\")";
            case 6 -> "match(" + name() + ", \"^[0-9]\") OR like(" + name() + ", \"%b%\")";
            default -> expression(depth - 1) + oneOf(List.of("=", "!=", "<", ">")) + expression(depth - 1);
        };
    }

    private String expression(int depth) {
        return switch (depth == 0 ? random.nextInt(2) : random.nextInt(12)) {
            case 0 -> name();
            case 1 -> oneOf(LITERALS);
            case 2 ->
                "(" + expression(depth - 1) + oneOf(List.of("+", "-", "*", "/", "%", ".")) + expression(depth - 1)
                        + ")";
            case 3 -> "if(" + truth(depth - 1) + ", " + expression(depth - 1) + ", " + expression(depth - 1) + ")";
            case 4 -> "coalesce(" + expression(depth - 1) + ", " + expression(depth - 1) + ")";
            case 5 ->
                "case(" + truth(depth - 1) + ", " + expression(depth - 1) + ", true(), " + expression(depth - 1) + ")";
            case 6 -> "mvappend(" + expression(depth - 1) + ", " + expression(depth - 1) + ")";
            case 7 -> "split(" + expression(depth - 1) + ", \"0\")";
            case 8 -> "mvindex(" + expression(depth - 1) + ", " + (random.nextInt(4) - 2) + ")";
            case 9 -> "round(" + expression(depth - 1) + ", " + random.nextInt(3) + ")";
            case 10 ->
                oneOf(List.of("lower", "upper", "len", "abs", "floor", "tonumber", "tostring", "mvcount")) + "("
                        + expression(depth - 1) + ")";
            default -> "replace(" + expression(depth - 1) + ", \"[0x]\", \"y\")";
        };
    }

    /** As eval reads it. */
    private String name() {
        return "'" + bare() + "'";
    }

    private String bare() {
        return oneOf(NAMES);
    }

    private String pattern() {
        return oneOf(PATTERNS);
    }

    private String value() {
        return "\"" + oneOf(VALUES) + "\"";
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private List<SpecEvent> events(int count) {
        List<SpecEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            for (String name : List.of("a", "b", "c", "x.a", "x.b")) {
                int values = Math.max(0, random.nextInt(5) - 1);
                List<String> all = new ArrayList<>();
                for (int v = 0; v < (values > 1 && random.nextInt(3) > 0 ? 1 : values); v++) {
                    all.add(oneOf(VALUES));
                }
                if (!all.isEmpty()) {
                    fields.put(name, all);
                }
            }
            if (random.nextInt(6) > 0) {
                fields.put("_time", List.of(oneOf(List.of("1", "2", "2.5", "1700000000"))));
            }
            if (random.nextBoolean()) {
                fields.put("_raw", List.of(oneOf(List.of("one two", "a.b ONE", "twofold"))));
            }
            events.add(new SpecEvent(i + 1, fields));
        }
        return events;
    }
}
