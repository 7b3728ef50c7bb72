package dev.karst.cli;

import picocli.CommandLine;

/** Makes the subcommands, each with the console it writes to. */
final class Commands implements CommandLine.IFactory {
    private final Console console;

    Commands(Console console) {
        this.console = console;
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
