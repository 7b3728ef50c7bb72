package dev.karst.cli;

import dev.karst.language.text.Printable;
import dev.karst.language.text.Suggestion;
import java.util.Collection;
import java.util.Optional;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a user may have meant who wrote a name that is not one of those there are. */
final class Choice {
    private Choice() {}

    /** Refuses a value of an option, with all that there are. */
    static Usage unknown(String option, String written, Collection<String> known) {
        return new Usage(option + ": `" + Printable.line(written) + "` is none of " + String.join(", ", known)
                + hint(written, known));
    }

    /** Of an option or subcommand that is not there, and of a value that an option cannot have; else empty. */
    static String hint(ParameterException e) {
        var spec = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched) {
            Optional<String> first = unmatched.getUnmatched().stream().findFirst();
            return first.map(name -> name.split("=", 2)[0])
                    .map(name -> hint(
                            name,
                            name.startsWith("-")
                                    ? spec.optionsMap().keySet()
                                    : spec.subcommands().keySet()))
                    .orElse("");
        }
        boolean choice = e.getArgSpec() != null && e.getArgSpec().typeInfo().isEnum() && e.getValue() != null;
        return choice ? hint(e.getValue(), e.getArgSpec().typeInfo().getEnumConstantNames()) : "";
    }

    private static String hint(String written, Collection<String> known) {
        return Suggestion.near(written, known)
                .map(near -> ", did you mean `" + near + "`?")
                .orElse("");
    }
}
