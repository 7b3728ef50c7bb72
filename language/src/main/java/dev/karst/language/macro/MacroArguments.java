package dev.karst.language.macro;

import java.util.ArrayList;
import java.util.List;

/** The arguments of a macro call: read from the call, put into the definition. */
final class MacroArguments {
    private MacroArguments() {}

    /** At commas outside quotes and parentheses; each without spaces around it and without its outer quotes. */
    static List<String> split(String text) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i = MacroExpander.endOfQuoted(text, i) - 1;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                arguments.add(unquoted(text.substring(start, i)));
                start = i + 1;
            }
        }
        String last = text.substring(start);
        if (!arguments.isEmpty() || !last.isBlank()) {
            arguments.add(unquoted(last));
        }
        return arguments;
    }

    private static String unquoted(String argument) {
        String text = argument.strip();
        boolean quoted = text.length() >= 2
                && text.startsWith("\"")
                && MacroExpander.endOfQuoted(text, 0) == text.length()
                && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\\\"", "\"") : text;
    }

    /** In one pass over the definition: an argument that itself holds {@code $name$} is not filled again. */
    static String fill(Macro macro, List<String> arguments) {
        String definition = macro.definition();
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < definition.length()) {
            int close = definition.charAt(i) == '$' ? definition.indexOf('$', i + 1) : -1;
            int argument = close < 0 ? -1 : macro.arguments().indexOf(definition.substring(i + 1, close));
            if (argument < 0) {
                out.append(definition.charAt(i++));
            } else {
                out.append(arguments.get(argument));
                i = close + 1;
            }
        }
        return out.toString();
    }
}
