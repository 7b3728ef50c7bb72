package dev.karst.detection.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.language.macro.Macro;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentLibraryTest {
    private static final Macro TRAIL = new Macro("trail", List.of(), "sourcetype=x");

    @Test
    void theLastPackWins() {
        ContentPack builtIn = pack("built-in", TRAIL, Texts.detection("A"), Texts.detection("B"));
        ContentPack first = pack("one", TRAIL, version(8, Texts.detection("A")), Texts.detection("C"));
        ContentPack second = pack(
                "two",
                new Macro("trail", List.of(), "index=y"),
                version(3, Texts.detection("A")).replace("id: id-A", "id: ID-A"));

        ContentLibrary library = ContentLibrary.of(builtIn, List.of(first, second));

        assertThat(library.detections())
                .extracting(d -> d.name() + " " + d.version())
                .containsExactly("A 3", "B 7", "C 7");
        assertThat(library.covered())
                .containsExactly(
                        "A: built-in version 7 covered by version 3 from two",
                        "A: version 8 from one covered by version 3 from two",
                        "macro `trail`: built-in definition covered by the one from two",
                        "macro `trail`: definition from one covered by the one from two");
        assertThat(library.macros().find("trail", 0)).contains(new Macro("trail", List.of(), "index=y"));
    }

    @Test
    void macrosThatAreEqualCoverNothing() {
        ContentLibrary library = ContentLibrary.of(
                pack("built-in", TRAIL),
                List.of(pack("one", TRAIL), pack("two", new Macro("trail", List.of("a"), "z"))));
        assertThat(library.covered()).isEmpty();
        assertThat(library.macros().find("trail", 0)).contains(TRAIL);
        assertThat(library.macros().find("trail", 1)).isPresent();
    }

    @Test
    void everyDetectionHasItsFilter() {
        ContentLibrary library = ContentLibrary.of(
                pack("built-in", new Macro("b_filter", List.of(), "search NOT user=x"), Texts.detection("A - a")),
                List.of(pack("one", TRAIL, Texts.detection("B"))));
        assertThat(library.macros().find("a___a_filter", 0)).contains(new Macro("a___a_filter", List.of(), "search *"));
        assertThat(library.macros().find("b_filter", 0)).map(Macro::definition).contains("search NOT user=x");
        assertThat(library.macros().find("c_filter", 0)).isEmpty();
        assertThat(library.macros().names()).contains("a___a_filter", "b_filter", "trail");
    }

    @Test
    void problemsOfAllPacks() {
        ContentLibrary library =
                ContentLibrary.of(pack("built-in", TRAIL), List.of(pack("one", TRAIL, "x"), pack("two", TRAIL, "[]")));
        assertThat(library.problems()).extracting(ContentProblem::file).containsExactly("one/0.yml", "two/0.yml");
    }

    @Test
    void withoutNamesProductionOrTheGivenStatuses() throws Exception {
        assertThat(names(List.of(), Set.of())).containsExactly("Alpha One", "Alpha Two", "beta");
        assertThat(names(List.of(), Set.of(Status.EXPERIMENTAL, Status.DEPRECATED)))
                .containsExactly("Alpha Old", "Alpha Try");
    }

    @Test
    void namesIdsAndGlobsWhateverTheStatus() throws Exception {
        assertThat(names(List.of("BETA", "id-alpha-old"), Set.of())).containsExactly("Alpha Old", "beta");
        assertThat(names(List.of("alpha*"), Set.of(Status.PRODUCTION)))
                .containsExactly("Alpha Old", "Alpha One", "Alpha Try", "Alpha Two");
        assertThat(names(List.of("*T?O", "Alpha Two", "b*"), Set.of())).containsExactly("Alpha Two", "beta");
    }

    @Test
    void namesThatSelectNothing() {
        ContentLibrary library = library();
        assertThatThrownBy(() -> library.select(List.of("beta", "Alpha Tow", "gamma*", "gamma*", "pha", ""), Set.of()))
                .isInstanceOfSatisfying(
                        UnknownDetectionException.class,
                        e -> assertThat(e.names()).containsExactly("Alpha Tow", "gamma*", "pha", ""))
                .hasMessage(
                        "there is no detection `Alpha Tow`, did you mean `Alpha Two` or `Alpha Try` or `Alpha Old`?;"
                                + " no detection fits `gamma*`; there is no detection `pha`, did you mean `Alpha Old` or"
                                + " `Alpha One` or `Alpha Try`?; there is no detection ``");
    }

    private static List<String> names(List<String> names, Set<Status> statuses) throws UnknownDetectionException {
        return library().select(names, statuses).stream().map(Detection::name).toList();
    }

    private static ContentLibrary library() {
        return ContentLibrary.of(
                pack(
                        "built-in",
                        TRAIL,
                        Texts.detection("beta"),
                        Texts.detection("Alpha Two"),
                        Texts.detection("Alpha One"),
                        Texts.detection("Alpha Try").replace("status: production", "status: experimental"),
                        Texts.detection("Alpha Old").replace("status: production", "status: deprecated")),
                List.of());
    }

    private static String version(int version, String detection) {
        return detection.replace("version: 7", "version: " + version);
    }

    private static ContentPack pack(String name, Macro macro, String... detections) {
        ContentReader reader = new ContentReader();
        for (int i = 0; i < detections.length; i++) {
            String file = name + "/" + i + ".yml";
            reader.detection(file, detections[i], file, false);
        }
        ContentPack read = reader.pack(name);
        return new ContentPack(name, read.detections(), List.of(macro), read.problems());
    }
}
