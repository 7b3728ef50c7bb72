package dev.karst.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.command.Commands;
import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.knowledge.Tag;
import dev.karst.language.macro.Macros;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TermExpansionTest {
    private static final Map<String, String> TYPES = Map.of("web", "host=web*", "shop", "eventtype=web url=/shop*");
    private static final List<Tag> TAGS = List.of(new Tag("public", "eventtype", "shop"), new Tag("dmz", "host", "w1"));

    @Test
    void whatNothingDefinesIsNoted() {
        PlannedSearch search = plan("eventtype=web eventtype=nosuch tag=public tag::host=public", TYPES);
        assertThat(search.undefined()).containsExactly("eventtype=nosuch", "tag::host=public");
        assertThat(search.notes())
                .containsExactly(
                        "`eventtype=nosuch` is defined nowhere: it finds events that have it as a field",
                        "`tag::host=public` is defined nowhere: it finds events that have it as a field");
        assertThat(plan("tag=* eventtype!=x", TYPES).undefined()).isEmpty();
    }

    @Test
    void theFieldsOfDefinitionsAreRead() {
        assertThat(plan("tag=public | stats count", TYPES).fields()).hasToString("eventtype host tag url");
        assertThat(plan("tag::host=dmz | stats count", TYPES).fields()).hasToString("host tag::host");
    }

    @Test
    void theTextOfTheSearchStaysAsItIs() {
        assertThat(plan("eventtype=shop OR tag=dmz", TYPES).pipeline().spl())
                .isEqualTo("search eventtype=shop OR tag=dmz");
    }

    @Test
    void indexesInDefinitionsAreIgnoredLikeThoseInTheText() {
        Planner.Options options = new Planner.Options(true, false, "main");
        Knowledge knowledge = Knowledge.of(Macros.none(), Map.of("web", "index=web host=w1"), List.of());
        PlannedSearch search = new Planner(new Commands(), knowledge, options).plan("eventtype=web");
        assertThat(search.notes()).containsExactly("`index=web` is ignored: the events read here lie in one index");
    }

    @Test
    void definitionsThatGrowWithoutEndAreRefused() {
        Map<String, String> types = new HashMap<>();
        types.put("e0", "a=1");
        for (int i = 1; i < 40; i++) {
            types.put("e" + i, "eventtype=e%d OR eventtype=e%d".formatted(i - 1, i - 1));
        }
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            PlannedSearch search = plan("b=2 eventtype=e39", types);
            assertThat(search.diagnostics()).extracting(d -> d.code()).containsExactly("K1083");
            assertThat(search.text().of(search.diagnostics().get(0).span())).isEqualTo("eventtype=e39");
        });
    }

    @Test
    void definitionsThatReferToManyOthersAreRefusedInTime() {
        Map<String, String> types = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            types.put("e" + i, "eventtype=*");
        }
        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(plan("eventtype=*", types).isSound()).isFalse());
    }

    @Test
    void aLongChainIsRefusedAndNotTooDeepForTheStack() {
        Map<String, String> types = new HashMap<>();
        for (int i = 1; i < 5000; i++) {
            types.put("e" + i, "eventtype=e" + (i - 1));
        }
        assertThat(plan("eventtype=e4999", types).diagnostics())
                .extracting(d -> d.headline())
                .containsExactly("event types refer to each other over 50 deep");
    }

    private static PlannedSearch plan(String search, Map<String, String> types) {
        Knowledge knowledge = Knowledge.of(Macros.none(), types, TAGS);
        return new Planner(new Commands(), knowledge, Planner.Options.DEFAULT).plan(search);
    }
}
