package dev.karst.engine.command;

import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.tree.SplText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the arguments of {@code makeresults}. As in Splunk, those that it does not know do not matter. */
final class MakeResultsReader {
    /** They choose among servers, of which there is one. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("splunk_server", "splunk_server_group");

    private final CommandReader in;
    private long count = 1;
    private boolean annotate;
    private Token format;
    private Token data;

    /** An argument that makes no sense beside data, or null. */
    private Span other;

    private final List<String> ignored = new ArrayList<>();

    MakeResultsReader(CommandReader in) {
        this.in = in;
    }

    MakeResults read() {
        while (!in.atEnd()) {
            readArgument();
        }
        if (format == null && data == null) {
            return new MakeResults(in.span(), count, annotate, null, "", List.copyOf(ignored));
        }
        if (format == null || data == null) {
            throw in.unexpected(in.peek(), format == null ? "format=csv or format=json" : "data=\"...\"");
        }
        if (other != null) {
            throw in.fail(new Diagnostic(
                    "K1272", "makeresults with data takes format and data alone", other, "not beside data"));
        }
        String arguments = "format=" + format.text() + " data=" + SplText.quoted(data.text());
        return new MakeResults(in.span(), 0, false, InlineData.read(in, format, data), arguments, List.of());
    }

    private void readArgument() {
        Token name = in.peek();
        Optional<Token> option;
        if ((option = in.option("format")).isPresent()) {
            format = option.get();
        } else if ((option = in.option("data")).isPresent()) {
            data = option.get();
        } else if ((option = in.option("count")).isPresent()) {
            count = in.toCount(option.get());
            other = name.span();
        } else if ((option = in.option("annotate")).isPresent()) {
            annotate = in.toFlag(option.get());
            other = name.span();
        } else {
            readUnknown(name);
            other = name.span();
        }
    }

    private void readUnknown(Token name) {
        Span whole = in.option(name.text())
                .map(value -> name.span().to(value.span()))
                .orElseGet(() -> {
                    in.fieldName();
                    return name.span();
                });
        if (!WITHOUT_EFFECT.contains(name.text().toLowerCase(Locale.ROOT))) {
            ignored.add(in.text(whole));
        }
    }
}
