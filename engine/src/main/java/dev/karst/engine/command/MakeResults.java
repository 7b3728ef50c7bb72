package dev.karst.engine.command;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.BatchBuilder;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.GeneratedRows;
import dev.karst.engine.plan.Plan;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.text.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * {@code makeresults} makes results that hold the time of the search, one if not told, or those of data in its text.
 *
 * @param annotate whether results name the server; all else that this adds in Splunk is without a value
 * @param data the results in the text, null where there are none
 * @param arguments as typed, for the data
 * @param ignored arguments that mean nothing, as typed
 */
public record MakeResults(
        Span span, long count, boolean annotate, InlineData data, String arguments, List<String> ignored)
        implements Command, GeneratedRows {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "makeresults",
            "Makes results that hold the time of the search, or those of data in the text.",
            "| makeresults [count=<n>] [annotate=<bool>] | makeresults format=(csv | json) data=\"<text>\"",
            true,
            in -> new MakeResultsReader(in).read());

    private static final int BATCH = 4096;

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
        ignored.forEach(argument -> context.warnings()
                .add("makeresults ignores `" + argument + "`"
                        + (argument.matches("\\d+") ? ": the number of results is `count=" + argument + "`" : "")));
        long rows = data == null ? count : data.rows().size();
        BatchBuilder builder = new BatchBuilder();
        for (long row = 0; row < rows; row++) {
            if (data == null || data.timed()) {
                builder.set("_time", Num.of(context.now()));
            }
            fields(row).forEach(builder::set);
            builder.endRow(Position.ofRow(row));
            if (builder.size() == BATCH || row == rows - 1) {
                sink.accept(builder.build());
            }
        }
    }

    private Map<String, Value> fields(long row) {
        if (data != null) {
            return data.rows().get((int) row);
        }
        return annotate ? Map.of("splunk_server", new Value.Text("karst")) : Map.of();
    }

    @Override
    public boolean readsNow() {
        return data == null || data.timed();
    }

    @Override
    public String spl() {
        return data == null
                ? "makeresults count=" + count + (annotate ? " annotate=true" : "") + rest()
                : "makeresults " + arguments;
    }

    private String rest() {
        return ignored.isEmpty() ? "" : " " + String.join(" ", ignored);
    }
}
