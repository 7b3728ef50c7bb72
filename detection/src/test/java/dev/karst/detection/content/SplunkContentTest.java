package dev.karst.detection.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.macro.MacroExpander;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Reads what Splunk has published, where a copy of it lies beside the project. */
class SplunkContentTest {

    @Test
    void all442IsReadWithoutAProblem() throws Exception {
        ContentPack pack = ContentPack.read(SharedFolder.need("content/security_content-4.42"));

        assertThat(pack.problems()).isEmpty();
        assertThat(pack.detections()).hasSize(1711);
        assertThat(pack.macros()).hasSize(189);
        assertThat(count(pack, Detection::type))
                .isEqualTo(Map.of(
                        DetectionType.TTP, 987L,
                        DetectionType.ANOMALY, 481L,
                        DetectionType.HUNTING, 228L,
                        DetectionType.CORRELATION, 15L));
        assertThat(count(pack, Detection::status))
                .isEqualTo(Map.of(Status.PRODUCTION, 1472L, Status.EXPERIMENTAL, 141L, Status.DEPRECATED, 98L));
        assertThat(pack.detections())
                .allSatisfy(
                        d -> assertThat(d.schedule()).isEqualTo(new Schedule("0 * * * *", "-70m@m", "-10m@m", "auto")))
                .allSatisfy(
                        d -> assertThat(d.createsRiskEvent()).isEqualTo(d.type().createsRiskEvent()))
                .allSatisfy(d -> assertThat(d.search()).contains("`" + d.filterMacro() + "`"))
                .allSatisfy(d -> assertThat(d.risk().score()).isBetween(1, 100));
    }

    @Test
    void version4CoversTheBuiltInOneAndSearchesTheSame() throws Exception {
        Path dir = SharedFolder.need("content/security_content-4.42");
        ContentPack builtIn = BuiltInContent.read();
        ContentLibrary library = ContentLibrary.of(builtIn, List.of(ContentPack.read(dir)));

        assertThat(library.covered())
                .containsExactly("AWS Lambda UpdateFunctionCode: built-in version 2 covered by version 4 from "
                        + TextFile.name(dir));
        Detection version4 = library.select(List.of("aws lambda updatefunctioncode"), Set.of())
                .get(0);
        Detection version2 = builtIn.detections().get(0);
        assertThat(words(version4.search())).isEqualTo(words(version2.search()));
        assertThat(version4.risk()).isEqualTo(version2.risk());
        assertThat(version4.schedule()).isEqualTo(version2.schedule());
    }

    @Test
    void macrosOf442HoldForItsSearches() throws Exception {
        Path dir = SharedFolder.need("content/security_content-4.42");
        ContentLibrary library = ContentLibrary.of(BuiltInContent.read(), List.of(ContentPack.read(dir)));
        Diagnostics diagnostics = new Diagnostics();
        Detection detection = library.select(List.of("AWS Lambda UpdateFunctionCode"), Set.of())
                .get(0);
        String expanded = MacroExpander.expand(detection.search(), library.macros(), diagnostics)
                .expanded();
        assertThat(diagnostics.isEmpty()).isTrue();
        assertThat(expanded)
                .startsWith("sourcetype=aws:cloudtrail eventSource=")
                .endsWith("|search *");
    }

    @Test
    void laterGenerationsAreRefusedFileByFile() throws Exception {
        ContentPack pack = ContentPack.read(SharedFolder.need("content/security_content-5.x-sample"));
        assertThat(pack.problems())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.code()).isEqualTo("K2007"));

        Path sample = SharedFolder.need("content/security_content-6.x-sample");
        assertThat(catchThrowableOfType(ContentPackException.class, () -> ContentPack.read(sample)))
                .hasMessageContaining("generation 5.x/6.x content is not supported yet");
    }

    private static <K> Map<K, Long> count(ContentPack pack, Function<Detection, K> of) {
        return pack.detections().stream().collect(Collectors.groupingBy(of, Collectors.counting()));
    }

    private static List<String> words(String search) {
        return List.of(search.strip().split("\\s+"));
    }
}
