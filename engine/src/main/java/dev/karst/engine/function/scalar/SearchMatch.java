package dev.karst.engine.function.scalar;

import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.CompilesCall;
import dev.karst.engine.function.Documentation;
import dev.karst.engine.function.Documentation.Example;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.ReadsFields;
import dev.karst.engine.function.SearchCondition;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.function.Type;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.parse.FunctionSignature;
import dev.karst.language.parse.SearchParser;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.Expression.Call;
import dev.karst.language.tree.SearchTerm;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Whether the row satisfies terms in the grammar of the search command, written as a text. It is never NULL. */
public final class SearchMatch implements CompilesCall, ReadsFields {
    @Override
    public FunctionSignature signature() {
        return new FunctionSignature("searchmatch", "searchmatch(terms)", 1, 1);
    }

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Set<String> fields(Call call) {
        return term(call, new Diagnostics()).map(SearchCondition::fields).orElse(Set.of());
    }

    @Override
    public Evaluation compile(Call call, List<Evaluation> arguments, SearchContext context, Diagnostics diagnostics) {
        Predicate<Row> test = term(call, diagnostics)
                .map(t -> SearchCondition.compile(t, context))
                // What is wrong has been reported; nothing of this search runs.
                .orElse(row -> false);
        return new Matching(test);
    }

    /** Places in the terms are those of the whole text: its escapes are gone. */
    private static Optional<SearchTerm> term(Call call, Diagnostics diagnostics) {
        if (call.arguments().isEmpty() || !(call.arguments().get(0) instanceof Expression.Text text)) {
            diagnostics.add(
                    "K1072",
                    "`searchmatch` needs its terms written out",
                    call.span(),
                    "expected a text between double quotes");
            return Optional.empty();
        }
        Diagnostics inText = new Diagnostics();
        Optional<SearchTerm> term = SearchParser.searchTerm(text.value(), inText);
        for (Diagnostic d : inText.inOrder()) {
            diagnostics.add(new Diagnostic(d.code(), d.headline(), text.span(), d.label(), d.hints()));
        }
        return term;
    }

    private record Matching(Predicate<Row> test) implements Evaluation {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }

        @Override
        public Value evaluate(Row row) {
            return Value.Bool.of(test.test(row));
        }
    }

    @Override
    public Documentation documentation() {
        return new Documentation(
                "Whether the row satisfies terms in the grammar of the search command, as in if(searchmatch(\"user=adm*"
                        + " NOT failed\"), 1, 0). A bare word is looked for in _raw.",
                "Never NULL: a missing field fails a comparison, and of several values one may satisfy it.",
                Example.of("searchmatch(\"nosuch=*\")", "False"),
                Example.of("searchmatch(\"NOT nosuch=*\")", "True"));
    }
}
