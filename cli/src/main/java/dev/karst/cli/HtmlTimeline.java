package dev.karst.cli;

import dev.karst.detection.content.Severity;
import dev.karst.detection.run.Finding;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When rows were first seen, in a page: bars of rows by hour or day, or longer where the rows span more. */
final class HtmlTimeline {
    private static final int MOST_BARS = 120;
    private static final int HEIGHT = 100;
    private static final List<ChronoUnit> UNITS =
            List.of(ChronoUnit.HOURS, ChronoUnit.DAYS, ChronoUnit.MONTHS, ChronoUnit.YEARS);

    private final HuntOutcome outcome;

    HtmlTimeline(HuntOutcome outcome) {
        this.outcome = outcome;
    }

    /** The rows of each severity that were first seen in a stretch of time. */
    private static final class Bar {
        private final Map<Severity, Long> rows = new EnumMap<>(Severity.class);

        long total() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    String html() {
        HtmlText html = new HtmlText();
        TreeMap<LocalDateTime, Bar> hours = new TreeMap<>();
        outcome.findings().filter(HtmlTimeline::hasTime).forEach(f -> add(hours, f));
        long without = outcome.findings().filter(f -> !hasTime(f)).count();
        if (hours.isEmpty()) {
            html.markup("<p>No row has a time.</p>\n");
            return html.toString();
        }
        ChronoUnit unit = UNITS.stream()
                .filter(u -> span(hours, u) <= MOST_BARS)
                .findFirst()
                .orElse(ChronoUnit.YEARS);
        TreeMap<LocalDateTime, Bar> bars = new TreeMap<>();
        hours.forEach((hour, bar) -> bar.rows.forEach((severity, rows) ->
                bars.computeIfAbsent(start(hour, unit), none -> new Bar()).rows.merge(severity, rows, Long::sum)));
        picture(html, bars, unit);
        if (without > 0) {
            html.markup("<p>").text(HuntTable.count(without, "row")).markup(" without a time not shown here.</p>\n");
        }
        table(html, bars, unit);
        return html.toString();
    }

    private static boolean hasTime(Finding finding) {
        return !Double.isNaN(finding.behind().firstSeen());
    }

    private void add(TreeMap<LocalDateTime, Bar> hours, Finding finding) {
        Instant instant =
                Instant.ofEpochSecond((long) Math.floor(finding.behind().firstSeen()));
        LocalDateTime hour = LocalDateTime.ofInstant(instant, outcome.zone()).truncatedTo(ChronoUnit.HOURS);
        hours.computeIfAbsent(hour, none -> new Bar())
                .rows
                .merge(finding.detection().severity(), 1L, Long::sum);
    }

    private static long span(TreeMap<LocalDateTime, Bar> hours, ChronoUnit unit) {
        return unit.between(start(hours.firstKey(), unit), start(hours.lastKey(), unit)) + 1;
    }

    private static LocalDateTime start(LocalDateTime hour, ChronoUnit unit) {
        return switch (unit) {
            case HOURS -> hour;
            case DAYS -> hour.truncatedTo(ChronoUnit.DAYS);
            case MONTHS -> hour.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
            default -> hour.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
        };
    }

    private static String label(LocalDateTime start, ChronoUnit unit) {
        String text = start.toString();
        return switch (unit) {
            case HOURS -> text.replace('T', ' ');
            case DAYS -> text.substring(0, text.indexOf('T'));
            case MONTHS -> text.substring(0, text.lastIndexOf('-'));
            default -> Integer.toString(start.getYear());
        };
    }

    private static String name(ChronoUnit unit) {
        return switch (unit) {
            case HOURS -> "hour";
            case DAYS -> "day";
            case MONTHS -> "month";
            default -> "year";
        };
    }

    private static void picture(HtmlText html, TreeMap<LocalDateTime, Bar> bars, ChronoUnit unit) {
        long most = bars.values().stream().mapToLong(Bar::total).max().orElse(1);
        LocalDateTime first = bars.firstKey();
        long count = unit.between(first, bars.lastKey()) + 1;
        html.markup("<p>Rows by the " + name(unit) + " in which they were first seen; at most ")
                .text(most)
                .markup(" in one.</p>\n<svg class=\"timeline\" role=\"img\" aria-label=\"Rows by " + name(unit)
                        + "; the table below has the numbers\" preserveAspectRatio=\"none\" viewBox=\"0 0 "
                        + Math.max(count, 24) * 10 + " " + HEIGHT + "\">\n");
        bars.forEach((start, bar) -> {
            long left = unit.between(first, start) * 10;
            html.markup("<g><title>")
                    .text(label(start, unit) + ": " + HuntTable.count(bar.total(), "row"))
                    .markup("</title>");
            long below = 0;
            for (Map.Entry<Severity, Long> part : bar.rows.entrySet()) {
                long bottom = HEIGHT - below * HEIGHT / most;
                below += part.getValue();
                long top = HEIGHT - below * HEIGHT / most;
                html.markup("<rect class=\"" + part.getKey().spelling() + "\" x=\"" + left + "\" y=\""
                        + Math.min(top, bottom - 1) + "\" width=\"9\" height=\"" + Math.max(1, bottom - top) + "\"/>");
            }
            html.markup("</g>\n");
        });
        html.markup("</svg>\n<p class=\"ends\"><span>")
                .text(label(first, unit))
                .markup("</span><span>")
                .text(bars.size() == 1 || count < 24 ? "" : label(bars.lastKey(), unit))
                .markup("</span></p>\n");
    }

    private static void table(HtmlText html, TreeMap<LocalDateTime, Bar> bars, ChronoUnit unit) {
        html.markup("<details><summary>The numbers</summary>\n");
        HtmlTable table = new HtmlTable(
                html,
                "Rows by " + name(unit),
                HtmlTable.Column.text("First seen"),
                HtmlTable.Column.number("Rows"),
                HtmlTable.Column.text("Of them"));
        bars.forEach((start, bar) -> table.row(
                cell -> cell.text(label(start, unit)),
                cell -> cell.text(bar.total()),
                cell -> bar.rows.forEach((severity, rows) -> cell.text(rows + " " + severity.spelling() + " "))));
        table.end();
        html.markup("</details>\n");
    }
}
