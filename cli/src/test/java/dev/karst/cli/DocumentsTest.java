package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command line of the documents is run, and prints what the document says. A block of kind {@code console} holds
 * lines that begin with {@code $} and what they print, {@code ...} for what is left out; a command ends with 0 unless
 * {@code $ echo $?} follows. A block with {@code title=FILE} is written to that file first. Lines for a shell, which are
 * not run, stand in blocks of kind {@code sh} and only get or build Karst. {@code -Dkarst.write=true} writes what is
 * printed into blocks that leave nothing out.
 */
class DocumentsTest {
    private static final String ELISION = "...";
    private static final Pattern SHELL = Pattern.compile("(git clone|cd|\\./build|export|bin/) ?.*");
    private static final Pattern INLINE = Pattern.compile("`(?:\\./)?karst ([a-z][a-z-]*)[^`]*`");
    private static final Set<String> SUBCOMMANDS = Commands.of(new String[0]).keySet();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyDocument() throws IOException {
        return documents().stream()
                .map(file -> DynamicTest.dynamicTest(
                        Repository.root().relativize(file).toString(), () -> holds(file)));
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> inDocs = Files.walk(Repository.root().resolve("docs"));
                Stream<Path> inRoot = Files.list(Repository.root())) {
            Stream.concat(inDocs, inRoot)
                    .filter(p -> p.toString().endsWith(".md"))
                    .sorted()
                    .forEach(documents::add);
        }
        assertThat(documents).hasSizeGreaterThan(5);
        return documents;
    }

    private void holds(Path file) throws IOException {
        String document = Files.readString(file);
        Matcher inline = INLINE.matcher(document);
        while (inline.find()) {
            assertThat(SUBCOMMANDS).as("the command in " + inline.group()).contains(inline.group(1));
        }
        ConsoleSession session =
                new ConsoleSession(folder.resolve(file.getFileName().toString()));
        session.copy("samples");
        for (Fenced block : Fenced.in(document)) {
            String place = Repository.root().relativize(file) + ":" + block.line();
            if (!block.title().isEmpty()) {
                session.write(block.title(), block.text());
            }
            switch (block.kind()) {
                case "console" -> prints(block, session, file, place);
                case "sh" ->
                    assertThat(block.text().lines())
                            .as(place)
                            .allMatch(l -> SHELL.matcher(l).matches());
                default ->
                    assertThat(block.text().lines())
                            .as(place + ": lines that only a block of kind `console` can hold")
                            .noneMatch(l -> l.matches("\\s*(\\$ )?(\\./)?karst .*"));
            }
        }
    }

    private static void prints(Fenced block, ConsoleSession session, Path file, String place) throws IOException {
        List<String> commands = ConsoleSession.commands(block.text());
        assertThat(block.text()).as(place).startsWith("$ ");
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < commands.size(); i++) {
            printed.append(session.run(commands.get(i)));
            boolean told = i + 1 < commands.size() && commands.get(i + 1).equals("$ echo $?");
            if (!told && commands.get(i).matches("(?s)\\$ (\\./)?karst .*")) {
                assertThat(session.exit())
                        .as(place + ": exit code of " + commands.get(i) + "\n" + printed)
                        .isZero();
            }
        }
        if (matches(block.text().lines().toList(), printed.toString().lines().toList())) {
            return;
        }
        boolean whole = block.text().lines().noneMatch(l -> l.strip().equals(ELISION));
        if (Boolean.getBoolean("karst.write") && whole) {
            String document = Files.readString(file);
            Files.writeString(file, document.replace(block.text() + "```", printed + "```"));
            return;
        }
        fail(place + "\nexpected\n" + block.text() + "\nprinted\n" + printed);
    }

    /** Whether the printed lines are the expected ones, with any lines for each elision. */
    private static boolean matches(List<String> expected, List<String> printed) {
        String pattern = expected.stream()
                .map(String::stripTrailing)
                .map(line -> line.strip().equals(ELISION) ? "(?:.*\n)*?" : Pattern.quote(line + "\n"))
                .collect(Collectors.joining());
        return (String.join("\n", printed) + "\n").matches(pattern);
    }
}
