package dev.karst.detection.local;

import dev.karst.detection.content.ContentProblem;
import dev.karst.detection.content.YamlMapping;
import dev.karst.language.macro.Macro;
import dev.karst.language.macro.Macros;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code local/macros.yml}: under a name the text of a definition, or {@code {arguments, definition}}. A macro with
 * arguments says their number after its name, as a call would be looked up: {@code not_from(1)}.
 */
final class LocalMacros {
    private static final String KEY = "macros";
    private static final List<String> KEYS = List.of("arguments", "definition");
    private static final Pattern NAME = Pattern.compile("([\\w:.-]+)(?:\\((\\d{1,2})\\))?");
    private static final Pattern ARGUMENT = Pattern.compile("[\\w-]+");

    private LocalMacros() {}

    /** @param content the macros that these override */
    static List<LocalMacro> read(YamlMapping file, Macros content) {
        file.allowOnly(List.of(KEY));
        YamlMapping entries = file.mapping(KEY);
        Map<String, String> keys = new HashMap<>();
        List<LocalMacro> macros = new ArrayList<>();
        for (String key : entries.keys()) {
            macro(key, entries).ifPresent(macro -> {
                Optional<String> overridden =
                        content.find(macro.name(), macro.arguments().size()).map(Macro::definition);
                LocalMacro local = new LocalMacro(macro, entries.placeOfKey(key), overridden);
                String first = keys.putIfAbsent(local.written(), key);
                if (first == null) {
                    macros.add(local);
                } else {
                    entries.reportKey(
                            key,
                            ContentProblem.DEFINED_TWICE,
                            "this macro is already defined as " + YamlMapping.quoted(first));
                }
            });
        }
        return macros;
    }

    /** Empty, with a problem, where it is none. */
    private static Optional<Macro> macro(String key, YamlMapping entries) {
        Matcher name = NAME.matcher(key);
        if (!name.matches()) {
            entries.reportKey(
                    key,
                    ContentProblem.UNKNOWN_VALUE,
                    YamlMapping.quoted(key)
                            + " is no name of a macro: expected letters, digits and _, and the number of"
                            + " arguments where it has some, such as not_from(1)");
            return Optional.empty();
        }
        if (!entries.gives(key)) {
            return Optional.empty();
        }
        int count = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
        if (entries.isScalar(key)) {
            if (count > 0) {
                entries.report(
                        key,
                        ContentProblem.MISSING_KEY,
                        "a macro with arguments names them: {arguments: [...], definition: '...'}");
            }
            return Optional.of(new Macro(name.group(1), List.of(), entries.anyText(key)));
        }
        return entries.optionalMapping(key).map(macro -> {
            macro.allowOnly(KEYS);
            List<String> arguments = macro.texts("arguments");
            checkArguments(name.group(1), count, arguments, macro);
            return new Macro(name.group(1), arguments, macro.anyText("definition"));
        });
    }

    private static void checkArguments(String name, int count, List<String> arguments, YamlMapping macro) {
        if (arguments.size() != count) {
            macro.report(
                    "arguments",
                    ContentProblem.UNKNOWN_VALUE,
                    "the name says " + count + " and here are " + arguments.size() + ": write " + name
                            + (arguments.isEmpty() ? "" : "(" + arguments.size() + ")"));
        }
        if (!arguments.stream().allMatch(a -> ARGUMENT.matcher(a).matches())
                || new HashSet<>(arguments).size() < arguments.size()) {
            macro.report(
                    "arguments",
                    ContentProblem.UNKNOWN_VALUE,
                    "each argument has a name of its own, made of letters, digits and _");
        }
    }
}
