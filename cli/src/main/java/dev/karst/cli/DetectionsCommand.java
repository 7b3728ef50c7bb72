package dev.karst.cli;

import dev.karst.detection.content.ContentLibrary;
import dev.karst.detection.content.Detection;
import dev.karst.detection.content.Status;
import dev.karst.detection.local.LocalContent;
import dev.karst.detection.run.PreparedDetection;
import dev.karst.detection.run.Verdict;
import dev.karst.engine.knowledge.Knowledge;
import dev.karst.language.text.Printable;
import dev.karst.sources.sourcetype.Sourcetypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** {@code karst detections}: what is loaded, and for each detection whether it can run and why not. */
@Command(
        name = "detections",
        mixinStandardHelpOptions = true,
        description = "Lists the detections that are loaded, and tells which cannot run and why.",
        footer = {
            "",
            "Verdicts come from the text alone. exact: every command and function is implemented as Splunk's",
            "documentation says. cannot-run: at this word, for this reason. Fields are unknown where no",
            "sourcetype makes them."
        })
final class DetectionsCommand implements Callable<Integer> {
    /** How the list is written. */
    enum Format {
        TABLE,
        JSON
    }

    private final Console console;

    @Mixin
    private ContentOptions content;

    @Option(names = "--format", paramLabel = "F", defaultValue = "table", description = "table (default) or json.")
    private Format format;

    @Option(names = "--strict", description = "Exit 4 for any detection or content file that cannot be used.")
    private boolean strict;

    DetectionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Content loaded = content.load();
        ContentLibrary library = loaded.library();
        Knowledge knowledge = ContentOptions.knowledge(library, Sourcetypes.shipped());
        List<PreparedDetection> prepared = content.select(library).stream()
                .map(d -> PreparedDetection.of(d, knowledge, "main"))
                .toList();
        ContentReport.tell(loaded, console);
        switch (format) {
            case TABLE -> table(prepared, loaded.local());
            case JSON -> json(prepared, loaded.local());
        }
        boolean unusable = !library.problems().isEmpty()
                || prepared.stream().anyMatch(p -> !p.verdict().canRun());
        return strict && unusable ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void table(List<PreparedDetection> prepared, LocalContent local) {
        int width = prepared.stream()
                .mapToInt(p -> p.detection().name().length())
                .max()
                .orElse(0);
        for (PreparedDetection p : prepared) {
            Detection d = p.detection();
            String line = String.format(
                    Locale.ROOT,
                    "%-" + Math.max(1, width) + "s  %-11s  %-12s  v%-3d  %-10s  %s",
                    d.name(),
                    d.type().spelling(),
                    d.status().spelling(),
                    d.version(),
                    p.verdict().language().text(),
                    remark(p.verdict()));
            console.out().println(Printable.line(line).stripTrailing());
            LocalText.lines(p, local).forEach(l -> console.out().println("    " + l));
        }
        long cannot = prepared.stream().filter(p -> !p.verdict().canRun()).count();
        long known = prepared.stream()
                .filter(p -> p.verdict().fields().equals("known"))
                .count();
        console.out()
                .println(HuntTable.count(prepared.size(), "detection") + ": " + (prepared.size() - cannot)
                        + " can run, " + known + " with every field known, " + cannot + " cannot run");
    }

    private static String remark(Verdict verdict) {
        if (!verdict.canRun()) {
            return verdict.reason();
        }
        List<String> unknown = verdict.unknownFields();
        return unknown.isEmpty() ? "" : "unknown fields: " + String.join(", ", unknown);
    }

    private void json(List<PreparedDetection> prepared, LocalContent local) {
        try (JsonGenerator json = JsonOutput.to(new Unclosed(console.out()))) {
            json.writeStartObject();
            json.writeStringProperty("schema", "karst.detections/1");
            json.writeName("detections");
            json.writeStartArray();
            prepared.forEach(p -> detection(json, p, local));
            json.writeEndArray();
            totals(json, prepared);
            json.writeEndObject();
        }
        console.out().println();
    }

    private static void detection(JsonGenerator json, PreparedDetection p, LocalContent local) {
        Detection d = p.detection();
        Verdict verdict = p.verdict();
        json.writeStartObject();
        json.writeStringProperty("id", d.id());
        json.writeStringProperty("name", d.name());
        json.writeStringProperty("type", d.type().spelling());
        json.writeStringProperty("status", d.status().spelling());
        json.writeNumberProperty("version", d.version());
        json.writeStringProperty("from", d.origin());
        json.writeName("verdict");
        json.writeStartObject();
        HuntJson.verdict(json, verdict);
        json.writeStringProperty("reason", verdict.reason());
        json.writeStringProperty("token", verdict.token());
        json.writeEndObject();
        LocalJson.write(json, p, local);
        json.writeEndObject();
    }

    private static void totals(JsonGenerator json, List<PreparedDetection> prepared) {
        json.writeName("totals");
        json.writeStartObject();
        json.writeNumberProperty("detections", prepared.size());
        List<Status> statuses = new ArrayList<>(List.of(Status.values()));
        for (Status status : statuses) {
            json.writeNumberProperty(
                    status.spelling(),
                    prepared.stream()
                            .filter(p -> p.detection().status() == status)
                            .count());
        }
        json.writeNumberProperty(
                "exact", prepared.stream().filter(p -> p.verdict().canRun()).count());
        json.writeNumberProperty(
                "cannotRun",
                prepared.stream().filter(p -> !p.verdict().canRun()).count());
        json.writeEndObject();
    }
}
