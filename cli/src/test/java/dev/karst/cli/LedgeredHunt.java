package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a hunt that kept a ledger gave.
 *
 * @param findings as bytes of JSON
 * @param ledger its lines
 */
record LedgeredHunt(int exit, String findings, List<String> ledger, String err) {
    static LedgeredHunt of(Ran ran, Path ledger) throws IOException {
        int from = ran.out().indexOf("\"findings\":[");
        int to = ran.out().lastIndexOf("],\"input\":");
        return new LedgeredHunt(ran.exit(), ran.out().substring(from, to), Files.readAllLines(ledger), ran.err());
    }

    /** A hunt in this virtual machine. */
    static LedgeredHunt over(Path path, Path ledger) throws IOException {
        return of(Ran.of("hunt", path.toString(), "--format", "json", "--ledger", ledger.toString()), ledger);
    }

    /** The ledger's lines about hostile objects. */
    List<Object> hostile() {
        return ledger.stream()
                .map(JsonValues::parse)
                .filter(line -> String.valueOf(JsonValues.at(line, "object")).contains("hostile"))
                .toList();
    }

    Object summary() {
        return JsonValues.at(JsonValues.parse(ledger.get(ledger.size() - 1)), "summary");
    }

    /** Expects that all but the hostile objects is as in a hunt without them. */
    void expectTheRestAsIn(LedgeredHunt undisturbed) {
        assertThat(findings).isEqualTo(undisturbed.findings());
        assertThat(ledger).contains(undisturbed.ledger().get(0));
        assertThat(err).doesNotContain("good.json").doesNotContain("internal error");
        Object totals = summary();
        assertThat(count(totals, "objects"))
                .isEqualTo(count(totals, "read") + count(totals, "skipped") + count(totals, "quarantined"))
                .isEqualTo(ledger.size() - 1);
    }

    static long count(Object line, String name) {
        return (Long) JsonValues.at(line, name);
    }
}
