package dev.karst.engine.command;

import dev.karst.engine.function.TimeSpan;
import dev.karst.engine.plan.AggregateCall;
import dev.karst.engine.plan.Command;
import dev.karst.engine.plan.CommandType;
import dev.karst.engine.plan.Plan;
import dev.karst.engine.plan.RunningWindow;
import dev.karst.language.diagnostic.Diagnostic;
import dev.karst.language.parse.CommandReader;
import dev.karst.language.parse.CommandSyntax;
import dev.karst.language.parse.Token;
import dev.karst.language.text.Span;
import dev.karst.language.tree.Expression;
import dev.karst.language.tree.SplText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** {@code streamstats} gives every result the values of the results of its group so far. */
public record StreamStats(Span span, List<AggregateCall> calls, List<String> by, RunningWindow window)
        implements Command {
    static final CommandSyntax SYNTAX = new CommandSyntax(
            "streamstats",
            "Gives every result the values of the results of its group so far.",
            "streamstats [current=<bool>] [window=<n>] [global=<bool>] [time_window=<span>] [reset_on_change=<bool>]"
                    + " [reset_before=(<expression>)] [reset_after=(<expression>)]"
                    + " <function>[(<field or pattern>)] [as <name or pattern>] ... [by <field> ...]",
            StreamStats::read);

    /** As Splunk has it (limits.conf, max_stream_window). */
    private static final long LARGEST_WINDOW = 10_000;

    static StreamStats read(CommandReader in) {
        Options options = new Options(in);
        AggregateCallReader reader = new AggregateCallReader(in, "streamstats", options::take);
        List<AggregateCall> calls = reader.someCalls();
        return new StreamStats(in.span(), calls, reader.by(), options.window());
    }

    /** The options as they are read. */
    private static final class Options {
        private final CommandReader in;
        private boolean current = true;
        private long rows;
        private double seconds;
        private boolean global = true;
        private boolean resetOnChange;
        private Optional<Expression> resetBefore = Optional.empty();
        private Optional<Expression> resetAfter = Optional.empty();

        Options(CommandReader in) {
            this.in = in;
        }

        /** Takes the option that is next, if one is. */
        boolean take() {
            Optional<Token> option;
            if ((option = in.option("current")).isPresent()) {
                current = in.toFlag(option.get());
            } else if ((option = in.option("window")).isPresent()) {
                rows = window(option.get());
            } else if ((option = in.option("global")).isPresent()) {
                global = in.toFlag(option.get());
            } else if ((option = in.option("time_window")).isPresent()) {
                seconds = span(option.get());
            } else if ((option = in.option("reset_on_change")).isPresent()) {
                resetOnChange = in.toFlag(option.get());
            } else if (in.optionName("reset_before")) {
                resetBefore = Optional.of(condition());
            } else if (in.optionName("reset_after")) {
                resetAfter = Optional.of(condition());
            } else {
                return Stats.takesOption(in);
            }
            return true;
        }

        private long window(Token token) {
            long count = in.toCount(token);
            if (count > LARGEST_WINDOW) {
                throw in.fail(new Diagnostic(
                        "K1232",
                        "the window of streamstats holds at most 10,000 results",
                        token.span(),
                        "expected 0 to 10000",
                        "window=0 holds all results so far"));
            }
            return count;
        }

        private double span(Token token) {
            return TimeSpan.of(token.text())
                    .map(TimeSpan::length)
                    .map(BigDecimal::doubleValue)
                    .orElseThrow(() -> in.unexpected(token, "a span of time such as 30s, 5m or 1d"));
        }

        /** Between parentheses, each of which may stand between quotes, as Splunk's pages write them. */
        private Expression condition() {
            boolean quoted = in.peek().is(Token.Kind.QUOTED) && in.peek().text().equals("(");
            if (!quoted) {
                in.expect(Token.Kind.OPEN, "`(` and an expression");
                Expression expression = in.expression();
                in.expect(Token.Kind.CLOSE, "`)`");
                return expression;
            }
            return in.quotedExpression(in.next());
        }

        RunningWindow window() {
            return new RunningWindow(current, rows, seconds, !global, resetOnChange, resetBefore, resetAfter);
        }
    }

    @Override
    public CommandType type() {
        return CommandType.CENTRALIZED_STREAMING;
    }

    @Override
    public Plan over(Plan input) {
        return new Plan.StreamStats(input, calls, by, window);
    }

    @Override
    public String spl() {
        return "streamstats "
                + (window.current() ? "" : "current=false ")
                + (window.rows() > 0 ? "window=" + window.rows() + " " : "")
                + (window.perGroup() ? "global=false " : "")
                + (window.seconds() > 0 ? "time_window=" + milliseconds() + "ms " : "")
                + (window.resetOnChange() ? "reset_on_change=true " : "")
                + window.resetBefore()
                        .map(e -> "reset_before=(" + SplText.of(e) + ") ")
                        .orElse("")
                + window.resetAfter()
                        .map(e -> "reset_after=(" + SplText.of(e) + ") ")
                        .orElse("")
                + AggregateCallReader.spl(calls, by);
    }

    private long milliseconds() {
        return Math.round(window.seconds() * 1000);
    }
}
