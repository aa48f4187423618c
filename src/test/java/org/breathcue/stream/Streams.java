package org.breathcue.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.breathcue.encode.RecordingInfo;
import org.breathcue.live.LiveSound;
import org.breathcue.pcm.Chapter;
import org.breathcue.pcm.Loudness;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.PcmSource;
import org.breathcue.support.Sessions;
import org.breathcue.support.Sources;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;

/** A streamed session of nine seconds and a bit, which hisses and hums. */
final class Streams {
    static final int RATE = Sessions.RATE;
    static final long SEED = 7;
    static final long FRAMES = 9 * RATE + 12_345;
    static final int WORDS_PER_MINUTE = 150;

    private Streams() {}

    static PcmSource sound() {
        return Sources.of(FRAMES, frame -> {
            double swell = 0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * frame / RATE / 4);
            return swell * 0.1 * StrictMath.sin(2 * StrictMath.PI * 330 * frame / RATE)
                    + 0.05 * StrictMath.sin(2 * StrictMath.PI * 97 * frame / RATE);
        });
    }

    static StreamedSession session(LiveSound speech) {
        Timeline timeline = new Sessions().timeline(FRAMES, SEED);
        RecordingInfo recording =
                new RecordingInfo(RATE, FRAMES, "Test", List.of(new Chapter(0, "All of it")), new Loudness(-16, -1));
        return new StreamedSession(timeline, sound(), speech, WORDS_PER_MINUTE, recording);
    }

    static byte[] bytes(VirtualFile file, long from, long to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.write(from, to, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns the left sample of a frame of 16-bit stereo. */
    static double left(byte[] pcm, int frame) {
        return (short) ((pcm[4 * frame] & 0xFF) | (pcm[4 * frame + 1] << 8)) / 32768.0;
    }

    /** Speaks every text as a steady level, and notes it. */
    static final class Speech implements LiveSound {
        static final float LEVEL = 0.25f;
        static final float CHIME = 0.125f;

        final List<String> spoken = new ArrayList<>();
        private final int frames;

        Speech(int frames) {
            this.frames = frames;
        }

        @Override
        public Optional<LevelledClip> utterance(Utterance utterance) {
            return Optional.empty();
        }

        @Override
        public synchronized Future<LevelledClip> announcement(String text) {
            spoken.add(text);
            float[] samples = new float[frames];
            Arrays.fill(samples, 0.5f);
            return CompletableFuture.completedFuture(new LevelledClip(PcmClip.owning(RATE, samples), LEVEL / 0.5f));
        }

        /** The closing chime alone is there: a steady level of {@value #CHIME} for a quarter of a second. */
        @Override
        public Optional<LevelledClip> chime(String name) {
            float[] samples = new float[RATE / 4];
            Arrays.fill(samples, CHIME);
            return name.equals("end")
                    ? Optional.of(new LevelledClip(PcmClip.owning(RATE, samples), 1))
                    : Optional.empty();
        }
    }
}
