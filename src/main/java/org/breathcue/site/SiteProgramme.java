package org.breathcue.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.Programmes;
import org.breathcue.Programmes.ProgrammeFile;
import org.breathcue.SessionException;
import org.breathcue.programme.PlannedSession;
import org.breathcue.programme.Programme;

/**
 * A programme of a site.
 *
 * @param stages for each session of the programme, its stages as sessions of the site
 */
public record SiteProgramme(Programme programme, List<List<SiteSession>> stages) {
    public SiteProgramme {
        stages = stages.stream().map(List::copyOf).toList();
    }

    /**
     * Returns a programme with its sessions at each of their stages. Stages are called like {@code strengthen-2}; a session that has only
     * one keeps its name.
     *
     * @throws SessionException if there is no such session
     */
    public static SiteProgramme of(Programmes programmes, ProgrammeFile file) throws SessionException {
        List<List<SiteSession>> all = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        for (PlannedSession planned : file.programme().sessions()) {
            String session = planned.session();
            // A session can be in several parts of a programme: its stages are counted on.
            long count = file.programme().sessions().stream()
                    .filter(one -> one.session().equals(session))
                    .mapToLong(one -> one.stages().size())
                    .sum();
            List<SiteSession> stages = new ArrayList<>();
            for (int stage = 1; stage <= planned.stages().size(); stage++) {
                int number = used.merge(session, 1, Integer::sum);
                stages.add(new SiteSession(
                        count == 1 ? session : session + "-" + number,
                        programmes.request(file, planned, stage),
                        Optional.of(new SiteSession.Stage(
                                session, stage, planned.stages().size()))));
            }
            all.add(stages);
        }
        return new SiteProgramme(file.programme(), all);
    }

    /** Returns all its sessions. */
    public Stream<SiteSession> sessions() {
        return stages.stream().flatMap(List::stream);
    }
}
