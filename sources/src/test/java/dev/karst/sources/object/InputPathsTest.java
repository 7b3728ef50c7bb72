package dev.karst.sources.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputPathsTest {
    @TempDir
    Path folder;

    @Test
    void aFileHasItsOwnName() throws Exception {
        write("in/a.json", "{}");
        InputObject object = resolve("in/a.json").objects().get(0);
        assertThat(object.name()).isEqualTo("a.json");
        assertThat(object.size()).hasValue(2);
        assertThat(text(object)).isEqualTo("{}");
        assertThat(text(object)).isEqualTo("{}");
    }

    @Test
    void aFolderHasAllBelowItHiddenFilesToo() throws Exception {
        write("in/b.json", "");
        write("in/a/z/deep.json.gz", "");
        write("in/a/.hidden", "");
        write("in/.git/config", "");
        Files.createDirectory(folder.resolve("in/empty"));
        assertThat(names(resolve("in"))).containsExactly(".git/config", "a/.hidden", "a/z/deep.json.gz", "b.json");
        assertThat(names(resolve("in/"))).hasSize(4);
    }

    @Test
    void namesAreInTheOrderOfCodePoints() throws Exception {
        for (String name : new String[] {"a-b", "a.json", "a/x", "B", "b10", "b2", "a b"}) {
            write("in/" + name, "");
        }
        assertThat(names(resolve("in"))).containsExactly("B", "a b", "a-b", "a.json", "a/x", "b10", "b2");
    }

    @Test
    void severalArgumentsAreNumbered() throws Exception {
        write("x/a.json", "");
        write("y/a.json", "");
        write("y/b.log", "");
        assertThat(names(resolve("y", "x/a.json", "y/*.log")))
                .containsExactly("0:a.json", "0:b.log", "1:a.json", "2:b.log");
    }

    @Test
    void aDashIsStandardInput() throws Exception {
        InputStream in = new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8));
        InputObject object = InputPaths.resolve(List.of("-"), in).objects().get(0);
        assertThat(object.name()).isEqualTo("-");
        assertThat(object.size()).isEmpty();
        assertThat(text(object)).isEqualTo("hello");
        assertThatThrownBy(object::open).isInstanceOf(IOException.class).hasMessage("a stream can be read only once");
    }

    @Test
    void noArgumentsAreNoObjects() throws Exception {
        assertThat(resolve()).isEqualTo(new InputPaths(List.of(), List.of()));
    }

    @Test
    void anArgumentThatStandsForNothingIsAnError() throws Exception {
        write("in/a.json", "");
        expectProblem("in/b.json", "in/b.json: no such file or folder");
        expectProblem("in/*.log", "in/*.log: nothing matches");
        expectProblem("in/a.json/*.log", "in/a.json/*.log: nothing matches: in/a.json/ is no folder");
        expectProblem("out/*.log", "out/*.log: nothing matches: out/ is no folder");
        assertThatThrownBy(() -> InputPaths.resolve(List.of(""), InputStream.nullInputStream()))
                .isInstanceOf(UnusablePath.class)
                .hasMessage(": the PATH is empty");
        for (String argument : new String[] {"a\0b\u001bc", "a\0b\u001b[c", "a\0b\u001bc/*.json"}) {
            assertThatThrownBy(() -> InputPaths.resolve(List.of(argument), InputStream.nullInputStream()))
                    .isInstanceOf(UnusablePath.class)
                    .hasMessageStartingWith("a\\u{0}b\\u{1b}")
                    .hasMessageContaining(": no path: ");
        }
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        assertThatThrownBy(() -> resolve("nowhere", "-", "-", "none*"))
                .isInstanceOfSatisfying(
                        UnusablePath.class,
                        e -> assertThat(e.problems())
                                .extracting(this::withoutFolder)
                                .containsExactly(
                                        "nowhere: no such file or folder",
                                        "-: standard input can be given only once",
                                        "none*: nothing matches"));
    }

    @Nested
    class Patterns {
        @Test
        void areRelativeToTheFolderInFront() throws Exception {
            write("in/2026/01/a.json", "");
            write("in/2026/02/b.json", "");
            write("in/2026/02/b.log", "");
            write("in/2025/02/c.json", "");
            assertThat(names(resolve("in/*/0[1-9]/*.json")))
                    .containsExactly("2025/02/c.json", "2026/01/a.json", "2026/02/b.json");
            assertThat(names(resolve("in/2026/**/*.{json,log}"))).containsExactly("01/a.json", "02/b.json", "02/b.log");
            assertThat(names(resolve("in/2026/?2/b*"))).containsExactly("02/b.json", "02/b.log");
        }

        @Test
        void takeInWholeFolders() throws Exception {
            write("in/2026/01/a.json", "");
            write("in/2026.txt", "");
            assertThat(names(resolve("in/2026*"))).containsExactly("2026.txt", "2026/01/a.json");
            assertThat(names(resolve("in/2026*/"))).containsExactly("2026/01/a.json");
        }

        @Test
        void areNoneWhereAFileHasThatName() throws Exception {
            write("in/[a].json", "1");
            write("in/a.json", "2");
            assertThat(names(resolve("in/[a].json"))).containsExactly("[a].json");
            assertThat(names(resolve("in/[a]*"))).containsExactly("a.json");
        }
    }

    @Nested
    class Links {
        @Test
        void toFilesAreRead() throws Exception {
            write("elsewhere/a.json", "{}");
            Files.createDirectory(folder.resolve("in"));
            link("in/link.json", "../elsewhere/a.json");
            assertThat(names(resolve("in"))).containsExactly("link.json");
            assertThat(resolve("in").objects().get(0).size()).hasValue(2);
            assertThat(names(resolve("in/link.json"))).containsExactly("link.json");
        }

        @Test
        void toFoldersAreFollowedButNoFolderIsReadTwice() throws Exception {
            write("elsewhere/a.json", "");
            write("in/own/b.json", "");
            link("in/2-away", "../elsewhere");
            link("in/1-away", "../elsewhere");
            link("in/a-own", "own");
            assertThat(names(resolve("in"))).containsExactly("1-away/a.json", "own/b.json");
        }

        @Test
        void inACircleEnd() throws Exception {
            write("in/x/a.json", "");
            link("in/x/up", "..");
            link("in/self", ".");
            assertThat(names(resolve("in"))).containsExactly("x/a.json");
            assertThat(names(resolve("in/**/*.json"))).containsExactly("x/a.json");
            assertThat(names(resolve("in/*"))).containsExactly("x/a.json");
        }

        @Test
        void doNotHideWhatAPatternNamesThroughThem() throws Exception {
            write("in/a/one.json", "");
            write("in/a/two.json", "");
            link("in/b", "a");
            assertThat(names(resolve("in/{a/one,b/two}.json"))).containsExactly("a/one.json", "b/two.json");
            assertThat(names(resolve("in/{a/one,b/*}.json"))).containsExactly("a/one.json", "b/two.json");
        }

        @Test
        void thatLeadNowhereAreUnreadable() throws Exception {
            write("in/a.json", "");
            link("in/gone", "nothing-here");
            link("in/self", "self");
            InputPaths paths = resolve("in");
            assertThat(names(paths)).containsExactly("a.json");
            assertThat(paths.unreadable()).hasSize(2);
            assertThat(paths.unreadable().get(0)).isEqualTo(new Unreadable("gone", "dangling link"));
            assertThat(paths.unreadable().get(1).name()).isEqualTo("self");
            assertThat(paths.unreadable().get(1).reason()).startsWith("link that cannot be followed: ");
            assertThat(resolve("in/*.json").unreadable()).isEmpty();
            assertThat(resolve("in/g*").unreadable()).containsExactly(new Unreadable("gone", "dangling link"));
            expectProblem("in/gone", "in/gone: dangling link");
        }

        private void link(String name, String target) throws IOException {
            try {
                Files.createSymbolicLink(folder.resolve(name), Path.of(target));
            } catch (UnsupportedOperationException | FileSystemException e) {
                abort("this system makes no links: " + e);
            }
        }
    }

    @Nested
    class Rights {
        private Path locked;

        @AfterEach
        void unlock() throws IOException {
            if (locked != null) {
                Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
            }
        }

        @Test
        void aFileMayBeUnreadable() throws Exception {
            lock(write("in/a.json", ""));
            write("in/b.json", "");
            InputPaths paths = resolve("in");
            assertThat(names(paths)).containsExactly("b.json");
            assertThat(paths.unreadable()).containsExactly(new Unreadable("a.json", "access denied"));
            assertThat(resolve("in/a.json").unreadable()).containsExactly(new Unreadable("a.json", "access denied"));
        }

        @Test
        void aFolderMayBeUnreadable() throws Exception {
            write("in/closed/a.json", "");
            write("in/b.json", "");
            lock(folder.resolve("in/closed"));
            InputPaths paths = resolve("in");
            assertThat(names(paths)).containsExactly("b.json");
            assertThat(paths.unreadable()).containsExactly(new Unreadable("closed", "folder: access denied"));
            assertThat(resolve("in/closed").unreadable()).containsExactly(new Unreadable(".", "folder: access denied"));
            assertThat(resolve("in/closed", "in/b.json").unreadable())
                    .containsExactly(new Unreadable("0:.", "folder: access denied"));
            assertThat(resolve("in/closed/a.json").unreadable())
                    .containsExactly(new Unreadable("a.json", "access denied"));
            assertThat(resolve("in/**/*.json").unreadable())
                    .containsExactly(new Unreadable("closed", "folder: access denied"));
            assertThat(resolve("in/*.json").unreadable()).isEmpty();
        }

        private void lock(Path path) throws IOException {
            try {
                Files.setPosixFilePermissions(path, Set.of());
                locked = path;
            } catch (UnsupportedOperationException e) {
                abort("this system has no such rights");
            }
            assumeFalse(Files.isReadable(path), "this user may read everything (root?)");
        }
    }

    @Nested
    class SpecialFiles {
        @Test
        void areNotOpenedInsideAFolder() throws Exception {
            write("in/a.json", "");
            fifo("in/fifo");
            InputPaths paths = resolve("in");
            assertThat(names(paths)).containsExactly("a.json");
            assertThat(paths.unreadable())
                    .containsExactly(new Unreadable("fifo", "special file (FIFO, socket or device), not opened"));
            assertThat(resolve("in/f*").unreadable()).hasSize(1);
        }

        @Test
        void areReadAsStreamsWhereTheyAreNamed() throws Exception {
            fifo("fifo");
            InputObject object = resolve("fifo").objects().get(0);
            assertThat(object.name()).isEqualTo("fifo");
            assertThat(object.size()).isEmpty();
            Process writer = shell("printf hello > fifo");
            assertThat(text(object)).isEqualTo("hello");
            assertThat(writer.waitFor()).isZero();
            assertThatThrownBy(object::open).hasMessage("a stream can be read only once");
        }

        private void fifo(String name) throws Exception {
            run("mkfifo " + name);
        }
    }

    @Nested
    class OddNames {
        @Test
        void doNotStopTheRun() throws Exception {
            Files.createDirectory(folder.resolve("in"));
            run("printf 1 > \"in/$(printf 'a\\377.json')\"");
            run("printf 2 > \"in/$(printf 'a\\376.json')\"");
            run("printf 3 > \"in/$(printf 'a\\303\\251.json')\"");
            run("mkdir \"in/$(printf '\\377')\" && printf 4 > \"in/$(printf '\\377/x\\ty')\"");
            InputPaths paths = resolve("in");
            assertThat(names(paths)).containsExactly("\\xFF/x\\u{9}y", "a\\xFE.json", "a\\xFF.json", "a\u00e9.json");
            assertThat(paths.objects()).extracting(InputPathsTest::text).containsExactly("4", "2", "1", "3");
            assertThat(names(resolve("in/a*.json"))).hasSize(3);
        }
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private InputPaths resolve(String... arguments) throws UnusablePath {
        List<String> absolute = Stream.of(arguments)
                .map(argument -> argument.equals("-") ? argument : folder + File.separator + argument)
                .toList();
        return InputPaths.resolve(absolute, InputStream.nullInputStream());
    }

    private void expectProblem(String argument, String message) {
        assertThatThrownBy(() -> resolve(argument))
                .isInstanceOfSatisfying(
                        UnusablePath.class,
                        e -> assertThat(withoutFolder(e.getMessage())).isEqualTo(message));
    }

    private String withoutFolder(String message) {
        return message.replace(folder + File.separator, "");
    }

    private static List<String> names(InputPaths paths) {
        return paths.objects().stream().map(InputObject::name).toList();
    }

    private static String text(InputObject object) {
        try (InputStream in = object.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command in the test's folder; without a shell, or if it fails, the test does not apply. */
    private void run(String command) throws Exception {
        assumeTrue(shell(command).waitFor() == 0, "this system cannot: " + command);
    }

    private Process shell(String command) {
        try {
            return new ProcessBuilder("sh", "-c", command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            return abort("this system has no shell");
        }
    }
}
