package dev.karst.engine.command;

import dev.karst.engine.data.Num;
import dev.karst.engine.function.TimeModifier;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.Token;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the arguments of {@code bin}, whose options may stand before and after the field. */
final class BinReader {
    private static final long DEFAULT_BINS = 100;

    private final CommandReader in;
    private String field;
    private String target;
    private Token span;
    private Token narrowest;
    private long bins = DEFAULT_BINS;
    private BigDecimal start;
    private BigDecimal end;
    private String alignTime = "";

    BinReader(CommandReader in) {
        this.in = in;
    }

    Bin read() {
        while (!in.atEnd() && (readOption() || readField())) {
            // on to the next
        }
        if (field == null) {
            throw in.unexpected(in.peek(), "the field to put into bins");
        }
        boolean times = field.equals("_time");
        BinSpan width = span == null ? null : BinSpan.read(in, span, times);
        BinChoice choice = new BinChoice(bins, narrowest == null ? null : length(narrowest, times), start, end);
        String to = target == null ? field : target;
        return new Bin(in.span(), field, to, width, span == null ? "" : span.text(), choice, alignTime);
    }

    private boolean readOption() {
        Optional<Token> option;
        if ((option = in.option("span")).isPresent()) {
            span = option.get();
        } else if ((option = in.option("minspan")).isPresent()) {
            narrowest = option.get();
        } else if ((option = in.option("bins")).isPresent()) {
            bins = bins(option.get());
        } else if ((option = in.option("start")).isPresent()) {
            start = number(option.get());
        } else if ((option = in.option("end")).isPresent()) {
            end = number(option.get());
        } else if ((option = in.option("aligntime")).isPresent()) {
            alignTime = alignTime(option.get());
        }
        return option.isPresent();
    }

    private boolean readField() {
        if (field == null) {
            field = in.fieldName();
            return true;
        }
        if (target == null && in.take("as")) {
            target = in.fieldName();
            return true;
        }
        return false;
    }

    /** With one bin alone values on both sides of zero would never fit. */
    private long bins(Token token) {
        long most = in.toCount(token);
        if (most < 2) {
            throw in.fail(new Diagnostic("K1266", "bin needs at least two bins", token.span(), "expected 2 or more"));
        }
        return most;
    }

    private BigDecimal number(Token token) {
        Num number = Num.of(token.text());
        if (number == null || !Double.isFinite(number.value())) {
            throw in.fail(new Diagnostic(
                    "K1267", "`" + token.text() + "` is not a number", token.span(), "expected a number"));
        }
        return BigDecimal.valueOf(number.value());
    }

    private BigDecimal length(Token token, boolean times) {
        return switch (BinSpan.read(in, token, times)) {
            case BinSpan.Even even -> even.size();
            case BinSpan.Time time -> time.span().length();
            case BinSpan.Log log -> throw in.unexpected(token, "a number or a time such as 5m");
        };
    }

    private String alignTime(Token token) {
        String text = token.text();
        if (text.equalsIgnoreCase("earliest") || text.equalsIgnoreCase("latest")) {
            throw in.fail(Diagnostic.notYet("aligntime=" + text, token.span()));
        }
        Num epoch = Num.of(text);
        boolean isTime = epoch == null
                ? TimeModifier.apply(text, 0, ZoneOffset.UTC).isPresent()
                : Double.isFinite(epoch.value());
        if (!isTime || text.isEmpty()) {
            throw in.fail(new Diagnostic(
                    "K1268",
                    "`" + text + "` is no time",
                    token.span(),
                    "expected seconds since the epoch, or a time such as -1d@d"));
        }
        return text;
    }
}
