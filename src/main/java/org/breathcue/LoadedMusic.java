package org.breathcue;

import java.io.IOException;
import java.nio.file.Path;
import org.breathcue.catalog.Music;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.mix.Background;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/** Music that is decoded when it is first needed. Usable by several threads. */
final class LoadedMusic {
    private final Music music;
    private final Path folder;
    private @Nullable Background background;

    /** @param clipFolder the folder of the clip cache, which is used for the decoded sound; null for the temporary folder */
    LoadedMusic(Music music, @Nullable Path clipFolder) {
        this.music = music;
        this.folder = clipFolder == null ? Path.of(System.getProperty("java.io.tmpdir")) : clipFolder;
    }

    /**
     * Returns the background, as long as a timeline needs it; the same each time.
     *
     * @throws SessionException if a file cannot be read, or its sound cannot be kept
     */
    synchronized Background background(Timeline timeline) throws SessionException {
        Background known = background;
        if (known == null) {
            try {
                known = Background.of(music.decode(timeline.frameRate(), timeline.frames(), folder), music.loop());
            } catch (IOException e) {
                throw new SessionException(
                        SessionException.Reason.READ, "the background cannot be played: " + FileProblem.reason(e), e);
            }
            background = known;
        }
        return known;
    }
}
