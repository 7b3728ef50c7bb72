package dev.karst.sources.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.NamePattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random records, written out while their fields are noted, and read back. */
class JsonPropertyTest {
    private static final String[] KEYS = {"a", "b", "ab", "a.b", "c{}", "", "é", "\"", "x y", "😀", "\\"};
    private static final String[] USES = {"*", "*b", "a.*", "*.b", "*.*", "a*b", "a", "b", "a.b", "a.b.b", "*{}*", ""};

    @ParameterizedTest
    @ValueSource(ints = {1, 1_001, 2_001, 3_001})
    void fieldsAreThoseOfTheTree(int first) {
        for (int seed = first; seed < first + 1000; seed++) {
            Made made = new Made(new Random(seed));
            made.object("", 1);
            byte[] bytes = made.json.toString().getBytes(StandardCharsets.UTF_8);
            FieldUse use = FieldUse.of(USES[seed % USES.length], USES[seed / USES.length % USES.length]);
            JsonReader reader = new JsonReader(50, List.of(), List.of(), new WantedNames(use));
            String what = "seed " + seed + ", wanted " + use + ": " + made.json;

            assertThat(reader.read(bytes, 0, bytes.length, false)).as(what).isEqualTo(bytes.length);
            Map<String, List<String>> found = new LinkedHashMap<>();
            reader.fields()
                    .names()
                    .forEach(name -> found.put(name, reader.fields().value(name).texts()));
            made.fields.keySet().removeIf(name -> !wants(use, name));
            assertThat(found).as(what).isEqualTo(made.fields);
            assertThat(List.copyOf(found.keySet())).as(what).isEqualTo(List.copyOf(made.fields.keySet()));

            int cut = new Random(seed).nextInt(bytes.length);
            assertThat(reader.read(bytes, 0, cut, false)).as(what).isEqualTo(JsonReader.INCOMPLETE);
        }
    }

    private static boolean wants(FieldUse use, String name) {
        return use.include().stream()
                .map(NamePattern::text)
                .anyMatch(pattern -> new NamePattern(pattern).matches(name));
    }

    /** A record under way: its text, and its fields in order. */
    private static final class Made {
        private final Random random;
        private final StringBuilder json = new StringBuilder();
        private final Map<String, List<String>> fields = new LinkedHashMap<>();

        Made(Random random) {
            this.random = random;
        }

        void object(String name, int depth) {
            json.append('{');
            int members = random.nextInt(5);
            for (int i = 0; i < members; i++) {
                space();
                String key = KEYS[random.nextInt(KEYS.length)];
                text(key);
                space();
                json.append(':');
                space();
                value(depth == 1 ? key : name + "." + key, depth);
                space();
                json.append(i + 1 < members ? "," : "");
            }
            json.append(random.nextBoolean() && members == 0 ? " }" : "}");
        }

        private void array(String name, int depth) {
            json.append('[');
            int elements = random.nextInt(4);
            for (int i = 0; i < elements; i++) {
                space();
                value(name + "{}", depth);
                space();
                json.append(i + 1 < elements ? "," : "");
            }
            json.append(']');
        }

        private void value(String name, int depth) {
            switch (random.nextInt(depth > 4 ? 4 : 8)) {
                case 0 -> plain(name, "null");
                case 1 -> plain(name, random.nextBoolean() ? "true" : "false");
                case 2 -> plain(name, String.valueOf(random.nextInt(2000) / 8.0 - 100));
                case 3, 4 -> {
                    String text = KEYS[random.nextInt(KEYS.length)];
                    text(text);
                    add(name, text);
                }
                case 5 -> array(name, depth + 1);
                default -> object(name, depth + 1);
            }
        }

        private void plain(String name, String value) {
            json.append(value);
            add(name, value);
        }

        private void add(String name, String value) {
            fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }

        private void text(String text) {
            json.append('"');
            boolean escapeAll = random.nextInt(3) == 0;
            for (char c : text.toCharArray()) {
                if (escapeAll) {
                    json.append(String.format("\\u%04x", (int) c));
                } else {
                    json.append(c == '"' || c == '\\' ? "\\" : "").append(c);
                }
            }
            json.append('"');
        }

        private void space() {
            json.append(" \n\t\r", 0, Math.max(0, random.nextInt(8) - 4));
        }
    }
}
