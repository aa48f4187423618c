package org.breathcue.cli.session;

import java.util.List;
import org.breathcue.SessionRequest;
import org.breathcue.script.dose.DoseSetting;
import picocli.CommandLine.Option;

/** The option that sets doses of a session, such as {@code --set bridge.sets=2}. */
public final class DoseOptions {
    private static final String SET = "--set";

    @Option(
            names = SET,
            paramLabel = "NAME.KEY=VALUE",
            description =
                    "set a dose of a stretch, such as bridge.sets=2 or \"cobra.hold=20 s\"; may be repeated (to list them: breathcue dose SESSION)")
    private List<String> settings = List.of();

    /** Returns a request with these doses. */
    public SessionRequest applyTo(SessionRequest request) {
        SessionRequest result = request;
        for (String setting : settings) {
            result = result.withDose(DoseSetting.of(SET, setting));
        }
        return result;
    }
}
