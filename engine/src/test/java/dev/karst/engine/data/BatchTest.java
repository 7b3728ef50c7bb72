package dev.karst.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.engine.Searches;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final Batch BATCH = Searches.batch(
            Searches.fields("n", 1, "t", "x", "m", List.of("p", "q")),
            Searches.fields("n", 2.5),
            Searches.fields("t", "", "m", "r"));

    @Test
    void valuesByNameAndRow() {
        assertThat(BATCH.value("n", 0)).isEqualTo(Num.of(1));
        assertThat(BATCH.value("n", 2)).isEqualTo(Value.NULL);
        assertThat(BATCH.value("t", 1)).isEqualTo(Value.NULL);
        assertThat(BATCH.value("t", 2)).isEqualTo(new Value.Text(""));
        assertThat(BATCH.value("m", 0)).isEqualTo(new Value.Multi(List.of("p", "q")));
        assertThat(BATCH.value("m", 2)).isEqualTo(new Value.Text("r"));
        assertThat(BATCH.value("nothing", 0)).isEqualTo(Value.NULL);
    }

    @Test
    void filters() {
        assertThat(BATCH.filter(row -> true)).isSameAs(BATCH);
        assertThat(BATCH.filter(row -> false)).isNull();
        Batch some = BATCH.filter(row -> row != 1);
        assertThat(Searches.show(List.of(some))).containsExactly("m=p,q n=1 t=x", "m=r t=");
        assertThat(some.position(1)).isEqualTo(BATCH.position(2));
        assertThat(some.names()).containsExactlyElementsOf(BATCH.names());
        assertThat(BATCH.first(2).size()).isEqualTo(2);
    }

    @Test
    void theKindOfColumnDoesNotShow() {
        for (Num number : new Num[] {
            Num.of(1), Num.of(0.1), Num.of(1e17), Num.of(1e-7), new Num(1.5, 3), new Num(1.65, 1), new Num(2, 0)
        }) {
            Value inNumbers = Searches.batch(Searches.fields("f", number)).value("f", 0);
            Value inTexts = Searches.batch(Searches.fields("f", number), Searches.fields("f", "x"))
                    .value("f", 0);
            Value inMultivalues = Searches.batch(Searches.fields("f", number), Searches.fields("f", List.of("x", "y")))
                    .value("f", 0);
            for (Value other : List.of(inTexts, inMultivalues)) {
                assertThat(other.display()).isEqualTo(inNumbers.display());
                assertThat(other.texts()).isEqualTo(inNumbers.texts());
                assertThat(other.number().value()).isEqualTo(inNumbers.number().value());
            }
        }
    }

    @Test
    void withAnotherField() {
        Batch changed = BATCH.with("n", new Value[] {Value.NULL, new Value.Text("a"), Num.of(3)});
        assertThat(Searches.show(List.of(changed))).containsExactly("m=p,q t=x", "n=a", "m=r n=3 t=");
        assertThat(BATCH.value("n", 0)).isEqualTo(Num.of(1));
    }

    @Test
    void numberedRowsKeepTheirEvidence() {
        Batch numbered = BATCH.numbered(7);
        assertThat(numbered.position(0)).isEqualTo(Position.ofRow(7));
        assertThat(numbered.evidence(0)).isEqualTo(Evidence.of(BATCH.position(0)));
        assertThat(numbered.first(1).evidence(0)).isEqualTo(Evidence.of(BATCH.position(0)));
    }

    @Test
    void aBuilderStartsAnew() {
        BatchBuilder builder = new BatchBuilder();
        assertThat(builder.build()).isNull();
        builder.set("a", Num.of(1));
        builder.endRow(Position.ofRow(0));
        assertThat(builder.build().size()).isEqualTo(1);
        assertThat(builder.size()).isZero();
        assertThat(builder.build()).isNull();
    }

    @Test
    void aFieldHoldsNoTruthValue() {
        assertThatThrownBy(() -> new BatchBuilder().set("a", Value.Bool.TRUE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyRowsWithGaps() {
        BatchBuilder builder = new BatchBuilder();
        for (int i = 0; i < 1000; i++) {
            if (i % 37 == 36) {
                builder.set("f", Num.of(i));
            }
            builder.endRow(Position.ofRow(i));
        }
        Batch batch = builder.build();
        assertThat(batch.value("f", 36)).isEqualTo(Num.of(36));
        assertThat(batch.value("f", 35)).isEqualTo(Value.NULL);
        assertThat(batch.hasValue("f")).isTrue();
        assertThat(batch.hasValue("g")).isFalse();
    }
}
