package dev.karst.language.diagnostic;

import dev.karst.language.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was found wrong with one text so far, each thing once. */
public final class Diagnostics {
    private final List<Diagnostic> found = new ArrayList<>();

    public void add(Diagnostic diagnostic) {
        boolean known = found.stream()
                .anyMatch(d -> d.code().equals(diagnostic.code()) && d.span().equals(diagnostic.span()));
        if (!known) {
            found.add(diagnostic);
        }
    }

    public void add(String code, String headline, Span span, String label, String... hints) {
        add(new Diagnostic(code, headline, span, label, hints));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the text. */
    public List<Diagnostic> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(d -> d.span().start()))
                .toList();
    }
}
