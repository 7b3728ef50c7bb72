package dev.karst.detection.content;

import dev.karst.engine.data.CodePointOrder;
import dev.karst.language.macro.Macro;
import dev.karst.language.macro.Macros;
import dev.karst.language.text.Printable;
import dev.karst.language.text.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All content that is loaded: of one detection (one id) and of one macro (one name and number of arguments) the one that
 * holds. The last pack wins over those before it, and every pack over what is built in.
 */
public final class ContentLibrary {
    private static final int MOST_NEAR_NAMES = 3;
    private static final Comparator<Detection> BY_NAME = Comparator.comparing(Detection::name, CodePointOrder.ASCENDING)
            .thenComparing(Detection::id, CodePointOrder.ASCENDING);

    private final List<Detection> detections;
    private final List<Macro> definitions;
    private final Macros macros;
    private final List<String> covered;
    private final List<ContentProblem> problems;

    private ContentLibrary(
            List<Detection> detections, List<Macro> definitions, List<String> covered, List<ContentProblem> problems) {
        this.detections = detections;
        this.definitions = definitions;
        this.macros = Macros.of(definitions);
        this.covered = covered;
        this.problems = problems;
    }

    /** @param packs in the order that the user gave them */
    public static ContentLibrary of(ContentPack builtIn, List<ContentPack> packs) {
        Layers<Detection> detections = new Layers<>();
        Layers<Macro> macros = new Layers<>();
        List<ContentPack> all =
                Stream.concat(Stream.of(builtIn), packs.stream()).toList();
        for (int i = 0; i < all.size(); i++) {
            ContentPack pack = all.get(i);
            String from = i == 0 ? "" : " from " + pack.name();
            pack.detections().forEach(d -> detections.add(d.id().toLowerCase(Locale.ROOT), d, from));
            pack.macros().forEach(m -> macros.add(m.name() + "/" + m.arguments().size(), m, from));
        }
        List<Detection> held = detections.held().stream().sorted(BY_NAME).toList();
        Stream<String> covered = Stream.concat(
                detections.covered().map(ContentLibrary::coveredDetection),
                macros.covered()
                        .filter(c -> !c.lower().value().equals(c.upper().value()))
                        .map(ContentLibrary::coveredMacro));
        return new ContentLibrary(
                held,
                withFilters(held, macros.held()),
                covered.map(Printable::line).sorted(CodePointOrder.ASCENDING).toList(),
                all.stream().flatMap(pack -> pack.problems().stream()).toList());
    }

    /**
     * The same content with settings of the user in place of its own.
     *
     * @param changed takes the place of the detection of the same id
     * @param defined takes the place of the macro of the same name and number of arguments, where there is one
     */
    public ContentLibrary with(Collection<Detection> changed, Collection<Macro> defined) {
        Map<String, Detection> byId = changed.stream().collect(Collectors.toMap(Detection::id, d -> d));
        return new ContentLibrary(
                detections.stream().map(d -> byId.getOrDefault(d.id(), d)).toList(),
                Stream.concat(definitions.stream(), defined.stream()).toList(),
                covered,
                problems);
    }

    /** Every detection, by name in the order of code points. */
    public List<Detection> detections() {
        return detections;
    }

    /**
     * The macros of all packs and, for every detection that is loaded, its filter macro: {@code search *} where no pack
     * defines it.
     */
    public Macros macros() {
        return macros;
    }

    /**
     * What a later pack has covered, one line each, safe to print and sorted: "AWS Lambda UpdateFunctionCode: built-in
     * version 2 covered by version 4 from DIR". A macro is listed where its definition differs.
     */
    public List<String> covered() {
        return covered;
    }

    /** Of all packs, in their order. */
    public List<ContentProblem> problems() {
        return problems;
    }

    /**
     * The detections to run, by name in the order of code points, each once.
     *
     * @param names names or ids in any case, or globs of names with {@code *} and {@code ?}: these and no others,
     *     whatever their status
     * @param statuses without names: those with one of these statuses; if empty, those in production
     * @throws UnknownDetectionException if any of the names selects nothing
     */
    public List<Detection> select(List<String> names, Set<Status> statuses) throws UnknownDetectionException {
        if (names.isEmpty()) {
            Set<Status> wanted = statuses.isEmpty() ? Set.of(Status.PRODUCTION) : statuses;
            return detections.stream().filter(d -> wanted.contains(d.status())).toList();
        }
        Set<Detection> selected = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            List<Detection> found = named(name);
            selected.addAll(found);
            if (found.isEmpty() && !unknown.contains(name)) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            String message =
                    String.join("; ", unknown.stream().map(this::unknown).toList());
            throw new UnknownDetectionException(message, unknown);
        }
        return selected.stream().sorted(BY_NAME).toList();
    }

    private List<Detection> named(String name) {
        List<Detection> exact = detections.stream()
                .filter(d -> d.name().equalsIgnoreCase(name) || d.id().equalsIgnoreCase(name))
                .toList();
        if (!exact.isEmpty() || !Glob.isOne(name)) {
            return exact;
        }
        Glob glob = new Glob(name);
        return detections.stream().filter(d -> glob.matches(d.name())).toList();
    }

    private String unknown(String name) {
        List<String> near = near(name).stream().map(n -> "`" + n + "`").toList();
        String what = Glob.isOne(name) ? "no detection fits `" : "there is no detection `";
        String hint = near.isEmpty() ? "" : ", did you mean " + String.join(" or ", near) + "?";
        return Printable.line(what + name + "`" + hint);
    }

    /** The nearest names first; where none is near, names that hold the text. */
    private List<String> near(String written) {
        Set<String> known = new TreeSet<>(CodePointOrder.ASCENDING);
        detections.forEach(d -> known.add(d.name()));
        List<String> near = new ArrayList<>();
        Optional<String> next = Suggestion.near(written, known);
        while (next.isPresent() && near.size() < MOST_NEAR_NAMES) {
            near.add(next.get());
            known.remove(next.get());
            next = Suggestion.near(written, known);
        }
        if (near.isEmpty() && !written.isBlank()) {
            Glob part = new Glob("*" + written.strip() + "*");
            known.stream().filter(part::matches).limit(MOST_NEAR_NAMES).forEach(near::add);
        }
        return near;
    }

    private static List<Macro> withFilters(List<Detection> detections, Collection<Macro> defined) {
        Stream<Macro> filters = detections.stream().map(d -> new Macro(d.filterMacro(), List.of(), "search *"));
        return Stream.concat(filters, defined.stream()).toList();
    }

    private static String coveredDetection(Covered<Detection> covered) {
        Detection lower = covered.lower().value();
        Detection upper = covered.upper().value();
        return upper.name() + ": " + covered.lower().told("version " + lower.version()) + " covered by version "
                + upper.version() + covered.upper().from();
    }

    private static String coveredMacro(Covered<Macro> covered) {
        return "macro `" + covered.upper().value().name() + "`: "
                + covered.lower().told("definition") + " covered by the one"
                + covered.upper().from();
    }

    /** What packs have under one key, the first pack first; the last one holds. */
    private static final class Layers<T> {
        private final Map<String, List<Layer<T>>> byKey = new TreeMap<>(CodePointOrder.ASCENDING);

        void add(String key, T value, String from) {
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(new Layer<>(value, from));
        }

        List<T> held() {
            return byKey.values().stream().map(layers -> last(layers).value()).toList();
        }

        Stream<Covered<T>> covered() {
            return byKey.values().stream()
                    .flatMap(layers -> layers.subList(0, layers.size() - 1).stream()
                            .map(lower -> new Covered<>(lower, last(layers))));
        }

        private static <T> Layer<T> last(List<Layer<T>> layers) {
            return layers.get(layers.size() - 1);
        }
    }

    /** @param from {@code " from DIR"}, or empty for what is built in */
    private record Layer<T>(T value, String from) {
        String told(String what) {
            return from.isEmpty() ? "built-in " + what : what + from;
        }
    }

    private record Covered<T>(Layer<T> lower, Layer<T> upper) {}
}
