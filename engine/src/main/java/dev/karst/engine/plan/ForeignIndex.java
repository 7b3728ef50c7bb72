package dev.karst.engine.plan;

import dev.karst.engine.function.Wildcard;
import dev.karst.language.tree.SearchTerm;
import dev.karst.language.tree.SearchTerm.Form;
import dev.karst.language.tree.SearchTerm.Literal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where all events lie in one index, a term such as {@code index=aws} that names another says where they were kept, not
 * which ones are meant: it is left out, and told. A term under NOT stays.
 */
final class ForeignIndex {
    private final String index;
    private final Set<String> ignored = new TreeSet<>();

    ForeignIndex(String index) {
        this.index = index;
    }

    /** What the terms left out said, in alphabetical order. */
    Set<String> ignored() {
        return ignored;
    }

    SearchTerm without(SearchTerm term) {
        return switch (term) {
            case SearchTerm.And and -> new SearchTerm.And(and.span(), all(and.terms()));
            case SearchTerm.Or or -> new SearchTerm.Or(or.span(), all(or.terms()));
            case SearchTerm.Comparison c ->
                c.operator() == SearchTerm.Operator.EQUAL ? named(c, c.field(), List.of(c.value())) : c;
            case SearchTerm.In in -> named(in, in.field(), in.values());
            case SearchTerm.All all -> all;
            case SearchTerm.Not not -> not;
            case SearchTerm.Keyword k -> k;
            case SearchTerm.TimeBound t -> t;
        };
    }

    private List<SearchTerm> all(List<SearchTerm> terms) {
        return terms.stream().map(this::without).toList();
    }

    private SearchTerm named(SearchTerm term, String field, List<Literal> values) {
        boolean foreign = field.equals("index")
                && values.stream().noneMatch(v -> new Wildcard(v.text(), v.form() == Form.CASE).matches(index));
        if (!foreign) {
            return term;
        }
        values.forEach(v -> ignored.add("index=" + v.text()));
        return new SearchTerm.All(term.span());
    }
}
