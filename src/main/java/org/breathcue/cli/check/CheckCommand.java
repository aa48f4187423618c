package org.breathcue.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.QuietOption;
import org.breathcue.cli.play.PreflightPrinter;
import org.breathcue.cli.session.PreparedSession;
import org.breathcue.cli.session.SessionFile;
import org.breathcue.cli.session.SessionLoader;
import org.breathcue.cli.session.SessionOptions;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.diagnostic.Severity;
import org.breathcue.lint.Lint;
import org.breathcue.plan.TimelineText;
import org.breathcue.script.Script;
import org.breathcue.script.Settings;
import org.breathcue.script.parse.PronunciationReader;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.VoiceProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Report the errors and warnings in session, stretch and pronunciation files.",
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
    private QuietOption quiet = new QuietOption();

    public CheckCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        List<Diagnostic> all = new ArrayList<>();
        int status = ExitStatus.DONE;
        Optional<VoiceProvider> asked =
                voice == null ? Optional.empty() : Optional.of(SessionOptions.voice(voice, environment));
        try (SessionLoader workshop = SessionLoader.withAnyVoice(asked, environment)) {
            for (String file : files) {
                status = Math.max(status, check(file, workshop, all));
            }
        }
        if (format == DiagnosticFormat.json) {
            format.print(all, environment.out());
        }
        return status;
    }

    /** Checks one file; one that cannot be read is told, and the others are checked all the same. */
    private int check(String name, SessionLoader workshop, List<Diagnostic> all) {
        Diagnostics diagnostics = new Diagnostics();
        try {
            SessionFile file = SessionFile.find(name, environment);
            if (file.isPronunciations()) {
                file.read(environment, diagnostics).ifPresent(source -> PronunciationReader.read(source, diagnostics));
                return report(file, Optional.empty(), diagnostics, all);
            }
            Optional<Script> script =
                    workshop.read(file, SessionLoader.Kind.SESSION_OR_STRETCH, Settings.NONE, diagnostics);
            script.ifPresent(read -> checkVoice(read, diagnostics));
            Optional<PreparedSession> prepared = script.isEmpty()
                    ? Optional.empty()
                    : workshop.prepare(file, script.get(), Settings.NONE, diagnostics);
            if (script.isPresent()) {
                VoiceProvider speaker = workshop.voice(script.get());
                Lint.check(
                        script.get(), prepared.map(PreparedSession::timeline), speaker::hardToPronounce, diagnostics);
            }
            return report(file, prepared, diagnostics, all);
        } catch (CommandException e) {
            return e.tell(environment);
        }
    }

    private int report(
            SessionFile file, Optional<PreparedSession> prepared, Diagnostics diagnostics, List<Diagnostic> all) {
        List<Diagnostic> found = diagnostics.sorted();
        if (format == DiagnosticFormat.json) {
            all.addAll(found);
        } else {
            format.print(found, environment.out());
            tell(file, prepared, found);
        }
        boolean wrong = diagnostics.hasErrors() || (strict && !found.isEmpty());
        return wrong ? ExitStatus.SCRIPT_WRONG : ExitStatus.DONE;
    }

    /** A voice may be on another machine: here the words are measured with the usual one. */
    private void checkVoice(Script script, Diagnostics diagnostics) {
        script.voice()
                .filter(wish -> environment.voices().find(wish.word()).isEmpty())
                .ifPresent(
                        wish -> diagnostics.report(
                                Code.VOICE_NOT_INSTALLED,
                                wish.span(),
                                "the voice `" + PrintableText.of(wish.word())
                                        + "` is not installed; the check used another voice",
                                "to list the installed voices: breathcue voices; to let the listener choose, delete this line"));
    }

    private void tell(SessionFile file, Optional<PreparedSession> prepared, List<Diagnostic> found) {
        if (quiet.quiet() || format != DiagnosticFormat.full) {
            return;
        }
        String length = prepared.map(PreparedSession::timeline)
                .map(CheckCommand::length)
                .orElse(found.isEmpty() ? "" : "; fixing these may reveal more");
        environment.err().println(file.name() + ": " + problems(found) + length);
        prepared.ifPresent(session -> {
            environment.err().print(TimelineText.choices(session.timeline()));
            PreflightPrinter.print(session.preflight(), environment.err());
        });
    }

    /** How many there are, in words. */
    public static String problems(List<Diagnostic> found) {
        long errors = found.stream()
                .filter(problem -> problem.code().severity() == Severity.ERROR)
                .count();
        long warnings = found.size() - errors;
        return found.isEmpty()
                ? "no problems"
                : Stream.of(count(errors, "error"), count(warnings, "warning"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" and "));
    }

    private static Optional<String> count(long count, String what) {
        return count == 0 ? Optional.empty() : Optional.of(count + " " + what + (count == 1 ? "" : "s"));
    }

    private static String length(Timeline timeline) {
        return ", " + TimelineText.clock(timeline.frames(), timeline.frameRate());
    }
}
