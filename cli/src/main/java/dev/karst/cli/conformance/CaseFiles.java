package dev.karst.cli.conformance;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cases of some folders, and the lines that are none.
 *
 * @param problems each with file and line
 */
public record CaseFiles(List<ConformanceCase> cases, List<String> problems) {
    /**
     * @param folders each a folder whose `*.jsonl` files are read in the order of their names, or one such file
     */
    public static CaseFiles read(List<Path> folders) {
        CaseFiles read = new CaseFiles(new ArrayList<>(), new ArrayList<>());
        for (Path folder : folders) {
            List<Path> files = read.filesOf(folder);
            if (files.isEmpty()) {
                read.problems.add(folder + ": holds no *.jsonl file");
            }
            files.forEach(read::readFile);
        }
        return read;
    }

    private List<Path> filesOf(Path folder) {
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(p -> p.toString().endsWith(".jsonl")).sorted().toList();
        } catch (IOException e) {
            problems.add(folder + ": cannot be read: " + e);
            return List.of();
        }
    }

    private void readFile(Path file) {
        List<String> lines;
        try {

            String text = Files.readString(file, StandardCharsets.UTF_8);
            lines = text.lines().toList();
        } catch (CharacterCodingException e) {
            problems.add(file + ": is not UTF-8");
            return;
        } catch (IOException e) {
            problems.add(file + ": cannot be read: " + e);
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                readLine(lines.get(i), file, i + 1);
            }
        }
    }

    private void readLine(String json, Path file, int line) {
        try {
            cases.add(CaseReader.read(json, String.valueOf(file.getFileName()), line));
        } catch (CaseReader.Unreadable e) {
            problems.add(file + ":" + line + ": " + e.getMessage());
        }
    }
}
