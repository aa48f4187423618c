package org.breathcue.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breathcue.Programmes;
import org.breathcue.ScriptSource;
import org.breathcue.SessionException;
import org.breathcue.SessionRequest;
import org.breathcue.history.HistoryEntry;
import org.breathcue.programme.Course;
import org.breathcue.programme.ProgrammeDay;

/**
 * A session that a programme asks for today, as {@code breathcue today} would play it.
 *
 * @param session the name of the session
 * @param course the programme with its weeks
 * @param request the session at its stage
 */
record DueSession(String session, Course course, ProgrammeDay.Part part, SessionRequest request) {

    /**
     * Returns what is due of all programmes. Programmes that cannot be read are left out.
     *
     * @param starts when each programme was started, by its name
     * @param clock the time, in the time zone of the listener
     */
    static List<DueSession> all(
            Programmes programmes, Map<String, ZonedDateTime> starts, List<HistoryEntry> history, Clock clock) {
        List<DueSession> all = new ArrayList<>();
        starts.forEach((name, start) -> {
            try {
                all.addAll(of(programmes.read(name), start, programmes, history, ZonedDateTime.now(clock)));
            } catch (SessionException e) {
                // The command today says what is wrong with it.
            }
        });
        return all;
    }

    private static List<DueSession> of(
            Programmes.ProgrammeFile file,
            ZonedDateTime start,
            Programmes programmes,
            List<HistoryEntry> history,
            ZonedDateTime now)
            throws SessionException {
        List<DueSession> all = new ArrayList<>();
        Course course = Course.of(file.programme(), start, Programmes.done(history), now);
        for (ProgrammeDay.Part part : course.due()) {
            SessionRequest request = programmes.request(file, part.session(), part.stage());
            // A session that is not found by its plain name cannot be played on the page.
            if (request.script() instanceof ScriptSource.Named named
                    && named.name().equals(part.session().session())) {
                all.add(new DueSession(named.name(), course, part, request));
            }
        }
        return all;
    }

    ObjectNode json() {
        ObjectNode json = Content.JSON.createObjectNode();
        json.put("programme", course.programme().name())
                .put("programmeTitle", course.programme().title())
                .put("session", session)
                .put("stage", part.stage())
                .put("stages", part.session().stages().size())
                .put("left", part.left());
        course.week()
                .ifPresent(week -> json.put("week", week.number())
                        .put("weeks", course.programme().weeks()));
        ObjectNode options = json.putObject("options");
        if (!request.doses().isEmpty()) {
            ArrayNode doses = options.putArray(RequestReader.SET);
            request.doses().forEach(dose -> doses.add(dose.text()));
        }
        if (request.wishes().freeLength()) {
            options.put("length", "free");
        }
        return json;
    }
}
