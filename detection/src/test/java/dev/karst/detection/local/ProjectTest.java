package dev.karst.detection.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
    @TempDir
    Path folder;

    private ProjectFolder project;

    @BeforeEach
    void makeProject() throws Exception {
        project = new ProjectFolder(folder);
    }

    @Test
    void theWorkingFolderIsOneWhereItHoldsKarstYml() throws Exception {
        assertThat(Project.at(folder)).isEmpty();
        assertThat(Project.at(project.root())).isPresent();
        assertThat(project.read()).isEqualTo(LocalContent.NONE);
    }

    @Test
    void aNamedFolderNeedsKarstYmlOrLocal() throws Exception {
        assertThatThrownBy(() -> Project.named(folder.resolve("none")))
                .isInstanceOf(ProjectException.class)
                .hasMessageEndingWith("none does not exist");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> Project.named(empty))
                .hasMessageEndingWith("empty is no project: it has neither karst.yml nor a folder local");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Project.named(file)).hasMessageEndingWith("file is not a folder");
        Files.createDirectory(empty.resolve("local"));
        assertThat(Project.named(empty).read(project.content())).isEqualTo(LocalContent.NONE);
    }

    @Test
    void aNamedProjectIsNamedInMessages() throws Exception {
        project.write("local/macros.yml", "macro: {}\n");
        assertThatThrownBy(() -> Project.named(project.root()).read(project.content()))
                .isInstanceOfSatisfying(
                        ProjectException.class,
                        e -> assertThat(e.problems().get(0).text())
                                .isEqualTo(
                                        project.root()
                                                + "/local/macros.yml:1:1: unknown key `macro`, did you mean `macros`? [K2010]"));
    }

    @Test
    void karstYmlMayBeEmptyOrSayThatLimitsAreTheUsual() throws Exception {
        for (String text : new String[] {"", "# nothing yet\n", "limits: default\n"}) {
            assertThat(project.write("karst.yml", text).read()).isEqualTo(LocalContent.NONE);
        }
    }

    @Test
    void otherKeysAndValuesOfKarstYml() throws Exception {
        assertThat(project.problems("karst.yml", "# x\nlimit: default\n"))
                .containsExactly("karst.yml:2:1: unknown key `limit`, did you mean `limits`? [K2010]");
        assertThat(project.problems("karst.yml", "content: [x]\n"))
                .containsExactly("karst.yml:1:1: unknown key `content`; known here: limits [K2010]");
        assertThat(project.problems("karst.yml", "limits: splunk\n"))
                .containsExactly("karst.yml:1:9: `limits: splunk` is not supported yet [K2017]");
        assertThat(project.problems("karst.yml", "limits: none\n"))
                .containsExactly("karst.yml:1:9: `limits` is `none`, which is not known: expected default [K2006]");
        assertThat(project.problems("karst.yml", "limits: [a]\n"))
                .containsExactly("karst.yml:1:9: `limits` must be a text, not a list [K2005]");
        assertThat(project.problems("karst.yml", "limits:\n"))
                .containsExactly("karst.yml:1:8: `limits` has no value [K2004]");
    }

    @Test
    void problemsOfAllFilesComeTogether() throws Exception {
        project.write("karst.yml", "x: 1\n")
                .write("local/macros.yml", "macros: {a b: x}\n")
                .write("local/detections.yml", "detections: {Test Oen: {enabled: true}}\n")
                .write("local/lookups/a.csv", "x,x\n1\n");
        assertThat(project.problems())
                .hasSize(5)
                .anyMatch(p -> p.startsWith("karst.yml:1:1: "))
                .anyMatch(p -> p.startsWith("local/macros.yml:1:10: "))
                .anyMatch(p -> p.startsWith("local/detections.yml:1:14: "))
                .anyMatch(p -> p.startsWith("local/lookups/a.csv:1:1: "))
                .anyMatch(p -> p.startsWith("local/lookups/a.csv:2:1: "));
    }

    @Test
    void whatIsNotReadIsNotPassedOver() throws Exception {
        project.write("local/macro.yml", "")
                .write("local/detections.yaml", "")
                .write("local/dashboards/x", "")
                .write("local/README.md", "")
                .write("local/.gitignore", "");
        assertThat(project.problems())
                .containsExactly(
                        "local/dashboards:1:1: not read: Karst reads detections.yml, lookups, macros.yml [K2023]",
                        "local/detections.yaml:1:1: not read: did you mean detections.yml? [K2023]",
                        "local/macro.yml:1:1: not read: did you mean macros.yml? [K2023]");
    }

    @Test
    void aFileThatIsAFolderIsAProblem() throws Exception {
        Files.createDirectories(project.root().resolve("local/macros.yml"));
        assertThat(project.problems()).singleElement().asString().contains("local/macros.yml:1:1: ", "[K2001]");
    }

    @Test
    void aFolderThatIsAFileIsAProblem() throws Exception {
        assertThat(project.problems("local/lookups", "x"))
                .singleElement()
                .asString()
                .startsWith("local/lookups:1:1: cannot be listed");
    }

    @Test
    void emptyFilesChangeNothing() throws Exception {
        project.write("local/macros.yml", "# none yet\n").write("local/detections.yml", "detections:\n");
        Files.createDirectories(project.root().resolve("local/lookups"));
        LocalContent local = project.read();
        assertThat(local.macros()).isEmpty();
        assertThat(local.detections()).isEmpty();
        assertThat(local.files()).containsExactly("local/detections.yml", "local/macros.yml");
    }
}
