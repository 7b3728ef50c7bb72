package dev.karst.detection.local;

import dev.karst.detection.content.FileProblems;
import dev.karst.detection.content.LookupMatching;
import dev.karst.detection.content.LookupTable;
import dev.karst.detection.content.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code local/lookups}: tables in NAME.csv, each with its matching in NAME.yml where it says any. */
final class LocalLookups {
    private static final String CSV = ".csv";
    private static final String YML = ".yml";

    /** Bytes of a table: one of a million rows has some 50 MiB. */
    private static final int LARGEST = 256 * 1024 * 1024;

    private final LocalFiles files;

    LocalLookups(LocalFiles files) {
        this.files = files;
    }

    /** By name. */
    List<LookupTable> read() {
        List<LookupTable> tables = new ArrayList<>();
        List<String> names = files.names();
        for (String name : names) {
            if (name.endsWith(CSV)) {
                table(name, names).ifPresent(tables::add);
            } else if (name.endsWith(YML)) {
                String csv = withEnding(name, CSV);
                if (!names.contains(csv)) {
                    files.report(name, "K2022", "there is no table " + csv + " beside it");
                }
            } else {
                files.report(name, "K2023", "not read: lookups are NAME.csv, with NAME.yml for how their rows match");
            }
        }
        return tables;
    }

    private Optional<LookupTable> table(String csv, List<String> names) {
        String yml = withEnding(csv, YML);
        FileProblems problems = new FileProblems();
        Optional<LookupFile> table =
                files.text(csv, LARGEST).map(text -> new LookupFile(files.shown(csv), text, problems));
        List<String> columns = table.map(LookupFile::columns).orElse(List.of());
        LookupMatching matching = names.contains(yml) ? matching(yml, columns) : LookupMatching.DEFAULT;
        files.report(problems);
        return table.map(t -> new LookupTable(
                csv.substring(0, csv.length() - CSV.length()), t.columns(), t.rows(), matching, files.shown(csv)));
    }

    private LookupMatching matching(String yml, List<String> columns) {
        FileProblems problems = new FileProblems();
        LookupMatching matching = files.text(yml, YamlFile.LARGEST)
                .flatMap(text -> YamlFile.readOrEmpty(files.shown(yml), text, problems))
                .map(file -> LookupSettings.read(file, columns))
                .orElse(LookupMatching.DEFAULT);
        files.report(problems);
        return matching;
    }

    private static String withEnding(String name, String ending) {
        return name.substring(0, name.length() - CSV.length()) + ending;
    }
}
