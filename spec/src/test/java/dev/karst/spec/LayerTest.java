package dev.karst.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Classes use only what lies below them. A room is a module, of language and engine a package with those inside it; what
 * it may use is listed here, itself always. Read from the compiled classes, so that nothing can hide.
 */
class LayerTest {
    private static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

    static {
        define("language.text");
        define("language.diagnostic", "language.text");
        define("language.tree", "language.text");
        define("language.macro", "language.text", "language.diagnostic");
        define("language.parse", "language.text", "language.diagnostic", "language.tree", "language.macro");
        define("engine.data");
        define("engine.json");
        define("engine.extract", "engine.json", "engine.xml");
        define("engine.xml");
        define("engine.function", "language", "engine.data", "engine.json");
        define("engine.knowledge", "language", "engine.data", "engine.function");
        define("engine.plan", "language", "engine.data", "engine.function", "engine.knowledge");
        define(
                "engine.command",
                "language",
                "engine.data",
                "engine.extract",
                "engine.json",
                "engine.xml",
                "engine.function",
                "engine.knowledge",
                "engine.plan");
        define("engine.runtime", "language", "engine.data", "engine.function", "engine.knowledge", "engine.plan");
        define("engine.explain", "language", "engine.data", "engine.function", "engine.plan", "engine.runtime");
        // Side by side: neither knows the other.
        define("sources", "language", "engine");
        define("detection", "language", "engine");
        // Found as a service: nothing names it.
        define("inflate", "sources");
        define("cli", "language", "engine", "sources", "detection");
    }

    private static final String OURS = "dev/karst/";
    private static final Pattern NAME = Pattern.compile(OURS + "[\\w/$]+");

    private static void define(String name, String... below) {
        MAY_USE.put(name, Set.of(below));
    }

    @Test
    void everyClassIsInARoomAndEveryRoomHasClasses() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : classes()) {
            found.add(room(name(file)));
        }
        assertEquals(new TreeSet<>(MAY_USE.keySet()), found);
    }

    @Test
    void classesUseOnlyWhatLiesBelow() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path file : classes()) {
            String user = name(file);
            Set<String> allowed = MAY_USE.getOrDefault(room(user), Set.of());
            for (String used : uses(file)) {
                boolean same = room(used).equals(room(user));
                if (!same && !allowed.contains(room(used)) && !allowed.contains(module(used))) {
                    wrong.add(user.replace('/', '.') + " uses " + used.replace('/', '.'));
                }
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void languageAndEngineUseNothingButTheJdk() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path file : classes()) {
            String user = name(file);
            if (Set.of("language", "engine").contains(module(user))) {
                for (PoolEntry entry : parse(file).constantPool()) {
                    if (entry instanceof ClassEntry used && !isOursOrJdk(used.asInternalName())) {
                        wrong.add(user.replace('/', '.') + " uses " + used.asInternalName());
                    }
                }
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    private static boolean isOursOrJdk(String name) {
        String element = name.replaceFirst("^\\[+L?", "");
        return element.length() <= 1
                || element.startsWith(OURS)
                || element.startsWith("java/")
                || element.startsWith("javax/xml/stream/");
    }

    @Test
    void usesAreSeen() throws IOException {
        Set<String> used = classes().stream()
                .filter(f -> name(f).equals(OURS + "engine/plan/Planner"))
                .flatMap(f -> uses(f).stream())
                .collect(Collectors.toSet());
        assertTrue(used.contains(OURS + "language/parse/SearchParser"), used::toString);
    }

    /** Every class of every module beside this one. */
    private static List<Path> classes() throws IOException {
        Path repository = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> modules = Files.list(repository)) {
            List<Path> roots = modules.map(m -> m.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
            List<Path> classes = roots.stream().flatMap(LayerTest::classesIn).toList();
            assertTrue(!classes.isEmpty(), "no compiled classes beside this module");
            return classes;
        }
    }

    private static Stream<Path> classesIn(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".class")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return parse(file).thisClass().asInternalName();
    }

    /** All names of ours in its constants: classes, descriptors, signatures, annotations. */
    private static Set<String> uses(Path file) {
        Set<String> names = new TreeSet<>();
        for (PoolEntry entry : parse(file).constantPool()) {
            if (entry instanceof Utf8Entry text) {
                NAME.matcher(text.stringValue())
                        .results()
                        .map(MatchResult::group)
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static String room(String className) {
        String module = module(className);
        boolean divided = module.equals("language") || module.equals("engine");
        return divided ? module + "." + className.substring(OURS.length()).split("/")[1] : module;
    }

    private static String module(String className) {
        return className.startsWith(OURS) ? className.substring(OURS.length()).split("/")[0] : className;
    }
}
