package dev.karst.spec;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random searches over random events: nobody says what must come of them, but every engine must say the same. Searches
 * and events grow; the first one to fail is cut down to what it takes to fail.
 */
class AgreementTest {
    /** To be changed with -Dkarst.searches=N. */
    private static final int SEARCHES = Integer.getInteger("karst.searches", 3_000);

    private static final List<SpecEngine> ENGINES = EmbeddedEngine.all();

    @Test
    void allEnginesSayTheSame() {
        Random random = new Random(EmbeddedEngine.SEED);
        RandomSearches searches = new RandomSearches(random);
        int planned = 0;
        for (int i = 0; i < SEARCHES; i++) {
            RandomSearch search = searches.search(1 + i * 6 / SEARCHES);
            Optional<String> difference = difference(search);
            if (difference.isPresent()) {
                RandomSearch smallest = search.smallest(s -> difference(s).isPresent());
                fail("search " + i + " with seed " + EmbeddedEngine.SEED + ", cut down:\n"
                        + difference(smallest).orElseThrow() + smallest.shownEvents());
            }
            planned += ENGINES.getFirst().run(search.asked(null)).error() == null ? 1 : 0;
        }
        if (planned < SEARCHES / 2) {
            fail("only " + planned + " of " + SEARCHES + " searches could be run at all");
        }
    }

    /** What tells the other engines from the first, or the one that fails; empty where they agree. */
    private static Optional<String> difference(RandomSearch search) {
        SpecEngine at = ENGINES.getFirst();
        try {
            SpecCase spec = search.asked(at.run(search.asked(null)));
            for (SpecEngine engine : ENGINES) {
                at = engine;
                Optional<String> difference = SpecDifference.of(spec, engine.run(spec));
                if (difference.isPresent()) {
                    return Optional.of(SpecDifference.report(spec, Map.of(engine.name(), difference.get())));
                }
            }
            return Optional.empty();
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            return Optional.of(search.text() + "\n  in: " + at.name() + "\n  " + thrown + "\n  at "
                    + List.of(thrown.getStackTrace()).stream().limit(5).toList() + "\n");
        }
    }
}
