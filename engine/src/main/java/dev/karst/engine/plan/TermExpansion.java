package dev.karst.engine.plan;

import dev.karst.engine.function.Wildcard;
import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.knowledge.Tag;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.SearchParser;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SearchTerm;
import dev.karst.language.tree.SearchTerm.Comparison;
import dev.karst.language.tree.SearchTerm.Form;
import dev.karst.language.tree.SearchTerm.Literal;
import dev.karst.language.tree.SearchTerm.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Replaces event types and tags in search terms by what they stand for (semantics reference, 5.10): {@code eventtype=x}
 * holds for the events of the definition, and for those that have the value in a field of that name; so do {@code tag=t}
 * and {@code tag::field=t} for the values that carry the tag.
 */
final class TermExpansion {
    private static final String EVENT_TYPE = "eventtype";
    private static final String TAG = "tag";
    private static final String TAG_OF_FIELD = "tag::";

    /** Event types that refer to others can grow without end in few words. */
    private static final int MOST_TERMS = 20_000;

    private static final int DEEPEST = 50;

    private final SearchParser parser;
    private final Knowledge knowledge;
    private final Diagnostics diagnostics;
    private final Map<String, SearchTerm> read = new HashMap<>();
    private final Set<String> undefined = new TreeSet<>();

    /** The event types around the term at hand, outermost first. */
    private final Set<String> around = new LinkedHashSet<>();

    private int terms;

    TermExpansion(SearchParser parser, Knowledge knowledge, Diagnostics diagnostics) {
        this.parser = parser;
        this.knowledge = knowledge;
        this.diagnostics = diagnostics;
    }

    /** The terms that name an event type or tag which nothing defines, in alphabetical order. */
    Set<String> undefined() {
        return undefined;
    }

    SearchTerm expand(SearchTerm term) {
        return expand(term, null);
    }

    /** @param at where the event type is called whose definition the term is from; null in the search's own text */
    private SearchTerm expand(SearchTerm term, Span at) {
        Span span = at == null ? term.span() : at;
        if (++terms > MOST_TERMS) {
            report("K1083", "event types expand this search beyond " + MOST_TERMS + " terms", span, "too long");
            return new SearchTerm.All(span);
        }
        return switch (term) {
            case SearchTerm.All all -> new SearchTerm.All(span);
            case SearchTerm.And and -> new SearchTerm.And(span, all(and.terms(), at));
            case SearchTerm.Or or -> new SearchTerm.Or(span, all(or.terms(), at));
            case SearchTerm.Not not -> new SearchTerm.Not(span, expand(not.term(), at));
            case SearchTerm.Keyword k -> new SearchTerm.Keyword(span, at(k.value(), at));
            case SearchTerm.TimeBound t -> new SearchTerm.TimeBound(span, t.bound(), at(t.value(), at));
            case Comparison c -> comparison(new Comparison(span, c.field(), c.operator(), at(c.value(), at)));
            case SearchTerm.In in -> in(in, span, at);
        };
    }

    private List<SearchTerm> all(List<SearchTerm> all, Span at) {
        List<SearchTerm> expanded = new ArrayList<>();
        for (SearchTerm term : all) {
            if (terms > MOST_TERMS) {
                break;
            }
            expanded.add(expand(term, at));
        }
        return expanded;
    }

    private static Literal at(Literal value, Span at) {
        return at == null ? value : new Literal(at, value.text(), value.quoted(), value.form());
    }

    private static boolean isKnowledge(String field) {
        return field.equals(EVENT_TYPE) || field.equals(TAG) || field.startsWith(TAG_OF_FIELD);
    }

    private SearchTerm in(SearchTerm.In in, Span span, Span at) {
        List<Literal> values = in.values().stream().map(v -> at(v, at)).toList();
        if (!isKnowledge(in.field())) {
            return new SearchTerm.In(span, in.field(), values);
        }
        return new SearchTerm.Or(
                span,
                values.stream()
                        .map(v -> comparison(new Comparison(span, in.field(), Operator.EQUAL, v)))
                        .toList());
    }

    private SearchTerm comparison(Comparison c) {
        boolean named = c.operator() == Operator.EQUAL || c.operator() == Operator.NOT_EQUAL;
        if (!named || !isKnowledge(c.field())) {
            return c;
        }
        List<SearchTerm> either = new ArrayList<>();
        either.add(c);
        if (c.field().equals(EVENT_TYPE)) {
            eventTypes(names(c), c.span(), either);
        } else {
            tags(c, either);
        }
        if (either.size() == 1 && c.operator() == Operator.EQUAL) {
            undefined.add(c.field() + "=" + c.value().text());
        }
        return either.size() == 1 ? c : new SearchTerm.Or(c.span(), either);
    }

    /** The names meant: those that are equal, or those that are not. */
    private static Predicate<String> names(Comparison c) {
        Wildcard name = new Wildcard(c.value().text(), c.value().form() == Form.CASE);
        boolean equal = c.operator() == Operator.EQUAL;
        return text -> name.matches(text) == equal;
    }

    private void eventTypes(Predicate<String> names, Span at, List<SearchTerm> into) {
        knowledge.eventTypes().keySet().stream().filter(names).sorted().forEach(name -> into.add(definition(name, at)));
    }

    private void tags(Comparison c, List<SearchTerm> into) {
        String field = c.field().equals(TAG) ? null : c.field().substring(TAG_OF_FIELD.length());
        Predicate<String> names = names(c);
        for (Tag tag : knowledge.tags()) {
            if (!names.test(tag.name()) || field != null && !field.equals(tag.field())) {
                continue;
            }
            Literal value = new Literal(c.span(), tag.value(), true, Form.PLAIN);
            into.add(new Comparison(c.span(), tag.field(), Operator.EQUAL, value));
            if (tag.field().equals(EVENT_TYPE)) {
                eventTypes(tag.value()::equals, c.span(), into);
            }
        }
    }

    private SearchTerm definition(String name, Span at) {
        SearchTerm nothing = new SearchTerm.All(at);
        if (terms > MOST_TERMS) {
            return nothing;
        }
        if (around.contains(name)) {
            report("K1082", "event type `" + name + "` refers to itself, directly or through others", at, "never ends");
            return nothing;
        }
        if (around.size() >= DEEPEST) {
            report("K1083", "event types refer to each other over " + DEEPEST + " deep", at, "too deep");
            return nothing;
        }
        around.add(name);
        SearchTerm expanded = expand(read.computeIfAbsent(name, n -> read(n, at)), at);
        around.remove(name);
        return expanded;
    }

    private SearchTerm read(String name, Span at) {
        Diagnostics found = new Diagnostics();
        Optional<SearchTerm> term = parser.searchTerm(knowledge.eventTypes().get(name), knowledge.macros(), found);
        for (Diagnostic wrong : found.inOrder()) {
            String code = wrong.isNotYet() ? Diagnostic.NOT_YET : "K1081";
            report(code, "in event type `" + name + "`: " + wrong.headline(), at, "its definition cannot be read");
        }
        return term.orElse(new SearchTerm.All(at));
    }

    private void report(String code, String headline, Span at, String label) {
        diagnostics.add(new Diagnostic(code, headline, at, label));
    }
}
