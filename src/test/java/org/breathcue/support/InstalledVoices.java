package org.breathcue.support;

import java.nio.file.Files;
import java.nio.file.Path;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.Voices;
import org.breathcue.voice.pack.PackFolder;
import org.junit.jupiter.api.Assumptions;

/** Voices that are installed on this computer. They are not part of the project. */
public final class InstalledVoices {
    private static final String FOLDER = "heart-0.2.1";

    private InstalledVoices() {}

    /**
     * Returns the data folder of the user who runs the tests. Commands see these voices if {@code XDG_DATA_HOME} has
     * this value. The variable {@code BREATHCUE_TEST_DATA} overrides it.
     */
    public static Path data() {
        String given = System.getenv().getOrDefault("BREATHCUE_TEST_DATA", "");
        return given.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(given);
    }

    /** Returns the files of the voice {@code heart}. Skips the test if it is not installed. */
    public static PackFolder heartFolder() {
        heart();
        return new PackFolder(data().resolve("breathcue").resolve("voices").resolve(FOLDER));
    }

    /** Returns the voice {@code heart}. Skips the test if it is not installed. */
    public static VoiceProvider heart() {
        Path voices = data().resolve("breathcue").resolve("voices");
        Assumptions.assumeTrue(
                Files.isDirectory(voices) && Voices.in(voices).find("heart").isPresent(),
                "the voice heart is not installed in " + voices + "; breathcue voices install heart does that");
        Assumptions.assumeTrue(
                Files.exists(voices.resolve(FOLDER).resolve("onnxruntime.jar")),
                "the voice heart in " + voices + " is that of an earlier version; install it again");
        return Voices.in(voices).find("heart").orElseThrow();
    }
}
