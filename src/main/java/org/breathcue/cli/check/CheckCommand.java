package org.breathcue.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.breathcue.Breathcue;
import org.breathcue.CheckedScript;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.SessionRequest;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.DiagnosticFormat;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.ProblemCount;
import org.breathcue.cli.console.QuietOption;
import org.breathcue.cli.session.DoseOptions;
import org.breathcue.cli.session.PreflightPrinter;
import org.breathcue.cli.session.SessionFailure;
import org.breathcue.cli.session.SessionOptions;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.diagnostic.Severity;
import org.breathcue.diagnostic.Source;
import org.breathcue.duration.DurationText;
import org.breathcue.plan.TimelineText;
import org.breathcue.plan.outline.OutlineText;
import org.breathcue.script.text.ScriptTree;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Report the errors and warnings in sessions, stretches, programmes and pronunciations.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "names or paths of files to check, or - for standard input")
    private List<String> files = List.of();

    @Option(names = "--strict", description = "treat warnings as errors")
    private boolean strict;

    @Option(names = "--format", paramLabel = "full|concise|json", description = "output format (default: full)")
    private DiagnosticFormat format = DiagnosticFormat.full;

    @Option(
            names = "--voice",
            paramLabel = "NAME",
            description = "voice used to measure the length of the words (default: the preferred voice of the session)")
    private @Nullable String voice;

    @Mixin
    private DoseOptions doses = new DoseOptions();

    @Mixin
    private QuietOption quiet = new QuietOption();

    public CheckCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        List<Diagnostic> all = new ArrayList<>();
        int status = ExitStatus.DONE;
        try (Breathcue breathcue = environment.breathcue()) {
            for (String file : files) {
                status = Math.max(status, check(file, breathcue, all));
            }
        }
        if (format == DiagnosticFormat.json) {
            format.print(all, environment.out());
        }
        return status;
    }

    /** Checks one file. A file that cannot be read is reported, and the others are still checked. */
    private int check(String file, Breathcue breathcue, List<Diagnostic> all) {
        SessionRequest request = doses.applyTo(SessionRequest.of(SessionOptions.source(file, environment)));
        try {
            return report(breathcue.check(voice == null ? request : request.withVoice(voice)), all);
        } catch (SessionException e) {
            return SessionFailure.of(e, environment).tell(environment);
        }
    }

    private int report(CheckedScript script, List<Diagnostic> all) {
        List<Diagnostic> found = script.diagnostics();
        if (format == DiagnosticFormat.json) {
            all.addAll(found);
        } else {
            format.print(found, environment.out());
            tell(script);
        }
        boolean wrong = found.stream()
                .map(problem -> problem.code().severity())
                .anyMatch(severity -> severity == Severity.ERROR || (strict && severity == Severity.WARNING));
        return wrong ? ExitStatus.SCRIPT_WRONG : ExitStatus.DONE;
    }

    private void tell(CheckedScript script) {
        if (quiet.quiet() || format != DiagnosticFormat.full) {
            return;
        }
        String length = script.session()
                .map(PreparedSession::timeline)
                .map(CheckCommand::length)
                .orElse(hasErrors(script) ? "; fixing these may reveal more" : "");
        environment
                .err()
                .println(PrintableText.of(script.name()) + ": " + ProblemCount.of(script.diagnostics()) + length);
        script.session().ifPresent(session -> {
            if (ScriptTree.isText(new Source(script.name(), session.text().text()))) {
                // Words can be taken for a dose, or a dose for words: what was understood is told.
                environment.err().print(OutlineText.exercises(session.outline()));
            }
            environment.err().print(TimelineText.choices(session.timeline()));
            PreflightPrinter.print(session.preflight(), environment.err());
        });
    }

    private static boolean hasErrors(CheckedScript script) {
        return script.diagnostics().stream().anyMatch(problem -> problem.code().severity() == Severity.ERROR);
    }

    private static String length(Timeline timeline) {
        return ", " + DurationText.clockWithMillis(timeline.frames(), timeline.frameRate());
    }
}
