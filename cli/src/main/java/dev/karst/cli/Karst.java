package dev.karst.cli;

import dev.karst.language.text.Printable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The {@code karst} command. One class per subcommand; results go to standard output, all else to standard error. */
@Command(
        name = "karst",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Runs security detections written in SPL over raw logs, without Splunk.",
            "",
            "Start here:",
            "  karst hunt samples/lambda-trail              the built-in detection over a sample trail",
            "  karst hunt LOGS --content DIR                every production detection of an ESCU checkout",
            "  karst search 'eventName=Delete*' --data LOGS any search over the same logs",
            "  karst detections --content DIR               what is loaded, and what cannot run and why",
            "  karst explain K1022                          what the code of a message means",
            ""
        },
        footer = {
            "",
            "LOGS is a file, a folder, a glob, or - for standard input; .gz and .zst are unpacked.",
            "",
            "Exit codes: 0 done; 1 rows at or above --fail-on; 2 wrong usage; 3 input incomplete;",
            "            4 a detection failed or, when named, cannot run; 70 internal error."
        })
public final class Karst implements Runnable {
    private static final int HELP_WIDTH = 100;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(runSafely(arguments, out, err));
    }

    /** Also where the virtual machine itself gives up, one line says so. */
    private static int runSafely(String[] arguments, PrintStream out, PrintStream err) {
        try {
            return run(arguments, out, err);
        } catch (OutOfMemoryError e) {
            err.println("karst: out of memory; KARST_JAVA_OPTIONS=-Xmx4g gives more");
            return ExitCode.INTERNAL;
        } finally {
            out.flush();
        }
    }

    /** Runs one command line. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            Version.lines().forEach(out::println);
            return ExitCode.DONE;
        }
        Console console = new Console(out, err);
        CommandLine line = new CommandLine(new Karst(), new Commands(console));
        Commands.of(arguments).forEach(line::addSubcommand);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(HELP_WIDTH);
        line.setParameterExceptionHandler((e, args) -> wrongUsage(e, console));
        line.setExecutionExceptionHandler((e, command, result) -> failed(e, console));
        return line.execute(arguments);
    }

    private static int wrongUsage(ParameterException e, Console console) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        console.error(LaterOptions.explain(e).orElseGet(() -> Printable.line(e.getMessage()) + Choice.hint(e)));
        console.say("see `" + command + " --help`");
        return ExitCode.USAGE;
    }

    private static int failed(Exception e, Console console) {
        if (e instanceof Usage) {
            console.error(e.getMessage());
            return ExitCode.USAGE;
        }
        console.error("internal error: " + Printable.line(String.valueOf(e)));
        console.say("this is a bug in Karst; please report it with the command line and the lines below");
        for (StackTraceElement place : e.getStackTrace()) {
            if (place.getClassName().startsWith("dev.karst")) {
                console.say("  at " + place);
            }
        }
        return ExitCode.INTERNAL;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
