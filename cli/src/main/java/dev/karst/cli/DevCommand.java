package dev.karst.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code karst dev}: for those who work on Karst. */
@Command(
        name = "dev",
        mixinStandardHelpOptions = true,
        subcommands = {ConformanceCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        description = "Commands for those who work on Karst itself.")
final class DevCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
