package org.breathcue.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.decode.SoundStream;
import org.breathcue.file.RegularFile;
import org.breathcue.pcm.ResampledStream;
import org.breathcue.pcm.StoredSound;

/**
 * Sound files for a background, in the order in which they are played. Each was checked to be a readable sound that is
 * long enough; they are decoded only when the session is heard.
 *
 * @param loop whether they are played again after the last one
 */
public record Music(List<Track> tracks, boolean loop) {
    /** The minimum length of a track in seconds. A shorter loop would be heard as a tone. */
    static final int MIN_SECONDS = 1;

    /** How much longer than the session the sound is kept, so that it does not fade out at the end. */
    private static final int SPARE_SECONDS = 4;

    /** How much of a track is kept at least: the crossfades of shorter ones are shorter. */
    private static final int LEAST_SECONDS = 12;

    /** Creates music of at least one track. */
    public Music {
        tracks = List.copyOf(tracks);
    }

    /** @param name the name of the file in messages */
    public record Track(String name, Path file) {}

    /**
     * Decodes the tracks, as far as a session needs them.
     *
     * @param frameRate the frame rate of the session in frames per second
     * @param frames the length of the session
     * @param folder the folder for temporary files
     * @throws IOException if a track cannot be read, or the temporary files cannot be written
     */
    public List<StoredSound> decode(int frameRate, long frames, Path folder) throws IOException {
        List<StoredSound> sounds = new ArrayList<>();
        long left = frames;
        for (Track track : tracks) {
            if (left <= 0) {
                break;
            }
            try (InputStream in = RegularFile.open(track.file)) {
                StoredSound sound = StoredSound.of(
                        ResampledStream.of(SoundStream.open(track.name, in), frameRate),
                        Math.max(left + (long) SPARE_SECONDS * frameRate, (long) LEAST_SECONDS * frameRate),
                        folder);
                sounds.add(sound);
                left -= sound.frames() - (long) SPARE_SECONDS * frameRate;
            }
        }
        return sounds;
    }
}
