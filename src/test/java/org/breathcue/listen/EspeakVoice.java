package org.breathcue.listen;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breathcue.support.Program;

/** Words spoken by a voice of {@code espeak-ng}. */
record EspeakVoice(String name) {
    private static final int HEADER = 44;

    /** The sample rate of the files. */
    static final int RATE = 22_050;

    /** Writes a WAV file of a phrase, 16 bits, mono. Skips the test if there is no {@code espeak-ng}. */
    Path speak(String phrase, Path file) throws IOException, InterruptedException {
        Program.require("espeak-ng");
        Program.text("espeak-ng", "-v", name, "-s", "150", "-w", file.toString(), phrase);
        return file;
    }

    /** Returns a phrase, −1 to 1, at {@link #RATE}. */
    float[] samples(String phrase, Path folder) throws IOException, InterruptedException {
        Path file = speak(phrase, folder.resolve("spoken.wav"));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] samples = new float[(bytes.limit() - HEADER) / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = bytes.getShort(HEADER + 2 * i) / 32_768f;
        }
        return samples;
    }
}
