package org.breathcue.voice.pack;

/**
 * A Maven repository.
 *
 * @param id the name by which settings refer to it
 * @param url an address, or a folder of this computer that begins with {@code file:}
 * @param user the user who may read it; empty for everybody
 * @param password of the user
 * @param isBlocked whether the settings forbid to use it
 */
record MavenRepository(String id, String url, String user, String password, boolean isBlocked) {
    static final MavenRepository CENTRAL =
            new MavenRepository("central", "https://repo.maven.apache.org/maven2", "", "", false);

    MavenRepository(String id, String url) {
        this(id, url, "", "", false);
    }

    /** Returns whether it is neither on this computer nor in a folder. */
    boolean isExternal() {
        return !url.startsWith("file:") && !url.matches("(?i)https?://([^/]*@)?(localhost|127\\.0\\.0\\.1)([:/].*)?");
    }
}
