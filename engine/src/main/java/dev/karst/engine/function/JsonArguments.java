package dev.karst.engine.function;

import dev.karst.engine.data.Num;
import dev.karst.engine.data.Value;
import dev.karst.engine.json.JsonPath;
import dev.karst.engine.json.JsonTree;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.tree.Expression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The arguments of the JSON functions: the JSON that a value stands for, and the value that JSON is. */
public final class JsonArguments {
    private JsonArguments() {}

    /** The argument read as JSON; empty where it is NULL, several values or no JSON. */
    public static Optional<JsonTree> document(Arguments in, int index) {
        List<String> texts = in.value(index).texts();
        return texts.size() == 1 ? JsonTree.parse(texts.get(0)) : Optional.empty();
    }

    /**
     * The argument as a part of JSON. What is a text by its nature is a string; the text of a field that spells a number,
     * an array or an object is that; several values are an array; a truth value and NULL are the words for them.
     */
    public static JsonTree element(Arguments in, int index) {
        Value value = in.value(index);
        boolean isText = in.expressions().get(index).type() == Type.TEXT;
        return switch (value) {
            case Value.Null n -> JsonTree.Word.NULL;
            case Value.Bool b -> JsonTree.Word.of(b.truth());
            case Value.Multi m -> array(m.values());
            case Value.Text t -> isText ? new JsonTree.Text(t.text()) : inferred(t.text());
            case Num n -> inferred(n.display());
        };
    }

    /** The texts as an array, each as what it spells. */
    public static JsonTree.Elements array(List<String> texts) {
        return new JsonTree.Elements(texts.stream().map(JsonArguments::inferred).toList());
    }

    private static JsonTree inferred(String text) {
        boolean mayBe = !text.isEmpty() && "-0123456789[{".indexOf(text.charAt(0)) >= 0;
        return (mayBe ? JsonTree.parse(text) : Optional.<JsonTree>empty()).orElse(new JsonTree.Text(text));
    }

    /** The tree as JSON text. */
    public static Value json(JsonTree tree) {
        return new Value.Text(tree.json());
    }

    /** What one pair of arguments does to a tree. */
    @FunctionalInterface
    public interface PairChange {
        JsonTree apply(JsonTree tree, String path, JsonTree value);
    }

    /**
     * The first argument as JSON, changed by each pair of a path and a value that follows. NULL where it is no JSON; a
     * pair whose path is NULL changes nothing.
     */
    public static Value changedByPairs(Arguments in, PairChange change) {
        Optional<JsonTree> document = document(in, 0);
        if (document.isEmpty()) {
            return Value.NULL;
        }
        JsonTree tree = document.get();
        for (int i = 1; i + 1 < in.count(); i += 2) {
            String path = in.text(i);
            tree = path == null ? tree : change.apply(tree, path, element(in, i + 1));
        }
        return json(tree);
    }

    /** Reports a call whose arguments from the first on do not come in pairs. */
    public static void checkPairs(Call call, int first, Diagnostics diagnostics) {
        if ((call.arguments().size() - first) % 2 != 0) {
            diagnostics.add(
                    "K1073",
                    "`" + call.function() + "` takes its arguments in pairs",
                    call.arguments().get(call.arguments().size() - 1).span(),
                    "this one has no value after it");
        }
    }

    /**
     * What stands in the first argument where the others say: of none, all of it; of one, its value, or an array where
     * the path stands for several; of more, an array with null for what is not there. NULL where it is no JSON.
     */
    public static Value extracted(Arguments in, Function<String, JsonPath> path) {
        Optional<JsonTree> document = document(in, 0);
        if (document.isEmpty()) {
            return Value.NULL;
        }
        List<Optional<JsonTree>> found = new ArrayList<>();
        for (int i = 1; i < in.count(); i++) {
            String text = in.text(i);
            found.add(text == null ? Optional.empty() : at(document.get(), path.apply(text)));
        }
        Optional<JsonTree> result = switch (found.size()) {
            case 0 -> document;
            case 1 -> found.get(0);
            default ->
                Optional.of(new JsonTree.Elements(
                        found.stream().map(f -> f.orElse(JsonTree.Word.NULL)).toList()));
        };
        return result.<Value>map(tree -> new Value.Text(tree.text())).orElse(Value.NULL);
    }

    private static Optional<JsonTree> at(JsonTree tree, JsonPath path) {
        List<JsonTree> nodes = path.in(tree);
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(path.isPlural() ? new JsonTree.Elements(nodes) : nodes.get(0));
    }
}
