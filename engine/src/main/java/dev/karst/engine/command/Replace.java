package dev.karst.engine.command;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.MemoryBudget;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.Value;
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
import dev.karst.language.tree.SplText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code replace} puts other values in the place of whole values; a star stands for any run of characters and carries it
 * over. Each value is replaced once: by the last pair that names it without a star, else by the one with a star that
 * says most of it.
 *
 * @param fields where; empty for all fields but the internal ones
 */
public record Replace(Span span, List<Pair> pairs, List<NamePattern> fields) implements Command, PerBatchNode {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "replace",
            "Puts other values in the place of whole values.",
            "replace <value or pattern> with <value or pattern> [, ...] [in <field> ...]",
            Replace::read);

    /** Best first. Splunk: later values go before earlier ones, fuller matches before lesser ones. */
    private static final Comparator<Pair> PRECEDENCE = Comparator.<Pair>comparingInt(
                    p -> p.from().isExact() ? 0 : 1)
            .thenComparingInt(p -> p.from().stars() - p.from().text().length());

    /** What is replaced and by what: the second has as many stars as the first, or none. */
    public record Pair(NamePattern from, NamePattern to) {
        Optional<String> replace(String value) {
            return from.capture(value).map(to::fill);
        }

        String spl() {
            return SplText.quoted(from.text()) + " with " + SplText.quoted(to.text());
        }
    }

    static Replace read(CommandReader in) {
        List<Pair> pairs = new ArrayList<>();
        do {
            pairs.add(pair(in));
            in.take(Token.Kind.COMMA);
        } while (!in.atEnd() && !in.peek().isWord("in"));
        List<String> fields = in.take("in") ? in.someFieldNames() : List.of();
        return new Replace(
                in.span(), pairs, fields.stream().map(NamePattern::new).toList());
    }

    private static Pair pair(CommandReader in) {
        Token from = value(in, "a value to replace");
        if (!in.take("with")) {
            throw in.unexpected(in.peek(), "`with` and the new value");
        }
        Token to = value(in, "the new value");
        Pair pair = new Pair(new NamePattern(from.text()), new NamePattern(to.text()));
        if (pair.to().stars() != 0 && pair.to().stars() != pair.from().stars()) {
            throw in.fail(new Diagnostic(
                    "K1261",
                    "the new value needs as many `*` as the old one, or none",
                    from.span().to(to.span()),
                    pair.from().stars() + " on the left, " + pair.to().stars() + " on the right"));
        }
        return pair;
    }

    private static Token value(CommandReader in, String what) {
        Token token = in.next();
        if (!token.is(Token.Kind.WORD) && !token.is(Token.Kind.QUOTED)) {
            throw in.unexpected(token, what);
        }
        return token;
    }

    @Override
    public CommandType type() {
        return CommandType.DISTRIBUTABLE_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.PerBatch(input, this);
    }

    @Override
    public FieldUse needs(FieldUse wanted) {
        return wanted;
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public BatchOperator start(SearchContext context, MemoryBudget.Share memory) {
        List<Pair> best = new ArrayList<>();
        pairs.forEach(pair -> best.add(0, pair));
        best.sort(PRECEDENCE);
        List<NamePattern> where = fields.isEmpty() ? NamePattern.EVERY_FIELD : fields;
        return batch -> batch.edited(batch.selected(where), value -> replaced(value, best));
    }

    private static Value replaced(Value value, List<Pair> best) {
        List<String> before = value.texts();
        List<String> after = before.stream().map(text -> replaced(text, best)).toList();
        return after.equals(before) ? value : Value.ofTexts(after);
    }

    private static String replaced(String text, List<Pair> best) {
        return best.stream()
                .flatMap(pair -> pair.replace(text).stream())
                .findFirst()
                .orElse(text);
    }

    @Override
    public String spl() {
        String list = fields.stream().map(p -> SplText.name(p.text())).collect(Collectors.joining(", "));
        return pairs.stream().map(Pair::spl).collect(Collectors.joining(", ", "replace ", ""))
                + (fields.isEmpty() ? "" : " in " + list);
    }
}
