package dev.karst.engine.plan;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.knowledge.Knowledge;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.macro.Macros;
import dev.karst.language.parse.Catalogue;
import dev.karst.language.parse.SearchParser;
import dev.karst.language.text.Span;
import dev.karst.language.tree.Pipeline;
import dev.karst.language.tree.SearchTerm;
import dev.karst.language.tree.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes a plan of a search: parses, lets each command add its node, puts in order what needs order, improves. */
public final class Planner {
    private static final SearchTerm EVERYTHING = new SearchTerm.All(new Span(0, 0));

    private final SearchParser parser;
    private final Knowledge knowledge;
    private final Options options;

    /**
     * How to plan. The defaults are what users run; the others give the same rows, and tests see to it.
     *
     * @param optimize whether to improve the plan
     * @param allFields whether to read every field, wanted or not
     * @param onlyIndex the one index that all events lie in, so that terms which name another are ignored; null where
     *     terms for an index count like any others
     */
    public record Options(boolean optimize, boolean allFields, String onlyIndex) {
        public static final Options DEFAULT = new Options(true, false, null);
    }

    /** @param knowledge what searches may refer to by name */
    public Planner(Catalogue catalogue, Knowledge knowledge, Options options) {
        this.parser = new SearchParser(catalogue);
        this.knowledge = knowledge;
        this.options = options;
    }

    /** For searches that refer to nothing but macros. */
    public Planner(Catalogue catalogue, Macros macros, Options options) {
        this(catalogue, Knowledge.of(macros, Map.of(), List.of()), options);
    }

    /** Never throws: what is wrong with the text is in the result. */
    public PlannedSearch plan(String search) {
        return plan(parser.parse(search, knowledge.macros()));
    }

    private PlannedSearch plan(SearchParser.Parsed parsed) {
        Diagnostics found = new Diagnostics();
        boolean readsNothing = readsNothing(parsed.pipeline());
        Plan plan = new Plan.Scan(readsNothing ? new SearchTerm.Not(EVERYTHING.span(), EVERYTHING) : EVERYTHING);
        for (Stage stage : parsed.pipeline().stages()) {
            if (!(stage instanceof Command command)) {
                throw new IllegalStateException("not a command: " + stage.getClass());
            }
            plan = command.over(needsOrder(command.over(plan), plan) ? inOrder(plan) : plan);
        }
        TermExpansion terms = new TermExpansion(parser, knowledge, found);
        plan = expanded(plan, terms);
        ForeignIndex foreign = new ForeignIndex(options.onlyIndex());
        plan = options.onlyIndex() == null ? plan : withoutForeignIndex(plan, foreign);
        plan = inOrder(plan);
        new ExpressionCheck(found).check(plan);
        List<Diagnostic> diagnostics = Stream.concat(parsed.diagnostics().stream(), found.inOrder().stream())
                .sorted(Comparator.comparingInt(d -> d.span().start()))
                .toList();
        if (!diagnostics.isEmpty()) {
            return new PlannedSearch(parsed.text(), parsed.pipeline(), null, null, diagnostics, List.of(), List.of());
        }
        Plan best = options.optimize() ? Optimizer.optimize(plan) : plan;
        FieldUse fields = options.allFields() ? FieldUse.ALL : FieldNeeds.ofLeaf(best, FieldUse.ALL);
        return new PlannedSearch(
                parsed.text(),
                parsed.pipeline(),
                best,
                fields,
                List.of(),
                List.copyOf(terms.undefined()),
                notes(terms, foreign, readsNothing));
    }

    private static List<String> notes(TermExpansion terms, ForeignIndex foreign, boolean readsNothing) {
        Stream<String> undefined = terms.undefined().stream()
                .map(term -> "`" + term + "` is defined nowhere: it finds events that have it as a field");
        Stream<String> ignored = foreign.ignored().stream()
                .map(term -> "`" + term + "` is ignored: the events read here lie in one index");
        String pipe = "begins with a pipe and a command that makes no rows, so it reads no events";
        return Stream.of(undefined, ignored, readsNothing ? Stream.of(pipe) : Stream.<String>of())
                .flatMap(Function.identity())
                .toList();
    }

    /** As in Splunk: behind a leading pipe, events come only from a command that makes rows, or from search. */
    private static boolean readsNothing(Pipeline pipeline) {
        return pipeline.generating()
                && !pipeline.stages().isEmpty()
                && pipeline.stages().get(0) instanceof Command first
                && first.type() != CommandType.GENERATING
                && !(first.over(new Plan.Scan(EVERYTHING)) instanceof Plan.Search);
    }

    /** With what event types and tags stand for. */
    private static Plan expanded(Plan plan, TermExpansion terms) {
        Plan input = Plan.input(plan);
        Plan over = input == null ? plan : Plan.over(plan, expanded(input, terms));
        return over instanceof Plan.Search search ? new Plan.Search(search.input(), terms.expand(search.term())) : over;
    }

    /** In the base search alone: later, {@code index} is a field like any other. */
    private static Plan withoutForeignIndex(Plan plan, ForeignIndex foreign) {
        if (plan instanceof Plan.Search search && search.input() instanceof Plan.Scan) {
            return new Plan.Search(search.input(), foreign.without(search.term()));
        }
        Plan input = Plan.input(plan);
        return input == null ? plan : Plan.over(plan, withoutForeignIndex(input, foreign));
    }

    private static Plan inOrder(Plan plan) {
        return Plan.isUnordered(plan) ? new Plan.InSearchOrder(plan, Plan.NO_LIMIT) : plan;
    }

    /** Whether one of the nodes that a command adds to its input needs that input in order. */
    private static boolean needsOrder(Plan added, Plan input) {
        return added != null && !added.equals(input) && (needsOrder(added) || needsOrder(Plan.input(added), input));
    }

    /** Whether what the node makes depends on the order of its input. Aggregates take each row's position instead. */
    private static boolean needsOrder(Plan node) {
        return switch (node) {
            case Plan.Limit n -> true;
            case Plan.TakeWhile n -> true;
            case Plan.Dedup n -> n.inOrder();
            case Plan.Arrange n -> true;
            case Plan.Gathered n -> n.node().needsOrder();
            case Plan.Scan n -> false;
            case Plan.Generate n -> false;
            case Plan.Search n -> false;
            case Plan.Where n -> false;
            case Plan.Assign n -> false;
            case Plan.Keep n -> false;
            case Plan.Remove n -> false;
            case Plan.Rename n -> false;
            case Plan.Aggregate n -> false;
            case Plan.EventStats n -> true;
            case Plan.StreamStats n -> true;
            case Plan.InSearchOrder n -> false;
            case Plan.Sort n -> false;
            case Plan.PerBatch n -> n.node().inOrder();
        };
    }
}
