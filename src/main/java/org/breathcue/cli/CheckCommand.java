package org.breathcue.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Tell everything that is wrong with scripts, sessions or stretches.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "scripts to check, or - for standard input")
    private List<String> files = List.of();

    @Option(names = "--strict", description = "warnings are errors")
    private boolean strict;

    @Option(names = "--format", paramLabel = "full|concise|json", description = "how to tell it (default: full)")
    private DiagnosticFormat format = DiagnosticFormat.FULL;

    @Option(
            names = "--voice",
            paramLabel = "NAME",
            description = "whose words are measured (default: ${DEFAULT-VALUE})")
    private String voice = SessionOptions.DEFAULT_VOICE;

    @Mixin
    private QuietOption quiet = new QuietOption();

    CheckCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        List<Diagnostic> all = new ArrayList<>();
        boolean wrong = false;
        try (Workshop workshop = new Workshop(SessionOptions.voice(voice), environment)) {
            for (String name : files) {
                SessionFile file = SessionFile.find(name, environment);
                Diagnostics diagnostics = new Diagnostics();
                Optional<Prepared> prepared = workshop.prepare(file, Workshop.Kind.SESSION_OR_STRETCH, diagnostics);
                List<Diagnostic> found = diagnostics.sorted();
                wrong |= diagnostics.hasErrors() || (strict && !found.isEmpty());
                if (format == DiagnosticFormat.JSON) {
                    all.addAll(found);
                } else {
                    format.print(found, environment.out());
                    tell(file, prepared, found);
                }
            }
        }
        if (format == DiagnosticFormat.JSON) {
            format.print(all, environment.out());
        }
        return wrong ? ExitStatus.SCRIPT_WRONG : ExitStatus.DONE;
    }

    private void tell(SessionFile file, Optional<Prepared> prepared, List<Diagnostic> found) {
        if (quiet.quiet() || format != DiagnosticFormat.FULL) {
            return;
        }
        String problems =
                found.isEmpty() ? "no problems" : found.size() == 1 ? "1 problem" : found.size() + " problems";
        String length =
                prepared.map(Prepared::timeline).map(CheckCommand::length).orElse("");
        environment.err().println(file.name() + ": " + problems + length);
    }

    private static String length(Timeline timeline) {
        return ", " + TimelineText.clock(timeline.frames(), timeline.frameRate());
    }
}
