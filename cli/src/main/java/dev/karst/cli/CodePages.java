package dev.karst.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pages about the codes of messages: one resource each, and an index, since a jar cannot be listed. */
final class CodePages {
    private CodePages() {}

    /** In order. */
    static List<String> codes() {
        return resource("index.txt").lines().toList();
    }

    /** In the order of their codes. */
    static List<CodePage> all() {
        return codes().stream().map(CodePages::page).toList();
    }

    /** @param written in upper or lower case, with or without its K */
    static Optional<CodePage> find(String written) {
        return Optional.of(code(written)).filter(codes()::contains).map(CodePages::page);
    }

    /** As codes are written, whether there is one or not. */
    static String code(String written) {
        String upper = written.strip().toUpperCase(Locale.ROOT);
        return upper.startsWith("K") ? upper : "K" + upper;
    }

    private static CodePage page(String code) {
        return CodePage.of(code, resource(code + ".md"));
    }

    private static String resource(String name) {
        try (InputStream in = CodePages.class.getResourceAsStream("codes/" + name)) {
            if (in == null) {
                throw new IllegalStateException("codes/" + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
