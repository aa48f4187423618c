package org.breathcue.support;

import java.nio.file.Files;
import java.nio.file.Path;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.Voices;
import org.breathcue.voice.pack.PackFolder;
import org.junit.jupiter.api.Assumptions;

/** Voices that tests find on this machine: none of them comes with the project. */
public final class InstalledVoices {
    private InstalledVoices() {}

    /**
     * The data folder of whoever runs the tests: what {@code XDG_DATA_HOME} must be for commands to see these voices. The variable
     * {@code BREATHCUE_TEST_DATA} takes its place.
     */
    public static Path data() {
        String given = System.getenv().getOrDefault("BREATHCUE_TEST_DATA", "");
        return given.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(given);
    }

    /** The files of the voice; skips the test if it is not installed. */
    public static PackFolder heartFolder() {
        heart();
        return new PackFolder(data().resolve("breathcue").resolve("voices").resolve("heart-0.2.1"));
    }

    /** The voice; skips the test if it is not installed. */
    public static VoiceProvider heart() {
        Path voices = data().resolve("breathcue").resolve("voices");
        Assumptions.assumeTrue(
                Files.isDirectory(voices) && Voices.in(voices).find("heart").isPresent(),
                "the voice heart is not installed in " + voices + "; breathcue voices install heart does that");
        return Voices.in(voices).find("heart").orElseThrow();
    }
}
