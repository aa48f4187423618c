package org.breathcue.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.breathcue.encode.SoundFormat;
import org.breathcue.pcm.StoredSound;
import org.breathcue.support.Signals;
import org.breathcue.support.Sounds;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how much of each file a session keeps. */
final class MusicTest {
    private static final int RATE = 48_000;

    @TempDir
    private Path folder;

    /**
     * A file that is cut keeps 12 s, because shorter ones have shorter crossfades. Otherwise a session would sound different
     * from the beginning of a longer one.
     */
    @ParameterizedTest
    @CsvSource({
        "10, 40, 40, 14",
        "0.5, 40, 40, 12",
        "36, 40, 40, 40",
        "36.5, 40, 40, 40 12",
        "50, 40, 40, 40 18",
        "500, 40, 40, 40 40",
        "500, 5, 40, 5 40",
        "5, 2, 3, 2 3",
    })
    void keepsWhatTheSessionNeeds(double session, int first, int second, String kept) throws IOException {
        Music music = new Music(List.of(track("a", first), track("b", second)), true);
        List<StoredSound> sounds = music.decode(RATE, (long) (session * RATE), folder);
        assertThat(sounds.stream().map(sound -> sound.frames() / (double) RATE).toList())
                .isEqualTo(seconds(kept));
    }

    private static List<Double> seconds(String list) {
        return Arrays.stream(list.split(" ")).map(Double::valueOf).collect(Collectors.toCollection(ArrayList::new));
    }

    private Music.Track track(String name, int seconds) throws IOException {
        Path file = folder.resolve(name + ".wav");
        return new Music.Track(name, Sounds.write(file, SoundFormat.WAV, Signals.noise(seconds * RATE, 0.1, 1)));
    }
}
