package dev.karst.spec.reference;

import dev.karst.engine.command.Accum;
import dev.karst.engine.command.Bin;
import dev.karst.engine.command.Convert;
import dev.karst.engine.command.Dedup;
import dev.karst.engine.command.Delta;
import dev.karst.engine.command.Eval;
import dev.karst.engine.command.EventStats;
import dev.karst.engine.command.Extract;
import dev.karst.engine.command.Fields;
import dev.karst.engine.command.FillDown;
import dev.karst.engine.command.FillNull;
import dev.karst.engine.command.Head;
import dev.karst.engine.command.MakeMv;
import dev.karst.engine.command.MakeResults;
import dev.karst.engine.command.MvCombine;
import dev.karst.engine.command.MvExpand;
import dev.karst.engine.command.NoMv;
import dev.karst.engine.command.RangeMap;
import dev.karst.engine.command.RegexCommand;
import dev.karst.engine.command.Rename;
import dev.karst.engine.command.Replace;
import dev.karst.engine.command.Reverse;
import dev.karst.engine.command.Rex;
import dev.karst.engine.command.SPath;
import dev.karst.engine.command.SearchCommand;
import dev.karst.engine.command.Sort;
import dev.karst.engine.command.Stats;
import dev.karst.engine.command.StrCat;
import dev.karst.engine.command.StreamStats;
import dev.karst.engine.command.Table;
import dev.karst.engine.command.Tail;
import dev.karst.engine.command.Uniq;
import dev.karst.engine.command.Where;
import dev.karst.engine.data.Num;
import dev.karst.engine.data.Position;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.knowledge.Knowledge;
import dev.karst.engine.plan.Plan;
import dev.karst.engine.runtime.TimeRange;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.Pipeline;
import dev.karst.language.tree.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SPL in the plainest way: a search is a list of commands, a command makes a list of results of a list of results. No
 * plan, no batches, no field use, nothing put off or pushed down. It shares with the engine the parser, the scalar
 * functions and the readers of one text (regular expressions, times, JSON, XML, pairs), which have specs and tests of
 * their own, and nothing else.
 */
public final class Interpreter {
    private final SearchContext context;
    private final ExpressionCompiler expressions;
    private final SearchTerms terms;

    public Interpreter(SearchContext context, Knowledge knowledge) {
        this.context = context;
        this.expressions = new ExpressionCompiler(context, new Diagnostics());
        this.terms = new SearchTerms(new SavedTerms(knowledge), context);
    }

    /**
     * @param events in search order
     * @param range the time they must lie in, unless the search says it itself
     */
    public List<Result> run(Pipeline search, List<Result> events, TimeRange range) {
        boolean reads = !search.generating() || search.stages().getFirst() instanceof SearchCommand;
        TimeRange wanted = boundsTime(search) ? TimeRange.ALL : range;
        List<Result> results = reads
                ? events.stream()
                        .filter(e -> wanted.contains(e.position().time()))
                        .toList()
                : List.of();
        Stage before = null;
        for (Stage stage : search.stages()) {
            results = apply(stage, before, results);
            before = stage;
        }
        return results;
    }

    /** The search command that reads events does, or those right after it. */
    private boolean boundsTime(Pipeline search) {
        return search.stages().stream()
                .takeWhile(SearchCommand.class::isInstance)
                .anyMatch(stage -> terms.boundsTime(((SearchCommand) stage).term()));
    }

    private List<Result> apply(Stage stage, Stage before, List<Result> in) {
        return switch (stage) {
            case SearchCommand c ->
                in.stream().filter(r -> terms.hold(c.term(), r)).toList();
            case Where c -> c.condition().isEmpty() ? in : where(c.condition().get(), in);
            case RegexCommand c -> in.stream().filter(r -> Texts.regex(c, r)).toList();
            case Eval c -> in.stream().map(r -> eval(c, r)).toList();
            case Rex c -> in.stream().map(r -> Texts.rex(c, r)).toList();
            case Extract c -> in.stream().map(r -> Texts.extract(c, r)).toList();
            case SPath c -> in.stream().map(r -> Structures.spath(c, r)).toList();
            case StrCat c -> in.stream().map(r -> Texts.strcat(c, r)).toList();
            case Replace c -> in.stream().map(r -> Texts.replace(c, r)).toList();
            case Convert c ->
                in.stream().map(r -> Conversions.convert(c, r, context)).toList();
            case RangeMap c -> in.stream().map(r -> Conversions.rangemap(c, r)).toList();
            case Bin c -> Bins.bin(c, in, context);
            case MakeMv c -> in.stream().map(r -> Multivalues.makemv(c, r)).toList();
            case NoMv c -> in.stream().map(r -> Multivalues.nomv(c, before, r)).toList();
            case MvExpand c ->
                in.stream().flatMap(r -> Multivalues.mvexpand(c, r)).toList();
            case MvCombine c -> Multivalues.mvcombine(c, in);
            case Fields c -> in.stream().map(r -> Columns.fields(c, r)).toList();
            case Table c -> Columns.table(c, in);
            case Rename c -> in.stream().map(r -> Columns.rename(c, r)).toList();
            case FillNull c -> Columns.fillnull(c, in);
            case FillDown c -> Neighbours.filldown(c, in);
            case Accum c -> Neighbours.accum(c, in);
            case Delta c -> Neighbours.delta(c, in);
            case Uniq c -> Neighbours.uniq(in);
            case Dedup c -> Neighbours.dedup(c, in);
            case Head c -> head(c, in);
            case Tail c -> first(c.asked().orElse(10), in.reversed());
            case Reverse c -> in.reversed();
            case Sort c -> first(c.limit() == 0 ? Long.MAX_VALUE : c.limit(), Ordering.sorted(in, c.keys()));
            case MakeResults c -> made(c);
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

    private List<Result> made(MakeResults command) {
        boolean data = command.data() != null;
        List<Result> out = new ArrayList<>();
        for (int i = 0; i < (data ? command.data().rows().size() : command.count()); i++) {
            Map<String, Value> fields = new LinkedHashMap<>();
            if (!data || command.data().timed()) {
                fields.put("_time", Num.of(context.now()));
            }
            if (data) {
                fields.putAll(command.data().rows().get(i));
            } else if (command.annotate()) {
                fields.put("splunk_server", new Value.Text("karst"));
            }
            out.add(new Result(Position.ofRow(i), fields));
        }
        return out;
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
}
