package dev.karst.cli;

import dev.karst.language.text.Printable;
import dev.karst.language.text.Suggestion;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code karst explain}: what a code such as K1022 means and what to do. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Tells what the code of a message means, with an example, and what to do.",
        footer = {"", "Examples:", "  karst explain         all codes", "  karst explain K1022   one of them"})
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "Such as K1022 or 1022; without it all are listed.")
    private String code;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (code == null) {
            CodePages.all().forEach(page -> console.out().print(page.code() + "  " + page.headline() + "\n"));
        } else {
            CodePage page = CodePages.find(code).orElseThrow(this::unknown);
            console.out().print(page.text());
        }
        console.out().flush();
        return ExitCode.DONE;
    }

    private Usage unknown() {
        String hint = Suggestion.near(CodePages.code(code), CodePages.codes())
                .map(near -> ", did you mean `" + near + "`?")
                .orElse("; `karst explain` lists all");
        return new Usage("there is no code `" + Printable.line(code) + "`" + hint);
    }
}
