package dev.karst.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the lines of a document that begin with {@code $}, in a folder that stands for the working folder: an argument
 * that names something in it is made to mean that, and its name is taken out of what is printed. Beside {@code karst} it
 * knows {@code cat FILE} and {@code echo $?}.
 */
final class ConsoleSession {
    private final Path folder;
    private int exit;

    ConsoleSession(Path folder) {
        this.folder = folder;
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** All that the lines print, each line first, as a terminal would show it. */
    String run(String block) throws IOException {
        StringBuilder shown = new StringBuilder();
        for (String command : commands(block)) {
            String printed = output(command.substring(2).replace("\\\n", " ")).replace(folder + "/", "");
            shown.append(command).append('\n');
            printed.lines().forEach(line -> shown.append(line.stripTrailing()).append('\n'));
        }
        return shown.toString();
    }

    /** The exit code of what was run last. */
    int exit() {
        return exit;
    }

    /** The command lines of a block, each with the lines that continue it. */
    static List<String> commands(String block) {
        List<String> commands = new ArrayList<>();
        boolean continued = false;
        for (String line : block.lines().toList()) {
            if (continued) {
                commands.add(commands.removeLast() + "\n" + line);
            } else if (line.startsWith("$ ")) {
                commands.add(line);
            }
            continued = (continued || line.startsWith("$ ")) && line.endsWith("\\");
        }
        return commands;
    }

    private String output(String command) throws IOException {
        List<String> words = words(command);
        return switch (words.getFirst()) {
            case "karst", "./karst" -> karst(words.subList(1, words.size()));
            case "cat" -> Files.readString(folder.resolve(words.get(1)));
            case "echo" -> exit + "\n";
            default -> throw new AssertionError("cannot be run: " + command);
        };
    }

    private String karst(List<String> words) throws IOException {
        int redirect = words.indexOf(">");
        List<String> arguments = redirect < 0 ? words : words.subList(0, redirect);
        String[] meant = arguments.stream().map(this::inFolder).toArray(String[]::new);
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        try (OutputStream results =
                        redirect < 0 ? terminal : Files.newOutputStream(folder.resolve(words.get(redirect + 1)));
                PrintStream out = new PrintStream(results, true, StandardCharsets.UTF_8);
                PrintStream err = new PrintStream(terminal, true, StandardCharsets.UTF_8)) {
            exit = Karst.run(meant, out, err);
        }
        return terminal.toString(StandardCharsets.UTF_8);
    }

    /** Globs and files that are to be written too: what counts is the first folder of the path, or a name with an end. */
    private String inFolder(String argument) {
        String first = argument.split("/", 2)[0];
        boolean file = argument.matches("[\\w.-]+\\.\\w+");
        boolean there = !first.isEmpty() && first.matches("[\\w.-]+") && Files.exists(folder.resolve(first));
        return there || file ? folder.resolve(argument).toString() : argument;
    }

    /** As a shell cuts them: quotes of both kinds, nothing else. */
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = ' ';
        boolean inWord = false;
        for (char c : (command + " ").toCharArray()) {
            if (quote != ' ') {
                if (c == quote) {
                    quote = ' ';
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                inWord = true;
            } else if (!Character.isWhitespace(c)) {
                word.append(c);
                inWord = true;
            } else if (inWord) {
                words.add(word.toString());
                word.setLength(0);
                inWord = false;
            }
        }
        return words;
    }

    /** Copies a folder of the repository into this one. */
    void copy(String name) throws IOException {
        Path from = Repository.root().resolve(name);
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(name).resolve(from.relativize(path).toString());
                Files.createDirectories(to.getParent());
                Files.copy(path, to);
            }
        }
    }
}
