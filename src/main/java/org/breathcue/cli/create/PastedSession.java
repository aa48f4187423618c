package org.breathcue.cli.create;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.breathcue.Breathcue;
import org.breathcue.catalog.StretchEntry;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.prescription.Account;
import org.breathcue.prescription.KnownStretch;
import org.breathcue.prescription.Prescription;
import org.breathcue.script.dose.DoseKey;
import org.breathcue.timeline.SessionLimits;

/** A session from exercises on standard input, as a therapist writes them. */
final class PastedSession {
    private PastedSession() {}

    /** Reads the exercises, and tells what was understood of each line. */
    static Prescription read(String title, Breathcue breathcue, Environment environment) throws CommandException {
        if (environment.canAsk()) {
            environment.err().println("Paste the exercises, one on each line. Then press Ctrl-D.");
            environment.err().flush();
        }
        Prescription prescription = Prescription.of(title, text(environment), stretches(breathcue));
        prescription.accounts().forEach(account -> environment.err().println(told(account)));
        if (prescription.isEmpty()) {
            throw new CommandException(
                    ExitStatus.USAGE,
                    "there is no exercise with a number of times or a time on standard input, such as: Bridge 3 sets of 10");
        }
        if (prescription.frequency().isKnown()) {
            environment
                    .err()
                    .println("To be done " + prescription.frequency().words()
                            + ": a programme can ask for that; see docs/programmes.md.");
        }
        return prescription;
    }

    private static String text(Environment environment) throws CommandException {
        try {
            byte[] bytes = environment.in().readNBytes(SessionLimits.MAX_SCRIPT_BYTES / 4);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(PrintableText::of)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new CommandException(ExitStatus.READ_OR_WRITE_FAILED, "standard input cannot be read");
        }
    }

    private static List<KnownStretch> stretches(Breathcue breathcue) {
        return StretchEntry.all(breathcue.catalog().library()).stream()
                .map(stretch -> new KnownStretch(
                        stretch.summary().file(),
                        stretch.summary().name(),
                        stretch.doses().stream()
                                .anyMatch(dose -> dose.key() == DoseKey.BUILD
                                        && dose.value()
                                                .filter(value -> !value.equals("false"))
                                                .isPresent())))
                .toList();
    }

    private static String told(Account account) {
        String line = "  " + account.line() + "\n    ";
        return switch (account.kind()) {
            case UNDERSTOOD -> line + account.meaning();
            case WITHOUT_STRETCH ->
                line + account.meaning()
                        + " (no stretch has this name: say how it is done with setup: and other lines)";
            case COMMENT -> line + "kept as a comment: " + account.meaning();
        };
    }
}
