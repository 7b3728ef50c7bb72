package dev.karst.engine.function.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HyperLogLogTest {
    @Test
    void countsExactlyAsLongAsItCan() {
        HyperLogLog sketch = new HyperLogLog();
        assertThat(sketch.estimate()).isZero();
        for (int i = 1; i <= HyperLogLog.MOST_EXACT; i++) {
            sketch.add("user" + i);
            sketch.add("user" + i);
            assertThat(sketch.estimate()).isEqualTo(i);
        }
        assertThat(sketch.isExact()).isTrue();
        sketch.add("one more");
        assertThat(sketch.isExact()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {257, 1_000, 10_000, 30_000, 50_000, 100_000, 1_000_000})
    void isAsCloseAsItSays(int count) {
        HyperLogLog sketch = new HyperLogLog();
        for (int i = 0; i < count; i++) {
            sketch.add("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255));
        }
        assertThat((double) sketch.estimate()).isCloseTo(count, within(3 * HyperLogLog.ERROR * count));
        assertThat(sketch.bytes()).isLessThan(20_000);
    }

    @Test
    void neitherOrderNorSplitShows() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            List<String> texts = new ArrayList<>(IntStream.range(0, random.nextInt(1200))
                    .mapToObj(i -> "t" + random.nextInt(600))
                    .toList());
            HyperLogLog whole = new HyperLogLog();
            texts.forEach(whole::add);
            Collections.shuffle(texts, random);
            int cut = random.nextInt(texts.size() + 1);
            HyperLogLog one = new HyperLogLog();
            texts.subList(0, cut).forEach(one::add);
            HyperLogLog other = new HyperLogLog();
            texts.subList(cut, texts.size()).forEach(other::add);
            one.merge(other);
            assertThat(one.estimate()).as("seed " + seed).isEqualTo(whole.estimate());
            assertThat(one.isExact()).as("seed " + seed).isEqualTo(whole.isExact());
            assertThat(one.bytes()).as("seed " + seed).isEqualTo(whole.bytes());
        }
    }
}
