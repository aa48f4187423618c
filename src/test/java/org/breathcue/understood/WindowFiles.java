package org.breathcue.understood;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.Resampler;

/** Cuts windows from the sound of a session and writes them as recognisers need them: mono, 16 bits, 16 kHz. */
final class WindowFiles {
    private static final int FRAME_RATE = 16_000;

    /** The size of the header of the sound file, which contains 16-bit stereo samples. */
    private static final int HEADER_BYTES = 44;

    private static final int FRAME_BYTES = 4;

    private WindowFiles() {}

    /** Returns the files in the order of the windows. */
    static List<Path> write(Exported session, List<Window> windows, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (FileChannel sound = FileChannel.open(session.wav())) {
            for (Window window : windows) {
                Path file = folder.resolve("window-" + files.size() + ".wav");
                write(Resampler.resample(clip(sound, session.frameRate(), window), FRAME_RATE), file);
                files.add(file);
            }
        }
        return List.copyOf(files);
    }

    private static PcmClip clip(FileChannel sound, int frameRate, Window window) throws IOException {
        float[] mono = new float[Math.toIntExact(window.frames())];
        int at = 0;
        for (Window.Part part : window.parts()) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(part.frames() * FRAME_BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN);
            long from = HEADER_BYTES + part.start() * FRAME_BYTES;
            while (bytes.hasRemaining()) {
                if (sound.read(bytes, from + bytes.position()) < 0) {
                    throw new IOException("the sound is shorter than its plan");
                }
            }
            bytes.flip();
            while (bytes.hasRemaining()) {
                mono[at++] = (bytes.getShort() + bytes.getShort()) / 0x1p16f;
            }
        }
        return PcmClip.owning(frameRate, mono);
    }

    private static void write(PcmClip clip, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(2 * clip.frames()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < clip.frames(); i++) {
            int step = Math.round(clip.sample(i) * 0x1p15f);
            bytes.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, step)));
        }
        AudioFormat format = new AudioFormat(FRAME_RATE, 16, 1, true, false);
        AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, clip.frames());
        AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
    }
}
