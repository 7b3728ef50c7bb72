package dev.karst.detection.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentPackTest {
    @TempDir
    private Path dir;

    @Test
    void readsDetectionsMacrosAndDeployments() throws Exception {
        write("detections/cloud/deep/b.yml", Texts.detection("B"));
        write("detections/a.yml", Texts.detection("A"));
        write("detections/deprecated/c.yml", Texts.detection("C"));
        write("detections/notes.txt", "not content");
        write("macros/m.yml", "name: m\ndefinition: x\n");
        write("macros/below/n.yml", "name: n\ndefinition: x\n");
        write("deployments/ttp.yml", Texts.DEPLOYMENT);

        ContentPack pack = ContentPack.read(dir);

        assertThat(pack.problems()).isEmpty();
        assertThat(pack.name()).isEqualTo(name(dir));
        assertThat(pack.detections()).extracting(Detection::name).containsExactly("A", "B", "C");
        assertThat(pack.detections())
                .extracting(Detection::status)
                .containsExactly(Status.PRODUCTION, Status.PRODUCTION, Status.DEPRECATED);
        assertThat(pack.detections().get(1).origin()).isEqualTo(name(dir) + "/detections/cloud/deep/b.yml");
        assertThat(pack.detections().get(1).place())
                .isEqualTo(new Place(name(dir) + "/detections/cloud/deep/b.yml", 10, 9));
        assertThat(pack.detections()).extracting(Detection::schedule).doesNotContainNull();
        assertThat(pack.macros()).extracting("name").containsExactly("m");
    }

    @Test
    void ordersByCodePointsOfThePath() throws Exception {
        List<String> paths = List.of("B.yml", "a.yml", "a/z.yml", "a_.yml", "\uFF41.yml", "\uD83D\uDE00.yml");
        for (String path : paths) {
            try {
                write(
                        "detections/" + path,
                        Texts.detection(Integer.toString(paths.indexOf(path))).replace("name: ", "name: n"));
            } catch (InvalidPathException e) {
                abort("this file system has no such names: " + e.getMessage());
            }
        }
        assertThat(ContentPack.read(dir).detections())
                .extracting(d -> d.place().file().substring(name(dir).length() + "/detections/".length()))
                .containsExactlyElementsOf(paths);
    }

    @Test
    void oneBadFileStopsNoOther() throws Exception {
        write("detections/a.yml", "][");
        write("detections/b.yml", Texts.detection("B"));
        write("detections/c.yml", Texts.detection("C").replace("id: id-C", "id: id-B"));
        write("detections/d.yaml", Texts.detection("D"));
        Files.write(dir.resolve("detections/e.yml"), new byte[] {'a', ':', ' ', (byte) 0xff});
        write("macros/m.yml", "definition: x\n");
        write("deployments/d.yml", "type: TTP\nscheduling: 1\n");

        ContentPack pack = ContentPack.read(dir);

        assertThat(pack.detections()).extracting(Detection::name).containsExactly("B");
        assertThat(pack.problems())
                .extracting(p -> p.file().substring(name(dir).length() + 1) + " " + p.code())
                .containsExactly(
                        "deployments/d.yml K2004",
                        "deployments/d.yml K2004",
                        "deployments/d.yml K2004",
                        "deployments/d.yml K2004",
                        "deployments/d.yml K2005",
                        "detections/a.yml K2002",
                        "detections/c.yml K2008",
                        "detections/d.yaml K2001",
                        "detections/e.yml K2001",
                        "macros/m.yml K2004");
        assertThat(pack.problems())
                .filteredOn(p -> p.file().endsWith("e.yml"))
                .singleElement()
                .extracting(ContentProblem::message)
                .isEqualTo("not UTF-8 text");
    }

    @Test
    void hugeFilesAreNotRead() throws Exception {
        write("detections/a.yml", Texts.detection("A"));
        byte[] huge = new byte[16 * 1024 * 1024 + 1];
        Arrays.fill(huge, (byte) '#');
        Files.write(dir.resolve("detections/huge.yml"), huge);

        ContentPack pack = ContentPack.read(dir);

        assertThat(pack.detections()).hasSize(1);
        assertThat(pack.problems()).extracting(ContentProblem::message).containsExactly("larger than 16 MiB");
    }

    @Test
    void linkedFoldersAreReadAndLoopsAreNot() throws Exception {
        write("elsewhere/a.yml", Texts.detection("A"));
        Files.createDirectories(dir.resolve("pack/detections"));
        link("pack/detections/linked", dir.resolve("elsewhere"));
        link("pack/detections/back", dir.resolve("pack"));
        link("pack/detections/nowhere.yml", dir.resolve("absent"));

        ContentPack pack = ContentPack.read(dir.resolve("pack"));

        assertThat(pack.detections()).extracting(Detection::name).containsExactly("A");
        assertThat(pack.problems())
                .extracting(p -> p.file().substring(name(dir).length()) + " " + p.message())
                .containsExactly(
                        "/pack/detections/back/detections links back to a folder that it lies in",
                        "/pack/detections/nowhere.yml not read: neither a file nor a link to one");
    }

    @Test
    void foldersThatAreNoPack() throws Exception {
        assertThat(refusal(dir.resolve("absent")))
                .hasMessage("the content folder " + name(dir) + "/absent does not exist");
        write("file", "x");
        assertThat(refusal(dir.resolve("file")))
                .hasMessage("the content folder " + name(dir) + "/file is not a folder");
        assertThat(refusal(dir)).hasMessage(name(dir) + " is not a content folder: it has no folder `detections`");
    }

    @Test
    void packsWithoutAnyDetection() throws Exception {
        Files.createDirectories(dir.resolve("detections"));
        assertThat(refusal(dir))
                .hasMessage("there is no detection in " + name(dir) + "/detections: no file ends in .yml");

        write("detections/a.yml", "name: 1\n");
        ContentPackException refused = refusal(dir);
        assertThat(refused)
                .hasMessageStartingWith(
                        "not one detection of " + name(dir) + "/detections could be loaded; first problem: ")
                .hasMessageContaining("a.yml:1:1: `id` is missing [K2004]");
        assertThat(refused.problems()).hasSize(7);
    }

    private static ContentPackException refusal(Path dir) {
        return catchThrowableOfType(ContentPackException.class, () -> ContentPack.read(dir));
    }

    private void write(String path, String text) throws IOException {
        Path file = dir.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void link(String path, Path target) throws IOException {
        try {
            Files.createSymbolicLink(dir.resolve(path), target);
        } catch (UnsupportedOperationException e) {
            abort("no symbolic links here: " + e.getMessage());
        }
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }
}
