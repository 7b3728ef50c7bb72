package dev.karst.detection.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.command.Commands;
import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.knowledge.Tag;
import dev.karst.engine.plan.Planner;
import dev.karst.language.macro.Macros;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Knowledge KNOWLEDGE =
            Knowledge.of(Macros.none(), Map.of("web", "host=web*"), List.of(new Tag("dmz", "eventtype", "web")));

    @Test
    void eventTypesAndTagsThatNothingDefinesAreUnknown() {
        Verdict verdict = verdict("eventtype=nosuch tag=dmz tag::user=vip | stats count by user");
        assertThat(verdict.canRun()).isTrue();
        assertThat(verdict.fields()).isEqualTo("unknown");
        assertThat(verdict.unknownFields()).containsExactly("eventtype=nosuch", "host", "tag::user=vip", "user");
    }

    @Test
    void thoseThatAreDefinedReadTheFieldsOfTheirDefinition() {
        assertThat(verdict("eventtype=web | stats count").unknownFields()).containsExactly("host");
    }

    @Test
    void namesThatTheSearchMakesItselfAreNotUnknown() {
        Verdict verdict = verdict("a=1 | rex field=b \"(?<c>.)\" | spath input=d path=p output=e | rename f as g"
                + " | eval h=c | table a, c, e, g, h, i");
        assertThat(verdict.unknownFields()).containsExactly("a", "b", "d", "f", "i");
    }

    @Test
    void aNameThatIsReadBeforeItIsMadeIsUnknown() {
        assertThat(verdict("x=1 | rex field=a \"(?<x>.)\" | table x").unknownFields())
                .containsExactly("a", "x");
    }

    @Test
    void aTimeThatIsNoneCannotRun() {
        Verdict verdict = verdict("eventtype=web earliest=yesterday");
        assertThat(verdict.canRun()).isFalse();
        assertThat(verdict.token()).isEqualTo("yesterday");
    }

    private static Verdict verdict(String search) {
        Planner planner = new Planner(new Commands(), KNOWLEDGE, Planner.Options.DEFAULT);
        return Verdict.of(planner.plan(search), KNOWLEDGE);
    }
}
