package dev.karst.engine.command;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.Value;
import dev.karst.engine.extract.DelimitedPairs;
import dev.karst.engine.extract.KeyValuePairs;
import dev.karst.engine.extract.Pair;
import dev.karst.engine.function.SearchContext;
import dev.karst.engine.plan.BatchOperator;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.PerBatchNode;
import dev.karst.engine.plan.Plan;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.text.Suggestion;
import dev.karst.language.tree.SplText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code extract}, also called {@code kv}, makes fields of the pairs of key and value in {@code _raw}. A field that is
 * there already gets the value found; of a repeated key the first value holds. Splunk reads 10,240 characters and 50
 * keys at most unless told otherwise; here all.
 *
 * @param between the characters between pairs; null with {@code inside} for pairs {@code key=value} as they are found
 *     in any event
 * @param inside the characters between a key and its value
 * @param auto whether pairs are looked for where no delimiters are given
 * @param clean whether keys are made names: else they stay as they are
 * @param all whether a repeated key gives all its values
 * @param keys how many different keys at most
 * @param characters how much of the text is read
 */
public record Extract(
        Span span, String between, String inside, boolean auto, boolean clean, boolean all, long keys, long characters)
        implements Command, PerBatchNode {
    private static final String SUMMARY = "Makes fields of the pairs of key and value in _raw.";
    private static final String ARGUMENTS = " [pairdelim=<string>] [kvdelim=<string>] [auto=<bool>]"
            + " [clean_keys=<bool>] [mv_add=<bool>] [limit=<int>] [maxchars=<int>]";
    static final CommandSyntax SYNTAX = new CommandSyntax("extract", SUMMARY, "extract" + ARGUMENTS, Extract::read);
    static final CommandSyntax KV = new CommandSyntax("kv", SUMMARY, "kv" + ARGUMENTS, Extract::read);

    private static final List<String> OPTIONS =
            List.of("pairdelim", "kvdelim", "auto", "clean_keys", "mv_add", "limit", "maxchars");
    private static final List<String> LATER = List.of("reload", "segment");

    static Extract read(CommandReader in) {
        Map<String, Token> given = new LinkedHashMap<>();
        while (!in.atEnd()) {
            Token at = in.peek();
            String name = OPTIONS.stream()
                    .filter(o -> !given.containsKey(o) && at.isWord(o))
                    .findFirst()
                    .orElseThrow(() -> other(in, at));
            given.put(name, in.option(name).orElseThrow(() -> other(in, at)));
        }
        String between = delimiters(in, given.get("pairdelim"));
        String inside = delimiters(in, given.get("kvdelim"));
        boolean delimited = between != null || inside != null;
        return new Extract(
                in.span(),
                delimited && between == null ? " \t\r\n,;&|" : between,
                delimited && inside == null ? "=" : inside,
                flag(in, given.get("auto"), true),
                flag(in, given.get("clean_keys"), true),
                flag(in, given.get("mv_add"), false),
                count(in, given.get("limit")),
                count(in, given.get("maxchars")));
    }

    private static RuntimeException other(CommandReader in, Token at) {
        boolean known = OPTIONS.stream().anyMatch(at::isWord);
        in.next();
        boolean option = in.peek().isOperator("=");
        boolean later = LATER.stream().anyMatch(at::isWord) || at.is(Token.Kind.WORD) && !known && !option;
        return later
                ? in.fail(Diagnostic.notYet("`" + at.text() + "` of extract", at.span()))
                : in.unexpected(
                        at, "an option of `extract`", known ? new String[0] : Suggestion.hint(at.text(), OPTIONS));
    }

    private static String delimiters(CommandReader in, Token token) {
        if (token == null) {
            return null;
        }
        if (token.text().isEmpty()) {
            throw in.fail(new Diagnostic(
                    "K1085", "there are no delimiters in this text", token.span(), "expected one character or more"));
        }
        return token.text().replace("\\t", "\t").replace("\\n", "\n");
    }

    private static boolean flag(CommandReader in, Token token, boolean otherwise) {
        return token == null ? otherwise : in.toFlag(token);
    }

    private static long count(CommandReader in, Token token) {
        return token == null ? Long.MAX_VALUE : in.toCount(token);
    }

    @Override
    public CommandType type() {
        return CommandType.DISTRIBUTABLE_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.PerBatch(input, this);
    }

    /** Any wanted field may be made here, but a row without it keeps the one it has. */
    @Override
    public FieldUse needs(FieldUse wanted) {
        return wanted.and(List.of("_raw"));
    }

    @Override
    public List<NamePattern> mayMake() {
        return NamePattern.EVERY_FIELD;
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public BatchOperator start(SearchContext context, MemoryBudget.Share memory) {
        return this::apply;
    }

    private Batch apply(Batch batch) {
        Map<String, Value[]> found = new LinkedHashMap<>();
        for (int row = 0; row < batch.size(); row++) {
            int here = row;
            fields(batch.value("_raw", row)).forEach((name, values) -> {
                found.computeIfAbsent(name, n -> column(batch, n))[here] = Value.ofTexts(values);
            });
        }
        Batch current = batch;
        for (Map.Entry<String, Value[]> field : found.entrySet()) {
            current = current.with(field.getKey(), field.getValue());
        }
        return current;
    }

    private static Value[] column(Batch batch, String name) {
        Value[] values = new Value[batch.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = batch.value(name, row);
        }
        return values;
    }

    private Map<String, List<String>> fields(Value raw) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String text : raw.texts()) {
            String read = text.length() <= characters ? text : text.substring(0, (int) characters);
            for (Pair pair : pairs(read)) {
                String name = clean ? pair.cleanKey() : pair.key();
                List<String> values = fields.get(name);
                if (values == null && !name.isEmpty() && fields.size() < keys) {
                    fields.put(name, new ArrayList<>(List.of(pair.value())));
                } else if (values != null && all) {
                    values.add(pair.value());
                }
            }
        }
        return fields;
    }

    private List<Pair> pairs(String text) {
        if (between != null) {
            return new DelimitedPairs(between, inside).in(text);
        }
        return auto ? KeyValuePairs.all(text) : List.of();
    }

    @Override
    public String spl() {
        StringBuilder spl = new StringBuilder("extract");
        Optional.ofNullable(between).ifPresent(d -> spl.append(" pairdelim=").append(SplText.quoted(d)));
        Optional.ofNullable(inside).ifPresent(d -> spl.append(" kvdelim=").append(SplText.quoted(d)));
        spl.append(auto ? "" : " auto=false").append(clean ? "" : " clean_keys=false");
        spl.append(all ? " mv_add=true" : "");
        spl.append(keys == Long.MAX_VALUE ? "" : " limit=" + keys);
        spl.append(characters == Long.MAX_VALUE ? "" : " maxchars=" + characters);
        return spl.toString();
    }
}
