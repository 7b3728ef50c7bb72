package dev.karst.spec;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of every spec file, on every engine. */
class SpecTest {
    private static final List<SpecEngine> ENGINES = EmbeddedEngine.all();

    @TestFactory
    Stream<DynamicContainer> specs() {
        return SpecFile.all().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.area() + " " + file.feature(),
                        file.uri(),
                        file.cases().stream().map(SpecTest::test)));
    }

    private static DynamicTest test(SpecCase spec) {
        return DynamicTest.dynamicTest(spec.place() + " " + spec.name(), () -> check(spec));
    }

    private static void check(SpecCase spec) {
        Map<String, String> differences = new LinkedHashMap<>();
        ENGINES.stream()
                .filter(engine -> engine.answers(spec))
                .forEach(engine -> difference(spec, engine, differences));
        boolean holds = differences.isEmpty();
        if (spec.wrong() != null) {
            Assumptions.assumeTrue(holds, spec.wrong());
            fail(spec.place() + ": " + spec.name() + "\n  holds now: remove its `wrong`");
        }
        if (!holds) {
            fail(SpecDifference.report(spec, differences));
        }
    }

    private static void difference(SpecCase spec, SpecEngine engine, Map<String, String> differences) {
        try {
            SpecDifference.of(spec, engine.run(spec)).ifPresent(d -> differences.put(engine.name(), d));
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            AssertionError failure = new AssertionError(
                    spec.place() + ": " + spec.name() + "\n  " + spec.search() + "\n  in: " + engine.name(), thrown);
            if (spec.wrong() == null) {
                throw failure;
            }
            differences.put(engine.name(), thrown.toString());
        }
    }
}
