package dev.karst.cli;

import dev.karst.detection.attack.Attack;
import dev.karst.detection.attack.Tactic;
import dev.karst.detection.attack.Technique;
import dev.karst.detection.run.ObjectRisk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Who is at risk and what attackers did, in a page. */
final class HtmlPictures {
    private static final int OBJECTS = 100;
    private static final int SHADES = 4;

    private final HuntOutcome outcome;

    HtmlPictures(HuntOutcome outcome) {
        this.outcome = outcome;
    }

    /** The objects by their risk. */
    String risk() {
        HtmlText html = new HtmlText();
        List<ObjectRisk> risk = outcome.risk();
        if (risk.isEmpty()) {
            return "<p>No row adds to risk. Rows of TTP and Anomaly detections do, unless settings say otherwise.</p>\n";
        }
        if (risk.size() > OBJECTS) {
            html.markup("<p class=\"notice\">Listed are the first ")
                    .text(OBJECTS)
                    .markup(" of ")
                    .text(risk.size())
                    .markup(" objects; <code>--format json</code> has all.</p>\n");
        }
        HtmlTable table = new HtmlTable(
                html,
                "Objects by risk",
                HtmlTable.Column.text("Object"),
                HtmlTable.Column.number("Score"),
                HtmlTable.Column.text("Detections"),
                HtmlTable.Column.text("Tactics"),
                HtmlTable.Column.number("Events"));
        long most = Math.max(1, risk.get(0).score());
        for (ObjectRisk one : risk.stream().limit(OBJECTS).toList()) {
            table.row(
                    cell -> cell.text(one.object())
                            .markup("<small>")
                            .text(one.type())
                            .markup("</small>"),
                    cell -> cell.text(one.score())
                            .markup("<svg class=\"bar\" aria-hidden=\"true\" viewBox=\"0 0 100 4\" "
                                    + "preserveAspectRatio=\"none\"><rect width=\""
                                    + Math.max(1, one.score() * 100 / most) + "\" height=\"4\"/></svg>"),
                    cell -> cell.text(String.join(", ", one.detections())),
                    cell -> cell.text(one.tactics().stream().map(Tactic::name).collect(Collectors.joining(", "))),
                    cell -> cell.text(one.events()));
        }
        table.end();
        return html.toString();
    }

    /** The tactics in the order of the matrix, each with the techniques that detections look for. */
    String tactics() {
        HtmlText html = new HtmlText();
        List<TechniqueUse> uses = TechniqueUse.of(outcome.runs());
        long most = Math.max(1, outcome.findings().count());
        html.markup("<ol class=\"tactics\">\n");
        for (Tactic tactic : Attack.shipped().tactics()) {
            tactic(html, tactic.name(), serving(uses, tactic), most);
        }
        List<TechniqueUse> unknown = uses.stream()
                .filter(u -> Attack.shipped().technique(u.id()).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            tactic(html, "Not in ATT&CK " + Attack.VERSION, unknown, most);
        }
        html.markup("</ol>\n");
        return html.toString();
    }

    private static List<TechniqueUse> serving(List<TechniqueUse> uses, Tactic tactic) {
        return uses.stream()
                .filter(u -> Attack.shipped()
                        .technique(u.id())
                        .filter(t -> t.tactics().contains(tactic))
                        .isPresent())
                .toList();
    }

    /** Of the detections that look for some of the techniques; a detection that looks for two counts once. */
    private static long rows(List<TechniqueUse> uses) {
        return uses.stream()
                .flatMap(u -> u.runs().stream())
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())))
                .stream()
                .mapToLong(run -> run.findings().size())
                .sum();
    }

    private static void tactic(HtmlText html, String name, List<TechniqueUse> uses, long most) {
        long rows = rows(uses);
        long shade = rows == 0 ? 0 : Math.ceilDiv(rows * SHADES, most);
        html.markup("<li class=\"shade" + shade + "\"><h3>").text(name).markup("</h3>\n");
        if (uses.isEmpty()) {
            html.markup("<p class=\"quiet\">no detection</p></li>\n");
            return;
        }
        html.markup("<p>").text(HuntTable.count(rows, "row")).markup("</p>\n<ul>\n");
        uses.stream()
                .filter(u -> u.rows() > 0)
                .sorted(Comparator.comparingLong(TechniqueUse::rows).reversed())
                .forEach(u -> html.markup("<li>")
                        .text(name(u))
                        .markup(" <b>")
                        .text(u.rows())
                        .markup("</b></li>\n"));
        html.markup("</ul>\n");
        others(html, "without rows", uses, TechniqueUse.State.NOT_FOUND);
        others(html, "not looked for", uses, TechniqueUse.State.NOT_RUN);
        html.markup("</li>\n");
    }

    private static void others(HtmlText html, String what, List<TechniqueUse> uses, TechniqueUse.State state) {
        List<String> names = new ArrayList<>();
        uses.stream().filter(u -> u.state() == state).forEach(u -> names.add(name(u)));
        if (!names.isEmpty()) {
            html.markup("<details><summary>").text(names.size() + " " + what).markup("</summary><ul>\n");
            names.forEach(name -> html.markup("<li>").text(name).markup("</li>\n"));
            html.markup("</ul></details>\n");
        }
    }

    private static String name(TechniqueUse use) {
        return Attack.shipped()
                .technique(use.id())
                .map(Technique::name)
                .map(name -> use.id() + " " + name)
                .orElse(use.id());
    }
}
