package dev.karst.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.command.Commands;
import dev.karst.engine.data.Value;
import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.AggregateFunctions;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.EvalFunctions;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.runtime.TimeRange;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.macro.Macros;
import dev.karst.language.parse.SearchParser;
import dev.karst.language.tree.Expression;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What users read about a function is there, and every example gives what it says. */
class FunctionDocumentationTest {
    /** When the first of an example's rows happened; each of the others a second before the one above it. */
    private static final int NEWEST = (int) EmbeddedEngine.NOW;

    @TestFactory
    Stream<DynamicTest> functionsOfEval() {
        return EvalFunctions.all().stream()
                .map(f -> DynamicTest.dynamicTest(f.signature().name(), () -> {
                    Documentation documentation = f.documentation();
                    saysWhatItMust(documentation);
                    documentation.examples().forEach(FunctionDocumentationTest::evaluates);
                }));
    }

    @TestFactory
    Stream<DynamicTest> functionsOfStats() {
        return AggregateFunctions.all().stream()
                .map(f -> DynamicTest.dynamicTest(f.splName(), () -> {
                    Documentation documentation = f.documentation();
                    saysWhatItMust(documentation);
                    documentation.examples().forEach(FunctionDocumentationTest::aggregates);
                }));
    }

    private static void saysWhatItMust(Documentation documentation) {
        assertThat(documentation.summary()).as("summary").isNotBlank();
        assertThat(documentation.nulls()).as("nulls").isNotBlank();
        assertThat(documentation.examples()).as("examples").isNotEmpty();
    }

    private static void evaluates(Example example) {
        assertThat(example.over()).as("values of a field in " + example.call()).isEmpty();
        Diagnostics diagnostics = new Diagnostics();
        Expression expression = new SearchParser(new Commands())
                .expression(example.call(), diagnostics)
                .orElseThrow(() -> new AssertionError(example.call() + ": " + diagnostics.inOrder()));
        SearchContext context = new SearchContext(EmbeddedEngine.NOW, ZoneOffset.UTC, new Warnings());
        Evaluation evaluation = new ExpressionCompiler(context, diagnostics).compile(expression);
        assertThat(diagnostics.inOrder()).as(example.call()).isEmpty();
        Value value = evaluation.evaluate(field -> Value.NULL);
        assertThat(value.texts()).as(example.call()).isEqualTo(example.result());
    }

    private static void aggregates(Example example) {
        List<SpecEvent> events = new ArrayList<>();
        for (String x : example.over()) {
            int row = events.size();
            events.add(
                    new SpecEvent(row + 1, Map.of("_time", List.of(Integer.toString(NEWEST - row)), "x", List.of(x))));
        }
        String search = "* | stats " + example.call() + " as r";
        SpecCase spec = new SpecCase(
                "example",
                example.call(),
                null,
                search,
                Knowledge.of(Macros.none(), Map.of(), List.of()),
                TimeRange.ALL,
                events,
                null,
                true,
                Set.of(),
                false,
                true,
                null);
        SpecResult result = EmbeddedEngine.all().getFirst().run(spec);
        assertThat(result.error()).as(search).isNull();
        List<String> texts = result.rows().getFirst().getOrDefault("r", List.of());
        assertThat(texts).as(search).isEqualTo(example.result());
    }
}
