package dev.karst.sources.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    *.json          | a.json
                    *.json          | .json
                    *.json          | .hidden.json
                    a*b*c           | abc
                    a*b*c           | axbbxc
                    a?c             | abc
                    a?c             | a😀c
                    [a-cx]1         | b1
                    [a-cx]1         | x1
                    [!a-c]1         | x1
                    [^a-c]1         | x1
                    []a]1           | ]1
                    [a-]1           | -1
                    [a              | [a
                    {a,b}.json      | b.json
                    {a,b{c,d}}      | bd
                    {,x}a           | a
                    {a}             | {a}
                    {a,b            | {a,b
                    a\\*b           | a*b
                    \\{a,b\\}       | {a,b}
                    */x             | a/x
                    **/x            | x
                    **/x            | a/x
                    **/x            | a/b/x
                    a/**/x          | a/x
                    a/**/x          | a/b/c/x
                    **/b/**/x       | a/b/c/d/x
                    a/**            | a/b/c
                    **              | a/b/c
                    **.json         | a/b.json
                    a**z            | a/b/z
                    a*              | ab/c/d
                    a/*/            | a/b/c
                    """)
    void matches(String pattern, String path) {
        assertThat(matching(pattern, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    *.json          | a.jsonl
                    *.json          | a/b.json
                    *.json          | A.JSON
                    a?c             | ac
                    a?c             | a/c
                    [!a]x           | /x
                    [a-c]1          | d1
                    {a,b}.json      | c.json
                    a\\*b           | axb
                    */x             | x
                    */x             | a/b/x
                    **/x            | ax
                    **/x            | a/xy
                    **/x            | a/bx
                    a/**/x          | b/x
                    a/**            | a
                    a/*/            | a/b
                    a*              | ba
                    """)
    void doesNotMatch(String pattern, String path) {
        assertThat(matching(pattern, path)).isFalse();
    }

    @Test
    void tellsEarlyWhereNothingCanMatch() {
        Glob glob = new Glob("2026/*/a.json");
        assertThat(glob.after(glob.start(), "2025").isEmpty()).isTrue();
        assertThat(glob.after(glob.start(), "2026/01/").isEmpty()).isFalse();
        assertThat(glob.after(glob.start(), "2026/01/02/").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "logs/2026/*.json, logs/2026/",
        "*.json, ''",
        "/*.json, /",
        "../a[12]/b, ../",
        "a/b\\*/c*, a/",
        "'a/{b/c,d}/e', a/"
    })
    void theFolderInFrontHasNoSpecialCharacters(String pattern, String folder) {
        assertThat(Glob.folder(pattern)).isEqualTo(folder);
    }

    @Test
    void isNotSlowedDownByAnyName() {
        assertThat(matching("*a*a*a*a*a*a*a*a*a*b", "a".repeat(250))).isFalse();
    }

    @Test
    void refusesTooManyAlternatives() {
        assertThatThrownBy(() -> new Glob("{a,b}".repeat(20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("braces for more than 10000 texts");
    }

    private static boolean matching(String pattern, String path) {
        Glob glob = new Glob(pattern);
        return glob.matches(glob.after(glob.start(), path));
    }
}
