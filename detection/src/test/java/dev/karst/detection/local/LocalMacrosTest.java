package dev.karst.detection.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.detection.content.Place;
import dev.karst.language.macro.Macro;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMacrosTest {
    private static final String FILE = "local/macros.yml";
    private static final String FILTER = "aws_lambda_updatefunctioncode_filter";

    @TempDir
    Path folder;

    private ProjectFolder project;

    @BeforeEach
    void makeProject() throws Exception {
        project = new ProjectFolder(folder);
    }

    @Test
    void aLocalMacroHoldsInsteadOfTheContents() throws Exception {
        project.write(FILE, """
                macros:
                  aws_lambda_updatefunctioncode_filter: search user_arn!="arn:aws:iam::*:user/deployer"
                  cloudtrail: index=aws
                  mine: 7
                  not_from(1): {arguments: [net], definition: 'search NOT src_ip=$net$'}
                """);
        LocalContent local = project.read();
        Macro filter = new Macro(FILTER, List.of(), "search user_arn!=\"arn:aws:iam::*:user/deployer\"");
        Macro notFrom = new Macro("not_from", List.of("net"), "search NOT src_ip=$net$");
        assertThat(local.macros())
                .containsExactly(
                        new LocalMacro(filter, new Place(FILE, 2, 3), Optional.of("search *")),
                        new LocalMacro(
                                new Macro("cloudtrail", List.of(), "index=aws"),
                                new Place(FILE, 3, 3),
                                Optional.of("sourcetype=aws:cloudtrail")),
                        new LocalMacro(new Macro("mine", List.of(), "7"), new Place(FILE, 4, 3), Optional.empty()),
                        new LocalMacro(notFrom, new Place(FILE, 5, 3), Optional.empty()));
        assertThat(local.macros()).last().extracting(LocalMacro::written).isEqualTo("not_from(1)");
        var macros = local.over(project.content()).macros();
        assertThat(macros.find(FILTER, 0)).contains(filter);
        assertThat(macros.find("not_from", 1)).contains(notFrom);
        assertThat(macros.find("drop_dm_object_name", 1)).isPresent();
        assertThat(project.content().macros().find(FILTER, 0))
                .map(Macro::definition)
                .contains("search *");
    }

    @Test
    void namesAndValues() throws Exception {
        assertThat(project.problems(FILE, "macros:\n  a b: x\n"))
                .containsExactly(FILE + ":2:3: `a b` is no name of a macro: expected letters, digits and _, and the"
                        + " number of arguments where it has some, such as not_from(1) [K2006]");
        assertThat(project.problems(FILE, "macros:\n  a:\n  b: [x]\n  c: {}\n  d: {definitoin: x}\n"))
                .containsExactly(
                        FILE + ":2:5: `macros.a` has no value [K2004]",
                        FILE + ":3:6: `macros.b` must be keys and values, not a list [K2005]",
                        FILE + ":4:6: `macros.c.definition` is missing [K2004]",
                        FILE + ":5:6: `macros.d.definition` is missing [K2004]",
                        FILE + ":5:7: unknown key `macros.d.definitoin`, did you mean `definition`? [K2010]");
        assertThat(project.problems(FILE, "macros: x\n"))
                .containsExactly(FILE + ":1:9: `macros` must be keys and values, not a text [K2005]");
        assertThat(project.problems(FILE, "macros: {? [a] : b}\n"))
                .containsExactly(FILE
                        + ":1:1: not YAML: Non scalar key is detected but it is not configured to be allowed. [K2002]");
    }

    @Test
    void theNumberOfArgumentsIsThatOfTheName() throws Exception {
        assertThat(project.problems(FILE, "macros:\n  a(1): x\n"))
                .containsExactly(FILE + ":2:9: a macro with arguments names them: {arguments: [...], definition:"
                        + " '...'} [K2004]");
        assertThat(project.problems(FILE, "macros:\n  a(2): {arguments: [x], definition: y}\n"))
                .containsExactly(FILE + ":2:21: the name says 2 and here are 1: write a(1) [K2006]");
        assertThat(project.problems(FILE, "macros:\n  a: {arguments: [x, x], definition: y}\n"))
                .containsExactly(
                        FILE + ":2:18: the name says 0 and here are 2: write a(2) [K2006]",
                        FILE + ":2:18: each argument has a name of its own, made of letters, digits and _ [K2006]");
    }

    @Test
    void oneMacroIsDefinedOnce() throws Exception {
        assertThat(project.problems(FILE, "macros: {a: x, a(0): y}\n"))
                .containsExactly(FILE + ":1:16: this macro is already defined as `a` [K2008]");
    }

    @Test
    void aDefinitionMustNotSilenceADetection() throws Exception {
        assertThat(project.problems(FILE, "macros:\n  test_one_filter: serch user=x\n  cloudtrail: a=(\n"))
                .satisfiesExactly(
                        one -> assertThat(one)
                                .startsWith(FILE + ":2:3: with this definition `Test One` cannot run: ")
                                .contains("`serch`", "did you mean `search`?", "[K2018]"),
                        all -> assertThat(all)
                                .startsWith(FILE + ":3:3: with this definition `AWS Lambda UpdateFunctionCode` and 5"
                                        + " more cannot run: "));
    }

    @Test
    void aDefinitionMayNeedWhatIsNotSupportedYet() throws Exception {
        project.write(FILE, "macros:\n  test_one_filter: abstract\n");
        assertThat(project.read().macros()).hasSize(1);
    }

    @Test
    void aFilterThatNoDetectionCallsIsNoted() throws Exception {
        project.write(
                FILE, "macros:\n  aws_lambda_updatefuncioncode_filter: search x=1\n  of_my_own_filter: search *\n");
        assertThat(project.read().notes())
                .containsExactly(
                        FILE + ":2:3: no detection that is loaded has the filter `aws_lambda_updatefuncioncode_filter`,"
                                + " did you mean `aws_lambda_updatefunctioncode_filter`?",
                        FILE + ":3:3: no detection that is loaded has the filter `of_my_own_filter`");
    }
}
