package org.breathcue.cli.stretches;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.breathcue.Breathcue;
import org.breathcue.catalog.StretchEntry;
import org.breathcue.catalog.StretchSummary;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.OutputFormat;
import org.breathcue.cli.console.TextTable;
import org.breathcue.script.Position;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "stretches",
        description = "List the stretches that sessions can use, with their doses and variations.",
        mixinStandardHelpOptions = true)
public final class StretchesCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(names = "--format", paramLabel = "text|json", description = "output format (default: text)")
    private OutputFormat format = OutputFormat.text;

    public StretchesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        List<StretchEntry> stretches;
        try (Breathcue breathcue = environment.breathcue()) {
            stretches = StretchEntry.all(breathcue.catalog().library());
        }
        if (format == OutputFormat.json) {
            environment.out().print(StretchesJson.of(stretches));
            return ExitStatus.DONE;
        }
        TextTable table = new TextTable();
        stretches.forEach(stretch -> table.add(row(stretch)));
        table.print(environment);
        if (stretches.isEmpty()) {
            environment.err().println("There are no stretches in scripts/stretches/.");
        }
        return ExitStatus.DONE;
    }

    private static List<String> row(StretchEntry stretch) {
        StretchSummary summary = stretch.summary();
        return List.of(
                summary.file(),
                summary.name(),
                summary.position().map(Position::word).orElse("any position"),
                stretch.doses().stream()
                        .flatMap(dose -> dose.value().map(value -> dose.key().word() + " " + value).stream())
                        .collect(Collectors.joining(", ")),
                String.join(", ", summary.variationNames()));
    }
}
