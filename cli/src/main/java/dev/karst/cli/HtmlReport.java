package dev.karst.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hunt as one HTML file to read in a browser. It loads nothing: its policy allows this style and this script, known by
 * their hashes, and no more. Tables and pictures are in the page; only the list of rows needs the script.
 */
final class HtmlReport implements HuntReport {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    @Override
    public void write(HuntOutcome outcome, PrintStream out) {
        String style = resource("report.css");
        String script = resource("report.js");
        HtmlFindings findings = new HtmlFindings(outcome);
        HtmlDetections detections = new HtmlDetections(outcome);
        HtmlPictures pictures = new HtmlPictures(outcome);
        HtmlSummary summary = new HtmlSummary(outcome);
        Map<String, String> parts = Map.ofEntries(
                Map.entry("style", style),
                Map.entry("styleHash", hash(style)),
                Map.entry("script", script),
                Map.entry("scriptHash", hash(script)),
                Map.entry("run", summary.run()),
                Map.entry("tiles", summary.tiles()),
                Map.entry("input", summary.input()),
                Map.entry("timeline", new HtmlTimeline(outcome).html()),
                Map.entry("cut", findings.cut()),
                Map.entry("plainFindings", findings.plain()),
                Map.entry("data", findings.json()),
                Map.entry("risk", pictures.risk()),
                Map.entry("tactics", pictures.tactics()),
                Map.entry("detections", detections.html()));
        // The places of the page alone are filled: what is put in is never looked at again.
        out.print(PLACE.matcher(resource("report.html"))
                .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1)))));
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the build: report/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read report/" + name, e);
        }
    }
}
