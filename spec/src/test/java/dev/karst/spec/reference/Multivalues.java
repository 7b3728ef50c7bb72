package dev.karst.spec.reference;

import dev.karst.engine.command.MakeMv;
import dev.karst.engine.command.MvCombine;
import dev.karst.engine.command.MvExpand;
import dev.karst.engine.command.NoMv;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Regex;
import dev.karst.language.tree.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands that cut values into several and join several. */
final class Multivalues {
    private Multivalues() {}

    static Result makemv(MakeMv command, Result in) {
        return in.replacing(command.field(), value -> {
            List<String> parts = value.texts().stream()
                    .flatMap(text -> parts(command, text))
                    .filter(part -> command.allowEmpty() || !part.isEmpty())
                    .toList();
            return command.setSingle() && !parts.isEmpty()
                    ? new Value.Text(String.join(command.delimiter(), parts))
                    : Value.ofTexts(parts);
        });
    }

    private static Stream<String> parts(MakeMv command, String text) {
        if (command.tokenizer() == null) {
            return Stream.of(text.split(Pattern.quote(command.delimiter()), -1));
        }
        List<String> parts = new ArrayList<>();
        Regex.of(command.tokenizer()).find(text, Long.MAX_VALUE, match -> {
            if (match.group(1) != null) {
                parts.add(match.group(1));
            }
        });
        return parts.stream();
    }

    static Stream<Result> mvexpand(MvExpand command, Result in) {
        return in.texts(command.field()).stream()
                .limit(command.limit() == 0 ? Long.MAX_VALUE : command.limit())
                .map(text -> in.with(command.field(), new Value.Text(text)));
    }

    /** Each result joins the first that is its equal in all other fields, if both have the field. */
    static List<Result> mvcombine(MvCombine command, List<Result> in) {
        String field = command.field();
        List<Result> out = new ArrayList<>();
        Map<Map<String, List<String>>, Integer> places = new LinkedHashMap<>();
        for (Result result : in) {
            Integer place = result.has(field) ? places.get(result.without(field).allTexts()) : null;
            if (place == null) {
                if (result.has(field)) {
                    places.put(result.without(field).allTexts(), out.size());
                }
                out.add(result);
                continue;
            }
            List<String> texts = new ArrayList<>(out.get(place).texts(field));
            texts.addAll(result.texts(field));
            out.set(place, out.get(place).with(field, Value.ofTexts(texts)));
        }
        return out;
    }

    /** @param before the command before, or null: mvcombine knows what it would put between the values */
    static Result nomv(NoMv command, Stage before, Result in) {
        boolean combined = before instanceof MvCombine c && c.field().equals(command.field());
        return in.texts(command.field()).size() < 2
                ? in
                : in.with(
                        command.field(),
                        new Value.Text(String.join(
                                combined ? ((MvCombine) before).delimiter() : "\n", in.texts(command.field()))));
    }
}
