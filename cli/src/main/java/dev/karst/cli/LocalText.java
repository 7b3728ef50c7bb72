package dev.karst.cli;

import dev.karst.detection.content.Detection;
import dev.karst.detection.local.LocalContent;
import dev.karst.detection.local.LocalDetection;
import dev.karst.detection.local.LocalMacro;
import dev.karst.detection.local.Setting;
import dev.karst.detection.run.PreparedDetection;
import dev.karst.language.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** What the user's own settings change of a detection, for people to read. */
final class LocalText {
    private static final int LONGEST = 60;

    private LocalText() {}

    /** A line for each setting that holds and each local macro that the search calls; safe to print. */
    static List<String> lines(PreparedDetection prepared, LocalContent local) {
        List<String> lines = new ArrayList<>();
        Detection detection = prepared.detection();
        local.of(detection).ifPresent(changed -> changed.changes().forEach(change -> lines.add(setting(change))));
        local.among(prepared.macros()).forEach(macro -> lines.add(macro(macro)));
        return lines.stream().map(Printable::line).toList();
    }

    private static String setting(LocalDetection.Change change) {
        Setting<?> setting = change.setting();
        StringBuilder line = new StringBuilder("local: ")
                .append(setting.key())
                .append(" is ")
                .append(shortened(setting.shown()));
        if (change.content().equals(setting.shown())) {
            line.append(", as the content has it");
        } else if (!change.content().isEmpty()) {
            line.append(", the content has ").append(shortened(change.content()));
        }
        line.append("  (").append(setting.place());
        for (Setting<?> weaker : change.weaker()) {
            line.append("; over ")
                    .append(shortened(weaker.shown()))
                    .append(" of `")
                    .append(weaker.name())
                    .append("` at ")
                    .append(weaker.place());
        }
        return line.append(')').toString();
    }

    private static String macro(LocalMacro local) {
        String content = local.content()
                .map(c -> c.equals(local.macro().definition())
                        ? ", as the content has it"
                        : ", the content has `" + shortened(c) + "`")
                .orElse("");
        return "local: macro " + local.written() + " is `"
                + shortened(local.macro().definition()) + "`" + content + "  (" + local.place() + ")";
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...";
    }
}
