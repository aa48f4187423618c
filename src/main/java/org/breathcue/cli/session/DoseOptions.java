package org.breathcue.cli.session;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.Breathcue;
import org.breathcue.SessionException;
import org.breathcue.SessionRequest;
import org.breathcue.diagnostic.Code;
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

    /**
     * Returns requests with these doses. A dose is left out where a session does not have it, unless none of them has it.
     *
     * @throws SessionException if a session cannot be read
     */
    public List<SessionRequest> applyTo(List<SessionRequest> requests, Breathcue breathcue) throws SessionException {
        List<SessionRequest> results = new ArrayList<>(requests);
        for (String setting : settings) {
            DoseSetting dose = DoseSetting.of(SET, setting);
            List<Boolean> known = new ArrayList<>();
            for (SessionRequest request : requests) {
                known.add(isKnown(dose, request, breathcue));
            }
            for (int i = 0; i < results.size(); i++) {
                if (known.get(i) || !known.contains(true)) {
                    results.set(i, results.get(i).withDose(dose));
                }
            }
        }
        return results;
    }

    private static boolean isKnown(DoseSetting dose, SessionRequest request, Breathcue breathcue)
            throws SessionException {
        try {
            breathcue.doses(request.withDoses(List.of(dose)));
            return true;
        } catch (SessionException e) {
            if (e.diagnostics().stream().anyMatch(problem -> problem.code() == Code.DOSE_UNKNOWN)) {
                return false;
            }
            throw e;
        }
    }
}
