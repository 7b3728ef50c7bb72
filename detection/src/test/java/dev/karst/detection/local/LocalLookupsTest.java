package dev.karst.detection.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.karst.detection.content.LookupMatching;
import dev.karst.detection.content.LookupMatching.Kind;
import dev.karst.detection.content.LookupTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalLookupsTest {
    private static final String CSV = "local/lookups/nets.csv";
    private static final String YML = "local/lookups/nets.yml";

    @TempDir
    Path folder;

    private ProjectFolder project;

    @BeforeEach
    void makeProject() throws Exception {
        project = new ProjectFolder(folder);
    }

    @Test
    void aTableWithItsMatching() throws Exception {
        project.write(
                CSV, "\uFEFFnet, owner,note\r\n10.0.0.0/8,ops,\"a, \"\"b\"\"\nc\"\r\n\r\n192.0.2.0/24, lab ,\r\n");
        project.write(YML, """
                case_sensitive_match: false
                match_type: CIDR(net), WILDCARD( owner )
                max_matches: 1
                min_matches: 1
                default_match: false
                """);
        assertThat(project.read().lookups())
                .containsExactly(new LookupTable(
                        "nets",
                        List.of("net", "owner", "note"),
                        List.of(List.of("10.0.0.0/8", "ops", "a, \"b\"\nc"), List.of("192.0.2.0/24", "lab", "")),
                        new LookupMatching(false, Map.of("net", Kind.CIDR, "owner", Kind.WILDCARD), 1, 1, "false"),
                        CSV));
    }

    @Test
    void withoutMatchingItIsSplunks() throws Exception {
        project.write(CSV, "a\n").write("local/lookups/b.csv", "x,y\n1,2\n").write("local/lookups/b.yml", "");
        assertThat(project.read().lookups())
                .extracting(
                        LookupTable::name, LookupTable::matching, t -> t.rows().size())
                .containsExactly(tuple("b", LookupMatching.DEFAULT, 1), tuple("nets", LookupMatching.DEFAULT, 0));
    }

    @Test
    void matchTypesMayBeAList() throws Exception {
        project.write(CSV, "a,b\n").write(YML, "match_type: ['WILDCARD(a)', EXACT(b)]\n");
        assertThat(project.read().lookups().get(0).matching().kinds()).isEqualTo(Map.of("a", Kind.WILDCARD));
    }

    @Test
    void headersAndRaggedRows() throws Exception {
        assertThat(project.problems(CSV, ""))
                .containsExactly(
                        CSV + ":1:1: the file is empty: a lookup table begins with the names of its columns [K2020]");
        assertThat(project.problems(CSV, "a,,a\n1,2,3\n"))
                .containsExactly(
                        CSV + ":1:1: column 2 has no name [K2020]", CSV + ":1:1: there are two columns `a` [K2020]");
        assertThat(project.problems(CSV, "a,b\n1,2\n\"x\ny\",2\n1\n1,2,3\n"))
                .containsExactly(
                        CSV + ":5:1: this row has 1 cell, the header has 2 [K2020]",
                        CSV + ":6:1: this row has 3 cells, the header has 2 [K2020]");
        assertThat(project.problems(CSV, "a\n" + "1,2\n".repeat(100))).hasSize(21);
    }

    @Test
    void whatIsNoCsv() throws Exception {
        for (String text : List.of("a\n1\n\"x\ny\n", "a\n1\n\"x\"y\n")) {
            assertThat(project.problems(CSV, text))
                    .singleElement()
                    .asString()
                    .startsWith(CSV + ":2:1: not CSV after this line: ");
        }
        Files.write(project.root().resolve(CSV), new byte[] {'a', '\n', (byte) 0xff});
        assertThat(project.problems()).containsExactly(CSV + ":1:1: not UTF-8 text [K2001]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "case_sensitive: true | 1:1: unknown key `case_sensitive`, did you mean `case_sensitive_match`? [K2010]",
                "case_sensitive_match: 1 | 1:23: `case_sensitive_match` must be true or false, not a number [K2005]",
                "match_type: REGEX(net) | 1:13: `REGEX(net)` is no match type: expected WILDCARD(column) or CIDR(column),"
                        + " several with commas [K2021]",
                "match_type: CIDR(ent) | 1:13: the table has no column `ent`, did you mean `net`? [K2021]",
                "match_type: CIDR(nothing) | 1:13: the table has no column `nothing`; there are net, owner [K2021]",
                "match_type: CIDR() | 1:13: `CIDR()` is no match type: expected WILDCARD(column) or CIDR(column), several"
                        + " with commas [K2021]",
                "max_matches: 0 | 1:14: `max_matches` must be a whole number, 1 to 1000, not `0` [K2005]",
                "max_matches: 1001 | 1:14: `max_matches` must be a whole number, 1 to 1000, not `1001` [K2005]",
                "{max_matches: 1, min_matches: 2} | 1:31: `min_matches` is 2 and more than `max_matches`, which is 1"
                        + " [K2006]",
                "default_match: [a] | 1:16: `default_match` must be a text, not a list [K2005]",
                "min_matches: | 1:13: `min_matches` has no value [K2004]"
            })
    void matchingThatIsWrong(String text, String problem) throws Exception {
        project.write(CSV, "net,owner\n");
        assertThat(project.problems(YML, text + "\n")).containsExactly(YML + ":" + problem);
    }

    @Test
    void matchingWithoutATableAndOtherFiles() throws Exception {
        project.write(YML, "match_type: CIDR(net)\n")
                .write("local/lookups/a.tsv", "")
                .write("local/lookups/b.CSV", "");
        assertThat(project.problems())
                .containsExactly(
                        "local/lookups/a.tsv:1:1: not read: lookups are NAME.csv, with NAME.yml for how their rows match"
                                + " [K2023]",
                        "local/lookups/b.CSV:1:1: not read: lookups are NAME.csv, with NAME.yml for how their rows match"
                                + " [K2023]",
                        YML + ":1:1: there is no table nets.csv beside it [K2022]");
    }
}
