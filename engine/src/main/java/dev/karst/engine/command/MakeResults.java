package dev.karst.engine.command;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.BatchBuilder;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.GeneratedRows;
import dev.karst.engine.plan.Plan;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.text.Span;
import java.util.function.Consumer;

/** {@code makeresults} makes results that hold the time of the search, one if not told. */
public record MakeResults(Span span, long count) implements Command, GeneratedRows {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "makeresults",
            "Makes results that hold the time of the search.",
            "| makeresults [count=<n>]",
            true,
            MakeResults::read);

    private static final int BATCH = 4096;

    static MakeResults read(CommandReader in) {
        return new MakeResults(in.span(), in.option("count").map(in::toCount).orElse(1L));
    }

    @Override
    public CommandType type() {
        return CommandType.GENERATING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.Generate(this);
    }

    @Override
    public void produce(SearchContext context, Consumer<Batch> sink) {
        BatchBuilder builder = new BatchBuilder();
        for (long row = 0; row < count; row++) {
            builder.set("_time", Num.of(context.now()));
            builder.endRow(Position.ofRow(row));
            if (builder.size() == BATCH || row == count - 1) {
                sink.accept(builder.build());
            }
        }
    }

    @Override
    public boolean readsNow() {
        return true;
    }

    @Override
    public String describe() {
        return spl();
    }

    @Override
    public String spl() {
        return "makeresults count=" + count;
    }
}
