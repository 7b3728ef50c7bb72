package dev.karst.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.command.Commands;
import dev.karst.engine.function.AggregateFunction;
import dev.karst.engine.function.AggregateFunctions;
import dev.karst.engine.function.EvalFunctions;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.spec.SpecCase.Kind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every command and every function has a spec file, and in it cases of every kind: what it is for, a missing field,
 * several values, nothing at all, and a text that is refused.
 */
class EveryFeatureHasASpecTest {
    private static final List<SpecFile> FILES = SpecFile.all();

    @TestFactory
    Stream<DynamicTest> everyFeature() {
        return features().entrySet().stream()
                .flatMap(area -> area.getValue().stream()
                        .map(name -> DynamicTest.dynamicTest(
                                area.getKey() + " " + name, () -> hasEveryKind(area.getKey(), name))));
    }

    private static Map<String, Set<String>> features() {
        Map<String, Set<String>> features = new LinkedHashMap<>();
        features.put("command", names(new Commands().all().stream().map(CommandSyntax::name)));
        features.put(
                "function",
                names(EvalFunctions.all().stream().map(f -> f.signature().name())));
        features.put("aggregate", names(AggregateFunctions.all().stream().map(AggregateFunction::splName)));
        return features;
    }

    private static Set<String> names(Stream<String> names) {
        return new TreeSet<>(names.toList());
    }

    private static void hasEveryKind(String area, String name) {
        String wanted = "spec/src/test/resources/spec/" + area + "/" + name + ".yml";
        SpecFile file = FILES.stream()
                .filter(f -> f.area().equals(area) && f.feature().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + wanted));
        Set<Kind> missing = EnumSet.allOf(Kind.class);
        file.cases().forEach(c -> missing.remove(c.kind()));
        assertThat(missing).as("kinds of which there is no case in " + wanted).isEmpty();
    }

    @Test
    void everyFileIsAboutSomethingThatIsThere() {
        Map<String, Set<String>> features = features();
        for (SpecFile file : FILES) {
            assertThat(file.path().getFileName())
                    .as("the file about " + file.feature())
                    .hasToString(file.feature() + ".yml");
            if (!file.area().equals("language")) {
                assertThat(features).as("what " + file.path() + " is in").containsKey(file.area());
                assertThat(features.get(file.area()))
                        .as("what " + file.path() + " is about")
                        .contains(file.feature());
            }
        }
    }

    @Test
    void everyCaseOfAFileHasANameOfItsOwn() {
        for (SpecFile file : FILES) {
            assertThat(file.cases().stream().map(SpecCase::name))
                    .as("names of cases in " + file.path())
                    .doesNotHaveDuplicates();
        }
    }
}
