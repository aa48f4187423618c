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

    /**
     * Returns the path of a file of the session inside the site.
     *
     * @param hash is put before the ending of its name
     */
    String path(String file, String hash) {
        int dot = file.lastIndexOf('.');
        return path(file.substring(0, dot) + "-" + hash + file.substring(dot));
    }

    /** Returns the path of the session as a file to keep, which is another one if its sound is. */
    String downloadPath() {
        return path(name.replaceFirst("^audio", "session"));
    }

    private String path(String file) {
        return "s/" + session.name() + "/" + file;
    }
}
