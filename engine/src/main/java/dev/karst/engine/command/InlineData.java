package dev.karst.engine.command;

import dev.karst.engine.data.Value;
import dev.karst.engine.json.JsonTree;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The results that a search brings along in its text: CSV whose first line names the fields, or a JSON array of objects.
 *
 * @param timed whether each result also holds the time of the search
 */
public record InlineData(List<Map<String, Value>> rows, boolean timed) {

    static InlineData read(CommandReader in, Token format, Token data) {
        return switch (format.text().toLowerCase(Locale.ROOT)) {
            case "csv" -> new InlineData(csv(in, data), false);
            case "json" -> new InlineData(json(in, data), true);
            default ->
                throw in.fail(new Diagnostic(
                        "K1270",
                        "makeresults reads no data of the format `" + format.text() + "`",
                        format.span(),
                        "expected csv or json"));
        };
    }

    private static RuntimeException unreadable(CommandReader in, Token data, String why) {
        return in.fail(new Diagnostic("K1271", "the data of makeresults cannot be read", data.span(), why));
    }

    /** An empty cell, or one that the line does not have, is no value. */
    private static List<Map<String, Value>> csv(CommandReader in, Token data) {
        List<List<String>> lines = CsvText.lines(data.text())
                .orElseThrow(() -> unreadable(in, data, "expected a \" at the end of the quoted cell"));
        if (lines.isEmpty()) {
            throw unreadable(in, data, "expected a line with the names of the fields");
        }
        List<String> names = lines.get(0);
        List<Map<String, Value>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() > names.size()) {
                throw unreadable(
                        in,
                        data,
                        line.size() + " cells in line " + (rows.size() + 2) + ", but " + names.size() + " names");
            }
            Map<String, Value> row = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                if (!line.get(i).isEmpty()) {
                    row.put(names.get(i), new Value.Text(line.get(i)));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** The object is its text in {@code _raw}, its members are fields; objects and arrays among them stay JSON. */
    private static List<Map<String, Value>> json(CommandReader in, Token data) {
        if (!(JsonTree.parse(data.text()).orElse(null) instanceof JsonTree.Elements array)) {
            throw unreadable(in, data, "expected a JSON array of objects");
        }
        List<Map<String, Value>> rows = new ArrayList<>();
        for (JsonTree element : array.list()) {
            if (!(element instanceof JsonTree.Members members)) {
                throw unreadable(in, data, "number " + (rows.size() + 1) + " of the array is no object");
            }
            Map<String, Value> row = new LinkedHashMap<>();
            row.put("_raw", new Value.Text(members.json()));
            members.byKey().forEach((name, value) -> row.put(name, new Value.Text(value.text())));
            rows.add(row);
        }
        return rows;
    }
}
