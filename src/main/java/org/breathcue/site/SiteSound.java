package org.breathcue.site;

import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.stream.StreamedSession;

/**
 * The sound of a session, before it is written.
 *
 * @param name the name of its file; other sound has another one
 * @param bytes the length of its file
 */
record SiteSound(SiteSession session, String name, long bytes) {
    static SiteSound of(SiteSession session, PreparedSession prepared, StreamedSession stream) throws SessionException {
        String name = SoundName.of(prepared, stream);
        return new SiteSound(session, name, stream.mp3().length());
    }

    /** Returns the path of the file inside the site. */
    String path() {
        return path(name);
    }

    /** Returns the path of a file of the session inside the site. */
    String path(String file) {
        return "s/" + session.name() + "/" + file;
    }
}
