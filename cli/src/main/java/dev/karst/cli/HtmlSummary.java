package dev.karst.cli;

import dev.karst.detection.content.Severity;
import dev.karst.detection.run.DetectionRun;
import dev.karst.sources.scan.Ledger;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers of a hunt in a page: what was found, what ran and what was read. */
final class HtmlSummary {
    private final HuntOutcome outcome;

    HtmlSummary(HuntOutcome outcome) {
        this.outcome = outcome;
    }

    /** What was asked. */
    String run() {
        HtmlText html = new HtmlText();
        html.text(Version.text()).markup(" · times in ").text(outcome.zone().getId());
        if (outcome.options().given("--earliest") != null) {
            html.markup(" · from ").text(time(outcome.settings().range().earliest()));
        }
        if (outcome.options().given("--latest") != null) {
            html.markup(" · before ").text(time(outcome.settings().range().latest()));
        }
        return html.toString();
    }

    private String time(double seconds) {
        return String.valueOf(Times.iso(seconds, outcome.zone()));
    }

    String tiles() {
        HtmlText html = new HtmlText();
        Map<Severity, Long> rows = outcome.findings()
                .collect(Collectors.groupingBy(
                        f -> f.detection().severity(), () -> new EnumMap<>(Severity.class), Collectors.counting()));
        List<Severity> highestFirst = Arrays.stream(Severity.values())
                .sorted(Comparator.reverseOrder())
                .toList();
        for (Severity severity : highestFirst) {
            long count = rows.getOrDefault(severity, 0L);
            html.markup("<div class=\"tile " + severity.spelling() + (count == 0 ? " none" : "") + "\"><dt>")
                    .text(severity.spelling())
                    .markup("</dt><dd>")
                    .text(count)
                    .markup("</dd></div>\n");
        }
        List<DetectionRun> runs = outcome.runs();
        long ran = runs.stream().filter(DetectionRun::ran).count();
        long found = runs.stream().filter(r -> !r.findings().isEmpty()).count();
        tile(html, "detections with rows", found);
        tile(html, String.format(Locale.ROOT, "ran of %,d", runs.size()), ran);
        tile(html, "objects at risk", outcome.risk().size());
        tile(html, "events read", outcome.ledger().totals().events());
        return html.toString();
    }

    private static void tile(HtmlText html, String label, long number) {
        html.markup("<div class=\"tile\"><dt>")
                .text(label)
                .markup("</dt><dd>")
                .text(number)
                .markup("</dd></div>\n");
    }

    /** A word, not only a colour. */
    static void severity(HtmlText html, Severity severity) {
        html.markup("<span class=\"severity " + severity.spelling() + "\">")
                .text(severity.spelling())
                .markup("</span>");
    }

    /** A line that does not wrap. */
    static void time(HtmlText html, String before, double seconds, ZoneId zone) {
        String iso = String.valueOf(Times.iso(seconds, zone));
        html.markup("<div class=\"time\">").text(before + iso.replace('T', ' ')).markup("</div>");
    }

    /** What was read, and what could not be. */
    String input() {
        HtmlText html = new HtmlText();
        Ledger ledger = outcome.ledger();
        Ledger.Totals totals = ledger.totals();
        html.markup(
                totals.isIncomplete()
                        ? "<p class=\"notice\">Part of the input could not be read: what is in it was not looked at.</p>\n"
                        : "<p>All that was a log could be read.</p>\n");
        html.markup("<dl class=\"totals\">\n");
        total(html, "objects", totals.objects());
        total(html, "read", totals.read());
        total(html, "skipped (no log)", totals.skipped());
        total(html, "quarantined", totals.quarantined());
        total(html, "damaged stretches", totals.quarantinedRecords());
        total(html, "events", totals.events());
        total(html, "seen twice", totals.duplicates());
        total(html, "with the time of the event before", totals.timeInherited());
        total(html, "without a time", totals.timeMissing());
        total(html, "with bytes that are no UTF-8", totals.invalidUtf8());
        total(html, "bytes after decompression", totals.bytes());
        html.markup("</dl>\n");
        objects(html, "Objects with damage", ledger.troubled(), ledger.troubledCount());
        objects(html, "Objects that were skipped", ledger.skipped(), totals.skipped());
        return html.toString();
    }

    private static void total(HtmlText html, String label, long number) {
        html.markup("<div><dt>").text(label).markup("</dt><dd>").text(number).markup("</dd></div>\n");
    }

    private static void objects(HtmlText html, String title, List<String> named, long all) {
        if (named.isEmpty()) {
            return;
        }
        html.markup("<h3>").text(title).markup("</h3>\n<ul>\n");
        named.forEach(object -> html.markup("<li>").text(object).markup("</li>\n"));
        if (all > named.size()) {
            html.markup("<li>and ").text(all - named.size()).markup(" more: <code>--ledger FILE</code> has all</li>\n");
        }
        html.markup("</ul>\n");
    }
}
