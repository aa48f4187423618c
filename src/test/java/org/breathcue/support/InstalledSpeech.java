package org.breathcue.support;

import java.io.IOException;
import java.nio.file.Path;
import org.breathcue.listen.speech.SpeechModels;
import org.breathcue.listen.speech.SpeechPack;
import org.breathcue.unpack.LibraryFolders;
import org.junit.jupiter.api.Assumptions;

/** The models that hear speech, if they are installed on this computer. They are not part of the project. */
public final class InstalledSpeech {
    private InstalledSpeech() {}

    /** Returns the folder that has the models, in the data folder of {@link InstalledVoices}. Skips the test if it has none. */
    public static Path folder() {
        Path folder = InstalledVoices.data().resolve("breathcue").resolve("speech");
        Assumptions.assumeTrue(
                SpeechPack.isIn(folder),
                "the speech models are not installed in " + folder + "; breathcue listen install does that");
        return folder;
    }

    /** Loads the models. Skips the test if they are not installed. */
    public static SpeechModels load() throws IOException {
        return SpeechPack.load(folder(), LibraryFolders.TEMPORARY);
    }
}
