package dev.karst.engine.plan;

import dev.karst.engine.data.Warnings;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.function.SearchContext;
import dev.karst.language.diagnostic.Diagnostics;
import java.time.ZoneOffset;

/** Finds expressions that can never work, before anything runs. */
final class ExpressionCheck {
    private final ExpressionCompiler compiler;

    ExpressionCheck(Diagnostics diagnostics) {
        this.compiler = new ExpressionCompiler(new SearchContext(0, ZoneOffset.UTC, new Warnings()), diagnostics);
    }

    void check(Plan plan) {
        switch (plan) {
            case Plan.Where n -> compiler.condition(n.condition());
            case Plan.TakeWhile n -> compiler.condition(n.condition());
            case Plan.Assign n -> n.assignments().forEach(a -> compiler.value(a.expression()));
            case Plan.Aggregate n -> n.calls().forEach(this::check);
            case Plan.Scan n -> {}
            case Plan.Generate n -> {}
            case Plan.Search n -> {}
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
