package org.breathcue.site;

import java.util.Optional;
import org.breathcue.SessionRequest;

/**
 * A session of a site.
 *
 * @param name the name of its folder; no other session of the site has it
 * @param request the session
 * @param stage the stage of the programme that it is played for
 */
public record SiteSession(String name, SessionRequest request, Optional<Stage> stage) {
    /**
     * A stage of a programme.
     *
     * @param session the name of the session in the programme
     * @param number the number of the stage, from 1
     * @param of the number of stages of the session
     */
    public record Stage(String session, int number, int of) {}

    /** Returns a session that belongs to no programme. */
    public static SiteSession of(String name, SessionRequest request) {
        return new SiteSession(name, request, Optional.empty());
    }

    /** Returns the session with another request. */
    public SiteSession with(SessionRequest other) {
        return new SiteSession(name, other, stage);
    }

    /** Returns the title of the session on the page. */
    String title(String ofScript) {
        return stage.filter(one -> one.of() > 1)
                .map(one -> ofScript + ", stage " + one.number())
                .orElse(ofScript);
    }
}
