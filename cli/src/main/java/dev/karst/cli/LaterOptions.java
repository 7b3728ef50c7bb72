package dev.karst.cli;

import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Options that the documentation of later versions promises and this one refuses, rather than take them for nothing. */
final class LaterOptions {
    private static final Set<String> NAMES = Set.of(
            "--as-scheduled",
            "--limits",
            "--spill",
            "--threads",
            "--timings",
            "--unique",
            "--unordered",
            "--where-path",
            "--write-lookups");

    private LaterOptions() {}

    /** Says so where the trouble is an option that is not there yet. */
    static Optional<String> explain(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        return unmatched.getUnmatched().stream()
                .map(argument -> argument.split("=", 2)[0])
                .filter(NAMES::contains)
                .findFirst()
                .map(name -> name + " is not there yet in this version");
    }
}
