package org.breathcue.cli.session;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.Breathcue;
import org.breathcue.Programmes;
import org.breathcue.Programmes.ProgrammeFile;
import org.breathcue.SessionException;
import org.breathcue.SessionRequest;
import org.breathcue.cli.console.CommandException;
import org.breathcue.programme.PlannedSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that takes the doses of a stage of a programme, such as {@code --stage mid-back-six-weeks:3}. */
final class StageOption {
    private static final String STAGE = "--stage";
    private static final Pattern SYNTAX = Pattern.compile("(.+):(\\d{1,4})");

    @Option(
            names = STAGE,
            paramLabel = "PROGRAMME:NUMBER",
            description =
                    "take the doses of a stage of a programme, such as mid-back-six-weeks:3 (to see the stages: breathcue programme NAME)")
    private @Nullable String stage;

    /**
     * Returns a request with the doses of the stage, as {@link Programmes#atStage} does; the same request if there is no option.
     *
     * @param session the name of the session, as the programme has it
     */
    SessionRequest applyTo(SessionRequest request, String session, Breathcue breathcue)
            throws CommandException, SessionException {
        if (stage == null) {
            return request;
        }
        Matcher parts = SYNTAX.matcher(stage.strip());
        if (!parts.matches()) {
            throw CommandException.badValue(
                    STAGE, stage, "must be a programme and the number of a stage, such as mid-back-six-weeks:3");
        }
        ProgrammeFile programme = breathcue.programmes().read(parts.group(1));
        PlannedSession planned = planned(programme, session, stage);
        int number = Integer.parseInt(parts.group(2));
        if (number < 1 || number > planned.stages().size()) {
            throw CommandException.badValue(
                    STAGE,
                    stage,
                    "must end in a number from 1 to " + planned.stages().size() + " for the session " + session);
        }
        return Programmes.atStage(request, planned, number);
    }

    private static PlannedSession planned(ProgrammeFile programme, String session, String stage)
            throws CommandException {
        List<PlannedSession> sessions = programme.programme().sessions();
        return sessions.stream()
                .filter(one -> one.session().equals(session))
                .findFirst()
                .orElseThrow(() -> CommandException.badValue(
                        STAGE,
                        stage,
                        "must name a programme that has the session " + session + "; this one has "
                                + String.join(
                                        ", ",
                                        sessions.stream()
                                                .map(PlannedSession::session)
                                                .toList())));
    }
}
