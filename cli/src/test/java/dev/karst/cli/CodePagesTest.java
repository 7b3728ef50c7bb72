package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.detection.content.BuiltInContent;
import dev.karst.detection.content.ContentLibrary;
import dev.karst.detection.content.ContentPack;
import dev.karst.detection.content.ContentProblem;
import dev.karst.detection.local.Project;
import dev.karst.detection.local.ProjectException;
import dev.karst.engine.command.Commands;
import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.engine.plan.Planner;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.diagnostic.DiagnosticPrinter;
import dev.karst.language.macro.Macro;
import dev.karst.language.macro.Macros;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every code has a page. What a page shows under "What it means" gives exactly its code and the very message; what it
 * shows under "What to do" is sound. {@code -Dkarst.write=true} writes the messages and the index as they are.
 */
class CodePagesTest {
    private static final Path PAGES = Repository.root().resolve("cli/src/main/resources/dev/karst/cli/codes");
    private static final Pattern CODE = Pattern.compile("\"(K\\d{4})\"");
    private static final Pattern PROOF = Pattern.compile("No example [^`]*; `(\\w+)` has one\\.");
    private static final String MEANS = "What it means";
    private static final String TO_DO = "What to do";
    private static final boolean WRITE = Boolean.getBoolean("karst.write");

    @TempDir
    Path folder;

    @Test
    void everyCodeHasAPageAndEveryPageACode() throws IOException {
        Set<String> codes = codesInSources();
        if (WRITE) {
            Files.writeString(PAGES.resolve("index.txt"), String.join("\n", codes) + "\n");
        }
        assertThat(codes).as("codes found in the sources").hasSizeGreaterThan(50);
        assertThat(Files.readString(PAGES.resolve("index.txt")).lines()).containsExactlyElementsOf(codes);
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".md")))
                    .containsExactlyInAnyOrderElementsOf(
                            codes.stream().map(code -> code + ".md").toList());
        }
    }

    private static Set<String> codesInSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path source : javaFiles("src/main/java")) {
            Matcher matcher = CODE.matcher(Files.readString(source));
            while (matcher.find()) {
                codes.add(matcher.group(1));
            }
        }
        return codes;
    }

    private static List<Path> javaFiles(String under) throws IOException {
        try (Stream<Path> paths = Files.walk(Repository.root())) {
            return paths.filter(p -> p.toString().endsWith(".java"))
                    .filter(p -> Repository.root().relativize(p).toString().contains(under))
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPage() throws IOException {
        return codesInSources().stream().map(code -> DynamicTest.dynamicTest(code, () -> holds(code)));
    }

    private void holds(String code) throws Exception {
        Path file = PAGES.resolve(code + ".md");
        String page = Files.readString(file);
        List<Fenced> blocks = Fenced.in(page);
        CodePage read = CodePage.of(code, page);
        assertThat(read.headline()).isNotBlank();
        assertThat(page.lines().filter(l -> l.startsWith("## "))).containsExactly("## " + MEANS, "## " + TO_DO);
        assertThat(page.lines()).as("lines").allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(160));

        Matcher proof = PROOF.matcher(page);
        if (proof.find()) {
            isTested(code, proof.group(1));
        } else {
            bad(code, file, page, blocks);
        }
        if (code.startsWith("K1")) {
            List<Fenced> good = of(blocks, TO_DO, "spl");
            assertThat(good).as("searches that are sound").isNotEmpty();
            good.forEach(
                    block -> assertThat(planned(block, blocks).diagnostics()).isEmpty());
        } else {
            assertThat(problems(files(blocks, TO_DO), code + "/good")).isEmpty();
        }
    }

    private static void isTested(String code, String test) throws IOException {
        List<Path> found = javaFiles("src/test/java").stream()
                .filter(p -> p.endsWith(test + ".java"))
                .toList();
        assertThat(found).as("the class " + test).hasSize(1);
        assertThat(Files.readString(found.getFirst())).contains(code);
    }

    private void bad(String code, Path file, String page, List<Fenced> blocks) throws Exception {
        List<String> codes;
        String message;
        if (code.startsWith("K1")) {
            Fenced search = of(blocks, MEANS, "spl").getFirst();
            PlannedSearch planned = planned(search, blocks);
            codes = planned.diagnostics().stream()
                    .map(Diagnostic::code)
                    .distinct()
                    .toList();
            message = planned.diagnostics().stream()
                    .map(d -> DiagnosticPrinter.print(d, planned.text()))
                    .collect(Collectors.joining());
        } else {
            List<ContentProblem> problems = problems(files(blocks, MEANS), code + "/bad");
            codes = problems.stream().map(ContentProblem::code).distinct().toList();
            message = problems.stream().map(ContentProblem::text).collect(Collectors.joining("\n", "", "\n"));
        }
        Fenced shown = of(blocks, MEANS, "text").getFirst();
        if (WRITE) {
            Files.writeString(file, shown.replaceIn(page, message));
        } else {
            assertThat(shown.text()).as("the message on the page").isEqualTo(message);
        }
        assertThat(codes).as(message).contains(code);
        assertThat(codes.stream().filter(c -> !c.equals(Diagnostic.NOT_YET)))
                .as(message)
                .isSubsetOf(code);
    }

    private static List<Fenced> of(List<Fenced> blocks, String section, String kind) {
        return blocks.stream()
                .filter(b -> b.section().equals(section) && b.kind().equals(kind))
                .toList();
    }

    private static PlannedSearch planned(Fenced search, List<Fenced> blocks) {
        List<Macro> macros = definitions(blocks, "macros").entrySet().stream()
                .map(e -> new Macro(e.getKey(), List.of(), e.getValue()))
                .toList();
        Knowledge knowledge = Knowledge.of(Macros.of(macros), definitions(blocks, "eventtypes"), List.of());
        return new Planner(new Commands(), knowledge, Planner.Options.DEFAULT)
                .plan(search.text().stripTrailing());
    }

    /** Lines of {@code name: definition}. */
    private static Map<String, String> definitions(List<Fenced> blocks, String kind) {
        Map<String, String> definitions = new LinkedHashMap<>();
        blocks.stream()
                .filter(b -> b.kind().equals(kind))
                .forEach(b -> b.text()
                        .lines()
                        .map(line -> line.split(": ", 2))
                        .forEach(parts -> definitions.put(parts[0], parts[1])));
        return definitions;
    }

    private static Map<String, String> files(List<Fenced> blocks, String section) {
        Map<String, String> files = new LinkedHashMap<>();
        blocks.stream()
                .filter(b -> b.section().equals(section) && !b.title().isEmpty())
                .forEach(b -> files.put(b.title(), b.text()));
        return files;
    }

    /** What is wrong with files of a content pack or of a project; their names are those on the page. */
    private List<ContentProblem> problems(Map<String, String> files, String name) throws Exception {
        Path root = Files.createDirectories(folder.resolve(name));
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(root, file.getKey(), file.getValue());
        }
        boolean project = files.keySet().stream().anyMatch(f -> f.equals("karst.yml") || f.startsWith("local/"));
        List<ContentProblem> problems = project ? ofProject(root) : ofPack(root);
        return problems.stream()
                .map(p -> new ContentProblem(
                        p.file().replace(root + "/", ""),
                        p.line(),
                        p.column(),
                        p.code(),
                        p.message().replace(root + "/", "")))
                .toList();
    }

    /** A project over what is built in and the detections that the page shows. */
    private static List<ContentProblem> ofProject(Path root) throws Exception {
        boolean brings = Files.isDirectory(root.resolve("detections"));
        List<ContentPack> packs = brings ? List.of(ContentPack.read(root)) : List.of();
        try {
            Project.named(root).read(ContentLibrary.of(BuiltInContent.read(), packs));
            return List.of();
        } catch (ProjectException e) {
            assertThat(e.problems()).as(e.getMessage()).isNotEmpty();
            return e.problems();
        }
    }

    /** A pack needs one detection that can be loaded. */
    private static List<ContentProblem> ofPack(Path root) throws Exception {
        write(root, "detections/sound.yml", """
                name: Sound
                id: 00000000-0000-4000-8000-000000000000
                version: 1
                type: Hunting
                status: production
                description: One that can be loaded.
                search: a=1
                """);
        return ContentPack.read(root).problems();
    }

    private static void write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
