package dev.karst.spec.reference;

import dev.karst.engine.command.Dedup;
import dev.karst.engine.command.Eval;
import dev.karst.engine.command.EventStats;
import dev.karst.engine.command.Fields;
import dev.karst.engine.command.Head;
import dev.karst.engine.command.MakeResults;
import dev.karst.engine.command.Rename;
import dev.karst.engine.command.SearchCommand;
import dev.karst.engine.command.Sort;
import dev.karst.engine.command.Stats;
import dev.karst.engine.command.StreamStats;
import dev.karst.engine.command.Table;
import dev.karst.engine.command.Where;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.Plan;
import dev.karst.engine.plan.Renaming;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.Pipeline;
import dev.karst.language.tree.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SPL in the plainest way: a search is a list of commands, a command makes a list of results of a list of results. No
 * plan, no batches, no field use, nothing put off or pushed down. It shares with the engine the parser and the scalar
 * functions, which have specs of their own, and nothing else.
 */
public final class Interpreter {
    private final SearchContext context;
    private final ExpressionCompiler expressions;

    public Interpreter(SearchContext context) {
        this.context = context;
        this.expressions = new ExpressionCompiler(context, new Diagnostics());
    }

    /** @param events in search order */
    public List<Result> run(Pipeline search, List<Result> events) {
        boolean reads = !search.generating() || search.stages().getFirst() instanceof SearchCommand;
        List<Result> results = reads ? events : List.of();
        for (Stage stage : search.stages()) {
            results = apply(stage, results);
        }
        return results;
    }

    private List<Result> apply(Stage stage, List<Result> in) {
        return switch (stage) {
            case SearchCommand c ->
                in.stream().filter(r -> SearchTerms.hold(c.term(), r)).toList();
            case Where c -> c.condition().isEmpty() ? in : where(c.condition().get(), in);
            case Eval c -> in.stream().map(r -> eval(c, r)).toList();
            case Fields c -> in.stream().map(r -> fields(c, r)).toList();
            case Table c -> table(c, in);
            case Rename c -> in.stream().map(r -> rename(c, r)).toList();
            case Head c -> head(c, in);
            case Sort c -> first(c.limit() == 0 ? Long.MAX_VALUE : c.limit(), Ordering.sorted(in, c.keys()));
            case Dedup c -> dedup(c, in);
            case MakeResults c ->
                Collections.nCopies((int) c.count(), new Result(Map.of("_time", Num.of(context.now()))));
            case EventStats c -> Running.eventStats(c, in, expressions);
            case StreamStats c -> Running.streamStats(c, in, expressions);
            case Stats c -> Groups.of(in, c.by()).summarised(c.calls(), expressions);
            default -> throw new AssertionError("the reference does not know " + stage.getClass());
        };
    }

    private List<Result> where(Expression condition, List<Result> in) {
        Evaluation test = expressions.condition(condition);
        return in.stream().filter(test::isTrue).toList();
    }

    private Result eval(Eval command, Result in) {
        Result result = in;
        for (Plan.Assignment assignment : command.assignments()) {
            String name = assignment.field().of(result);
            Value value = expressions.value(assignment.expression()).evaluate(result);
            if (name != null) {
                result = result.with(name, value instanceof Value.Bool b ? new Value.Text(b.display()) : value);
            }
        }
        return result;
    }

    private static Result fields(Fields command, Result in) {
        List<String> listed =
                in.selected(command.names().stream().map(NamePattern::new).toList());
        return in.changed(fields -> {
            fields.keySet()
                    .removeIf(name ->
                            command.remove() ? listed.contains(name) : !listed.contains(name) && !name.startsWith("_"));
            return fields;
        });
    }

    private static List<Result> table(Table command, List<Result> in) {
        List<NamePattern> columns =
                command.columns().stream().map(NamePattern::new).toList();
        List<Result> rows = in.stream()
                .map(r -> r.changed(fields -> {
                    fields.keySet().retainAll(r.selected(columns));
                    return fields;
                }))
                .toList();
        return rows.stream().allMatch(r -> r.fields().isEmpty()) ? List.of() : rows;
    }

    private static Result rename(Rename command, Result in) {
        Result result = in;
        for (Renaming renaming : command.renamings()) {
            Map<String, Value> moved = new LinkedHashMap<>();
            for (String name : result.selected(List.of(renaming.from()))) {
                moved.put(renaming.of(name).orElseThrow(), result.value(name));
                result = result.without(name);
            }
            if (renaming.from().isExact()) {
                // A missing field clears the one it is renamed over.
                moved.putIfAbsent(renaming.to().text(), Value.NULL);
            }
            for (Map.Entry<String, Value> entry : moved.entrySet()) {
                result = result.with(entry.getKey(), entry.getValue());
            }
        }
        return result;
    }

    private List<Result> head(Head command, List<Result> in) {
        List<Result> passing = command.condition() == null ? in : passing(command, in);
        long all = command.condition() == null ? 10 : Long.MAX_VALUE;
        return first(command.rows() == null ? all : command.rows(), passing);
    }

    private List<Result> passing(Head command, List<Result> in) {
        Evaluation condition = expressions.condition(command.condition());
        List<Result> out = new ArrayList<>();
        for (Result result : in) {
            boolean passes = condition.isTrue(result)
                    || command.nullPasses() && condition.evaluate(result).isNull();
            if (passes || command.keepLast()) {
                out.add(result);
            }
            if (!passes) {
                return out;
            }
        }
        return out;
    }

    private static List<Result> first(long count, List<Result> in) {
        return in.subList(0, (int) Math.min(count, in.size()));
    }

    private static List<Result> dedup(Dedup command, List<Result> in) {
        Map<List<List<String>>, Integer> seen = new HashMap<>();
        List<List<String>> before = null;
        List<Result> out = new ArrayList<>();
        for (Result result : in) {
            List<List<String>> key =
                    command.fields().stream().map(result::texts).toList();
            if (key.contains(List.<String>of())) {
                if (command.keepEmpty()) {
                    out.add(result);
                }
                continue;
            }
            if (command.consecutive() && !key.equals(before)) {
                seen.clear();
            }
            before = key;
            if (seen.merge(key, 1, Integer::sum) <= command.count()) {
                out.add(result);
            } else if (command.keepRows()) {
                Result bare = result;
                for (String field : command.fields()) {
                    bare = bare.without(field);
                }
                out.add(bare);
            }
        }
        return command.sortBy().isEmpty() ? out : Ordering.sorted(out, command.sortBy());
    }
}
