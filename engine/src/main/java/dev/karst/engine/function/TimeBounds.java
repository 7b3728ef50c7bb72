package dev.karst.engine.function;

import dev.karst.language.tree.SearchTerm;
import dev.karst.language.tree.SearchTerm.Bound;
import dev.karst.language.tree.SearchTerm.Form;
import dev.karst.language.tree.SearchTerm.Literal;
import dev.karst.language.tree.SearchTerm.TimeBound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The bounds of time in search terms (semantics reference, 5.11): earliest is inclusive, latest exclusive. */
public final class TimeBounds {
    private TimeBounds() {}

    /** All bounds, in the order of the text. */
    public static List<TimeBound> in(SearchTerm term) {
        return stream(term).toList();
    }

    private static Stream<TimeBound> stream(SearchTerm term) {
        return switch (term) {
            case TimeBound t -> Stream.of(t);
            case SearchTerm.And and -> and.terms().stream().flatMap(TimeBounds::stream);
            case SearchTerm.Or or -> or.terms().stream().flatMap(TimeBounds::stream);
            case SearchTerm.Not not -> stream(not.term());
            case SearchTerm.All all -> Stream.empty();
            case SearchTerm.Comparison c -> Stream.empty();
            case SearchTerm.In in -> Stream.empty();
            case SearchTerm.Keyword k -> Stream.empty();
        };
    }

    /** Whether what the bounds mean depends on when the search runs: an earliest alone ends there. */
    public static boolean readNow(SearchTerm term) {
        List<TimeBound> bounds = in(term);
        return bounds.stream().anyMatch(b -> TimeText.isRelative(b.value().text()))
                || bounds.stream().anyMatch(b -> b.bound() == Bound.EARLIEST)
                        && bounds.stream().noneMatch(b -> b.bound() == Bound.LATEST);
    }

    /**
     * The same term with every bound in seconds since the epoch. An earliest that no latest stands beside, in its own
     * group or around it, gets the search's start as its latest.
     */
    public static SearchTerm absolute(SearchTerm term, SearchContext context) {
        return in(term).isEmpty() ? term : absolute(term, context, false);
    }

    private static SearchTerm absolute(SearchTerm term, SearchContext context, boolean ends) {
        return switch (term) {
            case TimeBound t -> bound(t, context, ends);
            case SearchTerm.And and -> {
                boolean endsHere = ends || and.terms().stream().anyMatch(TimeBounds::isLatest);
                yield new SearchTerm.And(and.span(), all(and.terms(), t -> absolute(t, context, endsHere)));
            }
            case SearchTerm.Or or -> new SearchTerm.Or(or.span(), all(or.terms(), t -> absolute(t, context, ends)));
            case SearchTerm.Not not -> new SearchTerm.Not(not.span(), absolute(not.term(), context, ends));
            case SearchTerm.All all -> all;
            case SearchTerm.Comparison c -> c;
            case SearchTerm.In in -> in;
            case SearchTerm.Keyword k -> k;
        };
    }

    private static boolean isLatest(SearchTerm term) {
        return term instanceof TimeBound t && t.bound() == Bound.LATEST;
    }

    private static List<SearchTerm> all(List<SearchTerm> terms, Function<SearchTerm, SearchTerm> change) {
        List<SearchTerm> changed = new ArrayList<>();
        terms.forEach(t -> changed.add(change.apply(t)));
        return changed;
    }

    private static SearchTerm bound(TimeBound t, SearchContext context, boolean ends) {
        // Beyond the calendar there is no time, and no event.
        double seconds = TimeText.seconds(t.value().text(), context.now(), context.zone())
                .orElse(Double.NaN);
        TimeBound bound = at(t, t.bound(), seconds);
        return t.bound() == Bound.LATEST || ends
                ? bound
                : new SearchTerm.And(t.span(), List.of(bound, at(t, Bound.LATEST, context.now())));
    }

    private static TimeBound at(TimeBound place, Bound bound, double seconds) {
        String text = Double.isNaN(seconds) ? "NaN" : new BigDecimal(seconds).toPlainString();
        return new TimeBound(place.span(), bound, new Literal(place.value().span(), text, false, Form.PLAIN));
    }

    /** The seconds since the epoch of a bound that is absolute. */
    static double seconds(TimeBound absolute) {
        return Double.parseDouble(absolute.value().text());
    }
}
