package dev.karst.spec.reference;

import dev.karst.engine.command.Extract;
import dev.karst.engine.command.RegexCommand;
import dev.karst.engine.command.Replace;
import dev.karst.engine.command.Rex;
import dev.karst.engine.command.StrCat;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.Value;
import dev.karst.engine.extract.DelimitedPairs;
import dev.karst.engine.extract.KeyValuePairs;
import dev.karst.engine.extract.Pair;
import dev.karst.engine.function.Regex;
import dev.karst.engine.function.SedExpression;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands that read and change texts. */
final class Texts {
    private Texts() {}

    /** Where the regular expression cannot be used on a value, the result stays as it is. */
    static Result rex(Rex command, Result in) {
        try {
            return command.sed() ? sed(command, in) : found(command, in);
        } catch (Regex.Unusable tooMuchWork) {
            return in;
        }
    }

    private static Result sed(Rex command, Result in) {
        SedExpression sed = SedExpression.of(command.pattern());
        return in.replacing(
                command.field(),
                value -> Value.ofTexts(value.texts().stream().map(sed::apply).toList()));
    }

    private static Result found(Rex command, Result in) {
        Regex regex = Regex.of(command.pattern());
        Gathering gathered = new Gathering();
        for (String text : in.texts(command.field())) {
            regex.find(text, command.maxMatch() == 0 ? Long.MAX_VALUE : command.maxMatch(), match -> {
                regex.names().forEach((name, group) -> gathered.add(name, match.group(group)));
                if (command.offsetField() != null) {
                    int first = text.codePointCount(0, match.start());
                    int last = text.codePointCount(0, match.end()) - 1;
                    gathered.add(command.offsetField(), first + "-" + last);
                }
            });
        }
        return gathered.over(in);
    }

    static boolean regex(RegexCommand command, Result in) {
        Regex regex = Regex.of(command.pattern());
        try {
            return in.texts(command.field()).stream().anyMatch(regex::isFoundIn) != command.not();
        } catch (Regex.Unusable tooMuchWork) {
            return false;
        }
    }

    static Result strcat(StrCat command, Result in) {
        StringBuilder joined = new StringBuilder();
        for (StrCat.Source source : command.sources()) {
            if (!source.isField()) {
                joined.append(source.text());
            } else if (in.has(source.text())) {
                joined.append(in.text(source.text()));
            } else if (command.allRequired()) {
                return in;
            }
        }
        return in.with(command.target(), new Value.Text(joined.toString()));
    }

    static Result replace(Replace command, Result in) {
        List<NamePattern> where = command.fields().isEmpty() ? NamePattern.EVERY_FIELD : command.fields();
        Result result = in;
        for (String field : in.selected(where)) {
            List<String> texts = in.texts(field);
            List<String> replaced =
                    texts.stream().map(t -> replaced(t, command.pairs())).toList();
            result = replaced.equals(texts) ? result : result.with(field, Value.ofTexts(replaced));
        }
        return result;
    }

    /** The last pair that names the text counts, else that with a star which says most of it, the last of equals. */
    private static String replaced(String text, List<Replace.Pair> pairs) {
        String replaced = text;
        int said = -1;
        for (Replace.Pair pair : pairs) {
            String from = pair.from().text();
            int says = from.contains("*") ? from.replace("*", "").length() : Integer.MAX_VALUE;
            Matcher match = wildcard(from).matcher(text);
            if (match.matches() && says >= said) {
                said = says;
                replaced = filled(pair.to().text(), match);
            }
        }
        return replaced;
    }

    private static Pattern wildcard(String text) {
        return Pattern.compile(
                Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("(.*?)")),
                Pattern.DOTALL);
    }

    private static String filled(String text, Matcher stars) {
        String filled = "";
        int star = 0;
        for (String part : text.split("(?=\\*)|(?<=\\*)")) {
            filled += part.equals("*") ? stars.group(++star) : part;
        }
        return filled;
    }

    static Result extract(Extract command, Result in) {
        Gathering gathered = new Gathering();
        for (String raw : in.texts("_raw")) {
            String read = raw.length() > command.characters() ? raw.substring(0, (int) command.characters()) : raw;
            for (Pair pair : pairs(command, read)) {
                String name = command.clean() ? pair.cleanKey() : pair.key();
                boolean known = gathered.has(name);
                if (!name.isEmpty() && (known ? command.all() : gathered.size() < command.keys())) {
                    gathered.add(name, pair.value());
                }
            }
        }
        return gathered.over(in);
    }

    private static List<Pair> pairs(Extract command, String text) {
        if (command.between() != null) {
            return new DelimitedPairs(command.between(), command.inside()).in(text);
        }
        return command.auto() ? KeyValuePairs.all(text) : List.of();
    }
}
