package dev.karst.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** Makes the subcommands, each with the console it writes to. */
final class Commands implements CommandLine.IFactory {
    private static final Map<String, Class<?>> CLASSES = new LinkedHashMap<>();

    static {
        CLASSES.put("hunt", HuntCommand.class);
        CLASSES.put("search", SearchCommand.class);
        CLASSES.put("detections", DetectionsCommand.class);
        CLASSES.put("explain", ExplainCommand.class);
        CLASSES.put("dev", DevCommand.class);
        CLASSES.put("help", CommandLine.HelpCommand.class);
    }

    private final Console console;

    Commands(Console console) {
        this.console = console;
    }

    /**
     * The classes of the subcommands for a command line, by name, in the order of the help: the one that is asked for, or
     * all of them if help or a suggestion may be needed. Reading the options of a class takes time.
     */
    static Map<String, Class<?>> of(String[] arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        Class<?> wanted = first.equals("help") ? null : CLASSES.get(first);
        return wanted == null ? CLASSES : Map.of(first, wanted);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == HuntCommand.class) {
            return type.cast(new HuntCommand(console));
        }
        if (type == SearchCommand.class) {
            return type.cast(new SearchCommand(console));
        }
        if (type == DetectionsCommand.class) {
            return type.cast(new DetectionsCommand(console));
        }
        if (type == ExplainCommand.class) {
            return type.cast(new ExplainCommand(console));
        }
        if (type == ConformanceCommand.class) {
            return type.cast(new ConformanceCommand(console));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
