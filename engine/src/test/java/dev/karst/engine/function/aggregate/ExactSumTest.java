package dev.karst.engine.function.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumTest {
    @Test
    void knownSums() {
        assertThat(sum(Collections.nCopies(10, 0.1))).isEqualTo(1.0);
        assertThat(sum(List.of(1e100, 1.0, -1e100))).isEqualTo(1.0);
        assertThat(sum(List.of(1e16, 1.0, 1e-16))).isEqualTo(10000000000000002.0);
        assertThat(sum(List.of(1e16 - 2, 1 - 0x1p-53, -(1e16 - 2), -(1 - 0x1p-53))))
                .isZero();
        assertThat(sum(List.of(0x1p53, -0.5, -0x1p-54))).isEqualTo(0x1p53 - 1.0);
        assertThat(sum(List.of(Double.MIN_VALUE, Double.MIN_VALUE))).isEqualTo(2 * Double.MIN_VALUE);
        assertThat(sum(List.of())).isZero();
    }

    @Test
    void whatIsNoFiniteNumber() {
        assertThat(sum(List.of(1.0, Double.POSITIVE_INFINITY))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(sum(List.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)))
                .isNaN();
        assertThat(sum(List.of(1.0, Double.NaN, 2.0))).isNaN();
    }

    @Test
    void passingTheGreatestNumberOnTheWayDoesNotShow() {
        double most = Double.MAX_VALUE;
        assertThat(sum(List.of(most, most, -most))).isEqualTo(most);
        assertThat(sum(List.of(most, -most, most))).isEqualTo(most);
        assertThat(sum(List.of(most, most, -most, -most, 0.5))).isEqualTo(0.5);
        assertThat(sum(List.of(most, most))).isEqualTo(Double.POSITIVE_INFINITY);
        ExactSum one = new ExactSum();
        one.add(most);
        one.add(most);
        ExactSum other = new ExactSum();
        other.add(-most);
        other.merge(one);
        assertThat(other.rounded()).isEqualTo(most);
    }

    @Test
    void anyOrderAndAnySplitGivesTheSameBits() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(60); i++) {
                double value = (random.nextDouble() - 0.5) * Math.pow(2, random.nextInt(200) - 100);
                values.add(value);
                if (random.nextInt(3) == 0) {
                    values.add(-value);
                }
            }
            double exact = values.stream()
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .doubleValue();
            for (int i = 0; i < 5; i++) {
                Collections.shuffle(values, random);
                ExactSum whole = new ExactSum();
                int cut = random.nextInt(values.size() + 1);
                ExactSum part = new ExactSum();
                values.subList(0, cut).forEach(part::add);
                values.subList(cut, values.size()).forEach(whole::add);
                whole.merge(part);
                assertThat(Double.doubleToRawLongBits(whole.rounded()))
                        .as("seed " + seed)
                        .isEqualTo(Double.doubleToRawLongBits(exact));
            }
        }
    }

    @Test
    void squaresAreExactToo() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<Double> values = new ArrayList<>(List.of(0.0, Double.MIN_VALUE, 0x1p-480, 0x1.fp448));
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                values.add((random.nextDouble() - 0.5) * Math.pow(2, random.nextInt(1000) - 500));
            }
            BigDecimal exact = values.stream()
                    .map(BigDecimal::new)
                    .map(value -> value.multiply(value))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            Collections.shuffle(values, random);
            ExactSum sum = new ExactSum();
            values.forEach(sum::addSquare);
            assertThat(sum.exact()).as("seed " + seed).isEqualByComparingTo(exact);
            assertThat(sum.rounded()).as("seed " + seed).isEqualTo(exact.doubleValue());
        }
    }

    @Test
    void squaresOfWhatIsNoFiniteNumber() {
        ExactSum endless = new ExactSum();
        endless.addSquare(Double.NEGATIVE_INFINITY);
        assertThat(endless.rounded()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(endless.isFinite()).isFalse();
        ExactSum beyond = new ExactSum();
        beyond.addSquare(1e300);
        assertThat(beyond.rounded()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(beyond.isFinite()).isTrue();
    }

    private static double sum(List<Double> values) {
        ExactSum sum = new ExactSum();
        values.forEach(sum::add);
        return sum.rounded();
    }
}
