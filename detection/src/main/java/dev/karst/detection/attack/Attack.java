package dev.karst.detection.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tactics and techniques of MITRE ATT&amp;CK for Enterprise, as Karst ships them. */
public final class Attack {
    /** Which edition it is. */
    public static final String VERSION = "18";

    private static final Attack SHIPPED = read();

    private final Map<String, Tactic> tactics;
    private final Map<String, Technique> techniques;

    private Attack(Map<String, Tactic> tactics, Map<String, Technique> techniques) {
        this.tactics = tactics;
        this.techniques = techniques;
    }

    public static Attack shipped() {
        return SHIPPED;
    }

    private static Attack read() {
        Map<String, Tactic> tactics = new LinkedHashMap<>();
        rows("tactics.tsv").forEach(row -> tactics.put(row[0], new Tactic(row[0], row[1], row[2])));
        Map<String, Technique> techniques = new HashMap<>();
        rows("techniques.tsv").forEach(row -> {
            Set<String> served = Set.copyOf(Arrays.asList(row[1].split(",")));
            List<Tactic> inOrder = tactics.values().stream()
                    .filter(t -> served.contains(t.shortName()))
                    .toList();
            if (inOrder.size() != served.size()) {
                throw new IllegalStateException("a technique serves a tactic that is not there: " + row[0]);
            }
            techniques.put(row[0], new Technique(row[0], row[2], inOrder));
        });
        return new Attack(tactics, techniques);
    }

    /** Lines of three texts each, without the comments. */
    private static Stream<String[]> rows(String resource) {
        try (InputStream in = Attack.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the build: " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", 3));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** In the order of the matrix. */
    public Collection<Tactic> tactics() {
        return tactics.values();
    }

    /** Empty for an id that this edition does not have. */
    public Optional<Technique> technique(String id) {
        return Optional.ofNullable(techniques.get(id));
    }

    /** The tactics that some of these techniques serve, in the order of the matrix. Unknown ids serve none. */
    public List<Tactic> tacticsOf(Collection<String> ids) {
        Set<Tactic> served = ids.stream()
                .flatMap(id -> technique(id).stream())
                .flatMap(t -> t.tactics().stream())
                .collect(Collectors.toSet());
        return tactics.values().stream().filter(served::contains).toList();
    }

    /** Those of the ids that this edition does not have, each once, in their order. */
    public List<String> unknown(Collection<String> ids) {
        return ids.stream().filter(id -> !techniques.containsKey(id)).distinct().toList();
    }
}
