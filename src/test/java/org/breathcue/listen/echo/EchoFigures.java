package org.breathcue.listen.echo;

import java.util.Locale;
import org.breathcue.listen.room.SessionSound;

/**
 * Prints the table of {@code docs/listen.md}: a program.
 *
 * <p>Arguments: the first and the last seed, and how much louder the session is than a person, in dB.
 */
final class EchoFigures {
    private EchoFigures() {}

    public static void main(String[] arguments) throws Exception {
        long last = Long.parseLong(arguments[1]);
        double echoDb = Double.parseDouble(arguments[2]);
        SessionSound rain = SessionSound.of(EchoTrial.SECONDS, "rain");
        System.out.println(
                "| room | drift | jump | filter | all | 10 s after the jump | drift found | jump found | reported | relearned | loss, mean | loss, worst |");
        for (long seed = Long.parseLong(arguments[0]); seed <= last; seed++) {
            double drift = seed % 2 == 0 ? -300 : 300;
            double jump = seed % 3 == 0 ? -0.05 : 0.05;
            EchoTrial alone = EchoTrial.of(rain, seed, drift, jump, echoDb, false);
            EchoTrial person = EchoTrial.of(rain, seed, drift, jump, echoDb, true);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.0f | %.0f | %.1f | %.1f | %.1f | %.1f | %.0f | %.0f | %d, %d | %.1f | %.1f |%n",
                    seed,
                    drift,
                    1000 * jump,
                    alone.filtered(),
                    alone.reduced(),
                    alone.again(),
                    alone.driftPpm(),
                    alone.jumpMillis(),
                    alone.reported(),
                    alone.relearned(),
                    person.relearned(),
                    person.meanLoss(),
                    person.worstLoss());
        }
    }
}
