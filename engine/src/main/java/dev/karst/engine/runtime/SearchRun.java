package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.Row;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.function.TimeBounds;
import dev.karst.engine.plan.BatchOperator;
import dev.karst.engine.plan.Plan;
import dev.karst.engine.plan.PlannedSearch;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.tree.SearchTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One run of a search over one scan.
 *
 * <p>A plan runs in two halves. From its leaf up to the first node that needs more than a row at a time, it runs where
 * the events are, on whatever batches come, in any order; that node's collector keeps what it needs. Above it, once the
 * scan is done, rows are pulled through streams, in order.
 */
public final class SearchRun {
    private final PlannedSearch search;
    private final SearchContext context;
    private final MemoryBudget budget;
    private final boolean evidence;
    private final RowObserver observer;
    private final MemoryBudget.Share memory;
    private final PerRowOperators operators;
    private final List<Plan> aboveLeaf = new ArrayList<>();
    private final Plan gathering;
    private final List<Plan> upper = new ArrayList<>();
    private final Collector collector;
    private final List<Collector> collectors = new ArrayList<>();
    private String failure;
    private double newest = Double.NaN;

    /**
     * @param search a sound search
     * @param evidence whether rows carry the events behind them
     */
    public SearchRun(PlannedSearch search, SearchContext context, MemoryBudget budget, boolean evidence) {
        this(search, context, budget, evidence, RowObserver.NONE);
    }

    /** @param observer is told what each node lets through, in no order below the first node that gathers */
    public SearchRun(
            PlannedSearch search, SearchContext context, MemoryBudget budget, boolean evidence, RowObserver observer) {
        this.observer = observer;
        this.search = search;
        this.context = context;
        this.budget = budget;
        this.evidence = evidence;
        this.memory = budget.share();
        this.operators = new PerRowOperators(context, memory);
        Plan node = search.plan();
        while (!(Plan.isUnordered(Plan.input(node)))) {
            upper.add(0, node);
            node = Plan.input(node);
        }
        this.gathering = node;
        for (Plan below = Plan.input(node); below != null; below = Plan.input(below)) {
            aboveLeaf.add(0, below);
        }
        this.collector = collector(gathering);
    }

    /**
     * What the search wants of a scan; its sink takes the events. Nothing where the search makes its own rows.
     *
     * @param range the time its events lie in, unless bounds of time in the search's own text say that
     */
    public Optional<ScanRequest> request(TimeRange range) {
        if (!(aboveLeaf.get(0) instanceof Plan.Scan scan)) {
            return Optional.empty();
        }
        List<BatchOperator> chain = aboveLeaf.stream().map(this::operator).toList();
        SearchTerm condition = TimeBounds.absolute(scan.condition(), context);
        TimeRange wanted = boundsItsTime() ? TimeRange.ALL : range;
        return Optional.of(new ScanRequest(search.fields(), condition, wanted, batch -> take(batch, chain)));
    }

    /** Whether the base search has bounds of time: the leaf, and searches right above it where they are not one yet. */
    private boolean boundsItsTime() {
        return aboveLeaf.stream()
                .map(SearchRun::searched)
                .takeWhile(Objects::nonNull)
                .anyMatch(term -> !TimeBounds.in(term).isEmpty());
    }

    private static SearchTerm searched(Plan node) {
        return node instanceof Plan.Scan scan
                ? scan.condition()
                : node instanceof Plan.Search found ? found.term() : null;
    }

    private BatchOperator operator(Plan node) {
        BatchOperator operator = operators.start(node);
        return batch -> {
            Batch result = operator.apply(batch);
            if (result != null) {
                observer.passed(node, result);
            }
            return result;
        };
    }

    private void generate() {
        if (aboveLeaf.get(0) instanceof Plan.Generate leaf) {
            List<BatchOperator> chain =
                    aboveLeaf.stream().skip(1).map(this::operator).toList();
            try {
                leaf.rows().produce(context, batch -> pass(batch, chain));
            } catch (MemoryBudget.Exceeded exceeded) {
                fail(exceeded);
            }
        }
    }

    private void take(Batch batch, List<BatchOperator> chain) {
        if (failure != null) {
            return;
        }
        for (int row = 0; row < batch.size(); row++) {
            double time = batch.position(row).time();
            newest = Double.isNaN(newest) || time > newest ? time : newest;
        }
        try {
            pass(batch, chain);
        } catch (MemoryBudget.Exceeded exceeded) {
            fail(exceeded);
        }
    }

    private void pass(Batch batch, List<BatchOperator> chain) {
        Batch current = batch;
        for (BatchOperator operator : chain) {
            current = current == null ? null : operator.apply(current);
        }
        if (current != null) {
            collector.accept(current);
        }
    }

    /** The others go on with the memory that this one gives back. */
    private void fail(MemoryBudget.Exceeded exceeded) {
        failure = exceeded.getMessage();
        release();
    }

    private void release() {
        collectors.forEach(Collector::discard);
        memory.releaseAll();
    }

    /** The latest time of all events taken so far, NaN where none has a time. */
    public double newestEvent() {
        return newest;
    }

    /** Why the search had to stop, if it had to: there are no rows then. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** The rows, in order; to be asked for once, after the scan. None where the search failed. */
    public List<Batch> rows() {
        generate();
        List<Batch> batches = new ArrayList<>();
        if (failure != null) {
            return batches;
        }
        try {
            BatchStream stream = new ObservedStream(collector.finish(), gathering, observer);
            for (Plan node : upper) {
                stream = new ObservedStream(stream(node, stream), node, observer);
            }
            for (Batch batch = stream.next(); batch != null; batch = stream.next()) {
                batches.add(batch);
            }
            return batches;
        } catch (MemoryBudget.Exceeded exceeded) {
            fail(exceeded);
            return List.of();
        } finally {
            // A limit above can leave a collector unread.
            release();
        }
    }

    private BatchStream stream(Plan node, BatchStream input) {
        return switch (node) {
            case Plan.Limit n -> new LimitStream(input, n, context.warnings());
            case Plan.TakeWhile n -> new TakeWhileStream(input, passes(n), n.keepLast());
            case Plan.Dedup n ->
                n.inOrder()
                        ? new OperatorStream(input, new DedupInOrder(n, memory))
                        : new CollectedStream(input, collector(n));
            case Plan.Arrange n -> new ArrangeStream(input, n.columns());
            case Plan.Aggregate n -> new CollectedStream(input, collector(n));
            case Plan.EventStats n -> new EventStatsStream(input, n, compiler(), memory, context.warnings());
            case Plan.StreamStats n -> new StreamStatsStream(input, n, compiler(), memory, context.warnings());
            case Plan.Sort n -> new CollectedStream(input, collector(n));
            case Plan.InSearchOrder n -> new CollectedStream(input, collector(n));
            case Plan.Gathered n -> new CollectedStream(input, collector(n));
            case Plan.Search n -> new OperatorStream(input, operators.start(n));
            case Plan.Where n -> new OperatorStream(input, operators.start(n));
            case Plan.Assign n -> new OperatorStream(input, operators.start(n));
            case Plan.Keep n -> new OperatorStream(input, operators.start(n));
            case Plan.Remove n -> new OperatorStream(input, operators.start(n));
            case Plan.Rename n -> new OperatorStream(input, operators.start(n));
            case Plan.PerBatch n -> new OperatorStream(input, operators.start(n));
            case Plan.Scan n -> throw new IllegalStateException("a scan above the leaf");
            case Plan.Generate n -> throw new IllegalStateException("rows are made at the leaf");
        };
    }

    private ExpressionCompiler compiler() {
        return new ExpressionCompiler(context, new Diagnostics());
    }

    private Predicate<Row> passes(Plan.TakeWhile node) {
        Evaluation condition = compiler().condition(node.condition());
        return row -> condition.isTrue(row)
                || node.nullPasses() && condition.evaluate(row).isNull();
    }

    private Collector collector(Plan node) {
        Collector started = start(node);
        collectors.add(started);
        return started;
    }

    private Collector start(Plan node) {
        return switch (node) {
            case Plan.Aggregate n -> new GroupCollector(n, compiler(), budget.share(), context.warnings(), evidence);
            case Plan.Sort n -> OrderCollector.sorted(n, budget.share(), context.warnings());
            case Plan.InSearchOrder n -> OrderCollector.searchOrder(n, budget.share());
            case Plan.Gathered n -> new GatheredCollector(n.node(), context, budget.share());
            case Plan.Dedup n -> new DedupCollector(n, budget.share());
            case Plan.EventStats n -> throw new IllegalStateException("no order below eventstats");
            case Plan.StreamStats n -> throw new IllegalStateException("no order below streamstats");
            case Plan.Limit n -> throw new IllegalStateException("no order below a limit");
            case Plan.TakeWhile n -> throw new IllegalStateException("no order below a limit");
            case Plan.Arrange n -> throw new IllegalStateException("no order below a table");
            case Plan.Scan n -> throw new IllegalStateException("a leaf collects nothing");
            case Plan.Generate n -> throw new IllegalStateException("a leaf collects nothing");
            case Plan.Search n -> throw new IllegalStateException("a filter collects nothing");
            case Plan.Where n -> throw new IllegalStateException("a filter collects nothing");
            case Plan.Assign n -> throw new IllegalStateException("eval collects nothing");
            case Plan.Keep n -> throw new IllegalStateException("fields collects nothing");
            case Plan.Remove n -> throw new IllegalStateException("fields collects nothing");
            case Plan.Rename n -> throw new IllegalStateException("rename collects nothing");
            case Plan.PerBatch n -> throw new IllegalStateException("a streaming command collects nothing");
        };
    }
}
