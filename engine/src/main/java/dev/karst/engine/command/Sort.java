package dev.karst.engine.command;

import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.Plan;
import dev.karst.engine.plan.SortKey;
import dev.karst.engine.plan.SortKey.How;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code sort} orders the rows by fields and keeps the first 10,000 unless told otherwise; 0 keeps all. */
public record Sort(Span span, OptionalLong asked, List<SortKey> keys) implements Command {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "sort",
            "Orders the rows; missing values come last.",
            "sort [<n> | limit=<n>] [+|-]<field> [, [+|-]<field>] ... [d]",
            Sort::read);

    private static final Pattern TYPED = Pattern.compile("(\\w+)\\((.+)\\)");

    private static final long DEFAULT_LIMIT = 10_000;

    static Sort read(CommandReader in) {
        Optional<Long> limit = in.option("limit").map(in::toCount).or(in::count);
        List<SortKey> keys = keys(in);
        OptionalLong asked = limit.map(OptionalLong::of).orElse(OptionalLong.empty());
        return new Sort(in.span(), asked, keys);
    }

    /** Fields to sort by, one or more, up to the end. */
    static List<SortKey> keys(CommandReader in) {
        List<SortKey> keys = new ArrayList<>();
        boolean reversed = false;
        while (!in.atEnd()) {
            boolean last = !keys.isEmpty() && (in.take("d") || in.take("desc"));
            if (last) {
                reversed = true;
                break;
            }
            keys.add(key(in));
            in.take(Token.Kind.COMMA);
        }
        if (keys.isEmpty()) {
            throw in.unexpected(in.peek(), "a field to sort by");
        }
        if (reversed) {
            keys.replaceAll(k -> new SortKey(k.field(), k.how(), !k.descending()));
        }
        return keys;
    }

    private static SortKey key(CommandReader in) {
        Token first = in.peek();
        boolean quoted = first.is(Token.Kind.QUOTED);
        String word = in.fieldName();
        boolean descending = !quoted && word.startsWith("-");
        boolean signed = descending || !quoted && word.startsWith("+");
        String name = signed ? word.substring(1) : word;
        if (signed && name.isEmpty()) {
            name = in.fieldName();
        }
        Matcher typed = TYPED.matcher(name);
        if (!quoted && typed.matches()) {
            return new SortKey(typed.group(2), how(in, first, typed.group(1)), descending);
        }
        if (!in.take(Token.Kind.OPEN)) {
            return new SortKey(name, How.AUTO, descending);
        }
        How how = how(in, first, name);
        String field = in.fieldName();
        in.expect(Token.Kind.CLOSE, "`)`");
        return new SortKey(field, how, descending);
    }

    private static How how(CommandReader in, Token key, String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "auto" -> How.AUTO;
            case "num" -> How.NUMBER;
            case "str" -> How.TEXT;
            case "ip" -> How.IP;
            default -> throw in.unexpected(key, "auto, num, str or ip before the parenthesis");
        };
    }

    /** The most rows that are kept; 0 for all. */
    public long limit() {
        return asked.orElse(DEFAULT_LIMIT);
    }

    @Override
    public CommandType type() {
        return CommandType.DATASET_PROCESSING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.Sort(input, keys, limit() == 0 ? Plan.NO_LIMIT : limit(), asked.isPresent());
    }

    @Override
    public String spl() {
        return keys.stream()
                .map(SortKey::spl)
                .collect(Collectors.joining(", ", asked.isPresent() ? "sort " + limit() + " " : "sort ", ""));
    }
}
