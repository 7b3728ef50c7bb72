package dev.karst.sources.scan;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateCountTest {

    @Test
    void nothingIsNoDuplicate() {
        try (DuplicateCount count = new DuplicateCount(10)) {
            assertThat(count.count()).isZero();
        }
    }

    @Test
    void identityAndBytesMustBeEqual() {
        try (DuplicateCount count = new DuplicateCount(10)) {
            add(count, "1", "a");
            add(count, "1", "b");
            add(count, "2", "a");
            assertThat(count.count()).isZero();
            add(count, "1", "a");
            add(count, "1", "a");
            assertThat(count.count()).isEqualTo(2);
        }
    }

    @Test
    void onlyTheEventsOwnBytesCount() {
        try (DuplicateCount count = new DuplicateCount(10)) {
            count.add("1", "xab".getBytes(StandardCharsets.UTF_8), 1, 2);
            count.add("1", "ya".getBytes(StandardCharsets.UTF_8), 1, 2);
            assertThat(count.count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 999, 1000, 1001, 5000})
    void filesGiveTheSameInAnyOrder(int inMemory) {
        List<Integer> events = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            events.add(random.nextInt(700));
        }
        long expected = events.size() - events.stream().distinct().count();
        for (int order = 0; order < 3; order++) {
            Collections.shuffle(events, random);
            try (DuplicateCount count = new DuplicateCount(inMemory)) {
                events.forEach(event -> add(count, "id" + event, "bytes of " + event));
                assertThat(count.count()).isEqualTo(expected);
            }
        }
    }

    @Test
    void theTemporaryFolderIsGoneAfterwards() {
        DuplicateCount count = new DuplicateCount(10);
        for (int i = 0; i < 100; i++) {
            add(count, "id" + i, "");
        }
        Path folder = folder(count);
        assertThat(folder).isDirectoryContaining("glob:**.hashes");
        assertThat(count.count()).isZero();
        count.close();
        assertThat(folder).doesNotExist();
    }

    @Test
    void thereIsNoFolderWhileMemoryIsEnough() {
        try (DuplicateCount count = new DuplicateCount(10)) {
            for (int i = 0; i < 10; i++) {
                add(count, "id", "");
            }
            assertThat(count.count()).isEqualTo(9);
            assertThat(count).hasFieldOrPropertyWithValue("folder", null);
        }
    }

    private static Path folder(DuplicateCount count) {
        Path[] folder = new Path[1];
        assertThat(count)
                .extracting("folder", as(InstanceOfAssertFactories.PATH))
                .satisfies(f -> folder[0] = f);
        return folder[0];
    }

    private static void add(DuplicateCount count, String identity, String event) {
        byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
        count.add(identity, bytes, 0, bytes.length);
    }
}
