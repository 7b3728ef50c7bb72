package dev.karst.spec;

import dev.karst.engine.command.Commands;
import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.knowledge.Tag;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.plan.Planner;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.diagnostic.DiagnosticPrinter;
import dev.karst.language.macro.Macro;
import dev.karst.language.macro.Macros;
import dev.karst.language.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever the text: it is planned or it is complained about, and the complaint can be printed. Nothing ever throws.
 */
class TruncationTest {
    private static final long SEED = EmbeddedEngine.SEED;
    private static final int SOUPS = 20_000;

    /** What searches are made of, and what they are not made of. */
    private static final List<String> PIECES = Stream.of(
                    "* a b c_d _raw x.y x{}.z a* 0 1 -1 2.5 .5 1e5 007 ٣ é 😀 \uD83D \u0000 \u001b[31m \u202e",
                    "| || [ ] ( ) (( )) , , = == != < <= > >= + - * / % . ! : ; $a$ ' '' 'f g' \" \"\" \"t u\" \"a\\\"b\"",
                    "\\ \\\" ` `` ``` ```c``` `m` `m(` `m(1)` `n(a,b)` `nosuch` `loop`",
                    "AND OR NOT XOR IN LIKE AS BY and or not xor in like as by TERM( CASE( eval( d desc limit=3 num(",
                    "search where eval stats table fields rename head sort tstats nosuch count sum(x) values( dc(",
                    "eventtype=e eventtype=f eventtype=* eventtype!=g tag=t tag::a=u tag::eventtype IN earliest=-1d latest= \"earliest\"",
                    "dedup sortby keepevents=t consecutive=f tail reverse uniq fillnull value= filldown replace with in",
                    "strcat allrequired=t rangemap field= default= r=-1--.5 accum delta p=2 convert timeformat= ctime( none(",
                    "bin bucket span= 5m 2log5 bins=3 minspan= start= aligntime= makeresults format=csv data= keeplast=t",
                    "if( case( coalesce( match( round( now() true() null() upper( lenn( strftime( isnull(a)")
            .flatMap(line -> Stream.of(line.split(" ")))
            .toList();

    private static final Macros MACROS = Macros.of(List.of(
            new Macro("m", List.of(), "where a=1"),
            new Macro("m", List.of("x"), "| eval a=\"$x$\" ```c``` `m`"),
            new Macro("n", List.of("x", "y"), "$x$ `m($y$)` \""),
            new Macro("loop", List.of(), "`loop` `loop`")));

    private static final Map<String, String> EVENT_TYPES =
            Map.of("e", "a=1 OR `m`", "f", "eventtype=* tag=t", "g", "eventtype=g2 eventtype=g2", "g2", "tag=u b");

    private static final List<Tag> TAGS =
            List.of(new Tag("t", "eventtype", "e"), new Tag("u", "a", "x*"), new Tag("t", "eventtype", "none"));

    @TestFactory
    Stream<DynamicTest> everySearchCutOffAnywhere() {
        return SpecFile.all().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.area() + " " + file.feature(),
                        file.uri(),
                        () -> file.cases().forEach(TruncationTest::cutOffAnywhere)));
    }

    private static void cutOffAnywhere(SpecCase spec) {
        Planner planner = planner(spec.knowledge());
        String search = spec.search();
        for (int i = 0; i <= search.length(); i++) {
            check(planner, search.substring(0, i), spec.place());
            check(planner, search.substring(i), spec.place());
        }
    }

    @Test
    void soupOfPieces() {
        Planner planner = planner(Knowledge.of(MACROS, EVENT_TYPES, TAGS));
        Random random = new Random(SEED);
        for (int i = 0; i < SOUPS; i++) {
            List<String> pieces = new ArrayList<>();
            int length = 1 + random.nextInt(12);
            for (int p = 0; p < length; p++) {
                pieces.add(PIECES.get(random.nextInt(PIECES.size())));
            }
            String between = random.nextInt(3) == 0 ? "" : " ";
            String start = random.nextBoolean() ? "* | eval a=" : random.nextBoolean() ? "* | " : "";
            check(planner, start + String.join(between, pieces), "soup " + i + " with seed " + SEED);
        }
    }

    private static Planner planner(Knowledge knowledge) {
        return new Planner(new Commands(), knowledge, Planner.Options.DEFAULT);
    }

    private static void check(Planner planner, String search, String place) {
        try {
            PlannedSearch planned = planner.plan(search);
            if (planned.isSound()) {
                staysTheSame(planner, planned.pipeline().spl());
            }
            for (Diagnostic diagnostic : planned.diagnostics()) {
                liesIn(search, planned.text().written(diagnostic.span()));
                String printed = DiagnosticPrinter.print(diagnostic, planned.text());
                isVisible(printed);
            }
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            String shown = search.codePoints()
                    .mapToObj(c -> c < 32 || c > 126 ? String.format("\\u%04x", c) : Character.toString(c))
                    .collect(Collectors.joining());
            throw new AssertionError(place + ": " + shown, thrown);
        }
    }

    /** What is printed as SPL is read as the same SPL. */
    private static void staysTheSame(Planner planner, String spl) {
        PlannedSearch again = planner.plan(spl);
        if (!again.isSound()) {
            throw new AssertionError("the canonical SPL is refused: " + spl + "\n" + again.diagnostics());
        }
        if (!again.pipeline().spl().equals(spl)) {
            throw new AssertionError(
                    "read again it changes:\n" + spl + "\n" + again.pipeline().spl());
        }
    }

    private static void liesIn(String search, Span span) {
        if (span.end() > search.length()) {
            throw new AssertionError(span + " lies outside of the search");
        }
    }

    private static void isVisible(String printed) {
        printed.codePoints().filter(c -> c != '\n').forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
                throw new AssertionError("a character that cannot be seen: " + Integer.toHexString(c));
            }
        });
    }
}
