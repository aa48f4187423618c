package org.breathcue.cli.dose;

import java.util.List;
import java.util.concurrent.Callable;
import org.breathcue.Breathcue;
import org.breathcue.SessionException;
import org.breathcue.SessionRequest;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.OutputFormat;
import org.breathcue.cli.session.DoseOptions;
import org.breathcue.cli.session.SessionFailure;
import org.breathcue.cli.session.SessionOptions;
import org.breathcue.script.dose.StepDoses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "dose",
        description = "List the doses of a session that --set can change.",
        mixinStandardHelpOptions = true)
public final class DoseCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(
            paramLabel = "SESSION",
            description = "name of a session or stretch in scripts/, path of a script, or - for standard input")
    private String session = "";

    @Mixin
    private DoseOptions doses = new DoseOptions();

    @Option(names = "--variation", paramLabel = "NAME", description = "use this variation of every stretch that has it")
    private @Nullable String variation;

    @Option(names = "--format", paramLabel = "text|json", description = "output format (default: text)")
    private OutputFormat format = OutputFormat.text;

    public DoseCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        SessionRequest plain = SessionRequest.of(SessionOptions.source(session, environment));
        SessionRequest request = doses.applyTo(variation == null ? plain : plain.withVariation(variation));
        List<StepDoses> steps;
        try (Breathcue breathcue = environment.breathcue()) {
            steps = breathcue.doses(request);
        } catch (SessionException e) {
            throw SessionFailure.of(e, environment);
        }
        if (format == OutputFormat.json) {
            environment.out().print(DosesJson.of(steps));
        } else {
            new DoseList(session, steps).lines().forEach(environment.out()::println);
        }
        return ExitStatus.DONE;
    }
}
