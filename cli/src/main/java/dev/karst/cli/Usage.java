package dev.karst.cli;

/** The command cannot be carried out as it was given. The message is one line or more, safe to print. */
final class Usage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Usage(String message) {
        super(message);
    }
}
