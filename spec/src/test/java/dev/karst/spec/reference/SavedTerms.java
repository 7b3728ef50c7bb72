package dev.karst.spec.reference;

import dev.karst.engine.command.Commands;
import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.knowledge.Tag;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.SearchParser;
import dev.karst.language.tree.SearchTerm;
import dev.karst.language.tree.SearchTerm.Comparison;
import dev.karst.language.tree.SearchTerm.Form;
import dev.karst.language.tree.SearchTerm.Literal;
import dev.karst.language.tree.SearchTerm.Operator;
import java.util.ArrayList;
import java.util.List;

/** What {@code eventtype=} and {@code tag=} stand for (semantics reference, 5.10), beside fields of those names. */
record SavedTerms(Knowledge knowledge) {

    /** The conditions of which one is enough; none for any other comparison. */
    List<SearchTerm> standFor(Comparison term) {
        if (term.operator() != Operator.EQUAL && term.operator() != Operator.NOT_EQUAL) {
            return List.of();
        }
        List<SearchTerm> any = new ArrayList<>();
        if (term.field().equals("eventtype")) {
            knowledge.eventTypes().keySet().stream()
                    .filter(name -> isMeant(name, term))
                    .forEach(name -> any.add(definition(name)));
        }
        for (Tag tag : knowledge.tags()) {
            boolean asked = term.field().equals("tag") || term.field().equals("tag::" + tag.field());
            if (asked && isMeant(tag.name(), term)) {
                any.add(SearchTerms.comparison(tag.field(), new Literal(term.span(), tag.value(), true, Form.PLAIN)));
            }
        }
        return any;
    }

    private static boolean isMeant(String name, Comparison term) {
        return SearchTerms.equal(name, term.value()) == (term.operator() == Operator.EQUAL);
    }

    private SearchTerm definition(String eventType) {
        return new SearchParser(new Commands())
                .searchTerm(knowledge.eventTypes().get(eventType), knowledge.macros(), new Diagnostics())
                .orElseThrow();
    }
}
