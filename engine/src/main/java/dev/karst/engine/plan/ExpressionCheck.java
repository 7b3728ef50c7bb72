package dev.karst.engine.plan;

import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.function.TimeBounds;
import dev.karst.engine.function.TimeText;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.tree.SearchTerm;
import java.time.ZoneOffset;

/** Finds expressions that can never work, and bounds that are no times, before anything runs. */
final class ExpressionCheck {
    private final ExpressionCompiler compiler;
    private final Diagnostics diagnostics;

    ExpressionCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.compiler = new ExpressionCompiler(new SearchContext(0, ZoneOffset.UTC, new Warnings()), diagnostics);
    }

    private void checkTimes(SearchTerm term) {
        for (SearchTerm.TimeBound bound : TimeBounds.in(term)) {
            String text = bound.value().text();
            if (text.startsWith("rt")) {
                diagnostics.add(
                        Diagnostic.notYet("a search in real time", bound.value().span()));
            } else if (TimeText.seconds(text, 0, ZoneOffset.UTC).isEmpty()) {
                diagnostics.add(new Diagnostic(
                        "K1080",
                        "`" + text + "` is no time",
                        bound.value().span(),
                        "expected such as -7d@d, 1722470400 or 08/01/2024:00:00:00"));
            }
        }
    }

    void check(Plan plan) {
        switch (plan) {
            case Plan.Where n -> compiler.condition(n.condition());
            case Plan.TakeWhile n -> compiler.condition(n.condition());
            case Plan.Assign n -> n.assignments().forEach(a -> compiler.value(a.expression()));
            case Plan.Aggregate n -> n.calls().forEach(this::check);
            case Plan.Scan n -> checkTimes(n.condition());
            case Plan.Generate n -> {}
            case Plan.Search n -> checkTimes(n.term());
            case Plan.Keep n -> {}
            case Plan.Remove n -> {}
            case Plan.Arrange n -> {}
            case Plan.Rename n -> {}
            case Plan.EventStats n -> n.calls().forEach(this::check);
            case Plan.StreamStats n -> {
                n.calls().forEach(this::check);
                n.window().conditions().forEach(compiler::condition);
            }
            case Plan.InSearchOrder n -> {}
            case Plan.Limit n -> {}
            case Plan.Dedup n -> {}
            case Plan.Sort n -> {}
            case Plan.PerBatch n -> {}
            case Plan.Gathered n -> {}
        }
        if (Plan.input(plan) != null) {
            check(Plan.input(plan));
        }
    }

    private void check(AggregateCall call) {
        boolean truth = call.function().takesTruth();
        call.expression().ifPresent(truth ? compiler::compile : compiler::value);
    }
}
