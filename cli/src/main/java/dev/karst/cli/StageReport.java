package dev.karst.cli;

import dev.karst.detection.run.StageExplanation;
import dev.karst.engine.explain.ConditionCount;
import dev.karst.engine.explain.StageCounts.Step;
import dev.karst.engine.explain.ValuesSeen;
import dev.karst.language.text.Printable;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How far events came in a search, for people to read: of all events as counts, of one event as yes and no. */
final class StageReport {
    private static final int VALUES_SHOWN = 5;
    private static final int LONGEST_VALUE = 80;

    private final PrintStream out;

    StageReport(PrintStream out) {
        this.out = out;
    }

    /** Why a detection has no rows. */
    void silent(StageExplanation explanation) {
        line("No rows  " + explanation.detection().name());
        List<Step> steps = explanation.counts().steps();
        for (Step step : steps) {
            line(String.format(Locale.ROOT, "%,14d  %s", step.rows(), step.text()));
            step.condition().ifPresent(c -> counts(c, 1));
            if (step.rows() == 0) {
                break;
            }
        }
        if (!steps.isEmpty() && steps.get(0).rows() == 0) {
            line("         no event was looked at: see Input, --earliest, --latest");
        }
        explanation.failure().ifPresent(why -> line("         stopped: " + why));
        explanation.counts().lostAll().ifPresent(step -> line("         " + lost(step)));
        line("");
    }

    private void counts(ConditionCount condition, int depth) {
        boolean chain = condition.kind() == ConditionCount.Kind.ALL_OF;
        for (ConditionCount part : condition.parts()) {
            String left = chain ? String.format(Locale.ROOT, " (%,d with those before)", part.left()) : "";
            line(String.format(Locale.ROOT, "%,14d  %s%s%s", part.satisfied(), "  ".repeat(depth), part.spl(), left));
            counts(part, depth + 1);
        }
    }

    private static String lost(Step step) {
        Optional<ConditionCount> never = step.condition().flatMap(ConditionCount::nothingSatisfies);
        if (never.isPresent()) {
            return "nothing satisfies `" + never.get().spl() + "`" + values(never.get());
        }
        return step.condition().isPresent()
                ? "each term is satisfied by something, all together by nothing"
                : "nothing came out of `" + step.text() + "`";
    }

    private static String values(ConditionCount condition) {
        String seen = condition.seen().stream().map(StageReport::values).collect(Collectors.joining("; "));
        return seen.isEmpty() ? "" : ": " + seen;
    }

    private static String values(ValuesSeen seen) {
        if (seen.different() == 0) {
            return seen.field() + " is missing in all";
        }
        String values = seen.mostFrequent(VALUES_SHOWN).stream()
                .map(v -> shortened(v.value()) + String.format(Locale.ROOT, " (%,d)", v.events()))
                .collect(Collectors.joining(", "));
        String more = seen.different() > VALUES_SHOWN || seen.others() > 0 ? ", …" : "";
        String missing = seen.missing() > 0 ? String.format(Locale.ROOT, ", missing in %,d", seen.missing()) : "";
        return seen.field() + " is " + values + more + missing;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /** What one event met on its way. */
    void one(StageExplanation explanation, String address) {
        line(explanation.detection().name() + " and " + address);
        for (Step step : explanation.counts().steps().stream().skip(1).toList()) {
            line("  " + answer(step.rows()) + step.text());
            step.condition().ifPresent(c -> answers(c, 2));
            if (step.rows() == 0) {
                line("  it stops here");
                return;
            }
        }
        line("  it comes through, alone: a search that counts events may ask for more than one");
    }

    private void answers(ConditionCount condition, int depth) {
        if (condition.parts().isEmpty()) {
            condition.seen().forEach(s -> line("  ".repeat(depth + 1) + "     " + value(s)));
        }
        for (ConditionCount part : condition.parts()) {
            String field = part.seen().stream().map(StageReport::value).collect(Collectors.joining("; "));
            line("  ".repeat(depth) + answer(part.satisfied()) + part.spl() + (field.isEmpty() ? "" : "   " + field));
            if (!part.parts().isEmpty()) {
                answers(part, depth + 1);
            }
        }
    }

    private static String value(ValuesSeen seen) {
        List<String> values = seen.mostFrequent(VALUES_SHOWN).stream()
                .map(v -> shortened(v.value()))
                .toList();
        return seen.field() + (values.isEmpty() ? " is missing" : " is " + String.join(", ", values));
    }

    private static String answer(long rows) {
        return rows > 0 ? "yes  " : "no   ";
    }

    /** Values come from logs: whatever a terminal would obey is shown instead. */
    private void line(String text) {
        out.println(Printable.line(text).stripTrailing());
    }
}
