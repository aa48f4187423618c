package org.breathcue.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.breathcue.decode.SoundStream;
import org.breathcue.encode.RecordingInfo;
import org.breathcue.pcm.Loudness;
import org.breathcue.pcm.PcmSource;
import org.breathcue.support.Sources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class Mp3FileTest {
    private static final int FRAME = 1152;
    private static final PcmSource SOUND = Streams.sound();
    private static byte[] whole = {};
    private static float[] decoded = {};

    @BeforeAll
    static void decodeTheWhole() throws IOException {
        VirtualFile file = file(SOUND);
        whole = Streams.bytes(file, 0, file.length());
        SoundStream stream = SoundStream.open("session.mp3", new ByteArrayInputStream(whole));
        float[] frames = new float[2 * (int) (Streams.FRAMES + FRAME)];
        decoded = Arrays.copyOf(frames, 2 * stream.read(frames, frames.length / 2));
    }

    private static VirtualFile file(PcmSource sound) {
        RecordingInfo recording =
                new RecordingInfo(Streams.RATE, Streams.FRAMES, "Test", List.of(), new Loudness(-16, -1));
        return new Mp3File(sound, Streams.SEED, recording);
    }

    @Test
    void decodesToExactlyTheFrames() {
        assertThat(decoded.length / 2).isEqualTo((int) Streams.FRAMES);
        assertThat(signalToNoise(FRAME, decoded.length / 2 - FRAME)).isGreaterThan(20);
    }

    /** Joins are where a part of the file ends: after 8, 24, 56 and 181 MP3 frames, and so on. */
    @Test
    void joinsSoundLikeAnyOtherPlace() {
        List<Integer> joins = IntStream.concat(
                        IntStream.of(8),
                        IntStream.iterate(24, join -> join < Streams.FRAMES / FRAME - 4, join -> join + 25))
                .boxed()
                .toList();
        List<Double> others = new ArrayList<>();
        for (int frame = 4; frame < Streams.FRAMES / FRAME - 4; frame++) {
            int around = frame;
            if (joins.stream().noneMatch(join -> Math.abs(around - join) <= 2)) {
                others.add(around(frame));
            }
        }
        double worst = Collections.min(others);
        assertThat(joins).allSatisfy(join -> assertThat(around(join)).isGreaterThan(worst - 1));
    }

    /** Returns the ratio around the start of an MP3 frame, which is decoded later by the delay of the encoder and of the decoder. */
    private static double around(int frame) {
        int from = frame * FRAME - 1105;
        return signalToNoise(from - FRAME, from + 2 * FRAME);
    }

    @Test
    void anyRangeIsThatPartOfTheWholeInAnyOrder() {
        VirtualFile file = file(SOUND);
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            int from = random.nextInt(whole.length);
            int to = Math.min(whole.length, from + random.nextInt(i % 2 == 0 ? 900 : 60_000));
            assertThat(Streams.bytes(file, from, to)).isEqualTo(Arrays.copyOfRange(whole, from, to));
        }
    }

    /** Whoever seeks waits for one part, of 25 frames, and the 10 frames that its encoder starts earlier. */
    @Test
    void firstBytesAnywhereNeedLittleSound() {
        for (int from : List.of(0, 9_000, 60_000, whole.length - 5_000)) {
            AtomicLong rendered = new AtomicLong();
            PcmSource counted = Sources.of(Streams.FRAMES, frame -> 1e-9 * rendered.incrementAndGet());
            Streams.bytes(file(counted), from, from + 1);
            assertThat(rendered.get()).as("frames for byte %d", from).isLessThanOrEqualTo(37 * FRAME);
        }
    }

    @Test
    void manyThreadsReadTheSameBytes() {
        VirtualFile file = file(SOUND);
        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> Streams.bytes(file, 0, whole.length)))
                .allSatisfy(bytes -> assertThat(bytes).isEqualTo(whole));
    }

    /** Returns the ratio in a range of decoded frames, in dB. */
    private static double signalToNoise(int from, int to) {
        float[] original = new float[2 * (to - from)];
        SOUND.render(from, original, to - from);
        double signal = 0;
        double noise = 0;
        for (int i = 0; i < original.length; i++) {
            double difference = decoded[2 * from + i] - original[i];
            signal += original[i] * original[i];
            noise += difference * difference;
        }
        return 10 * Math.log10(signal / noise);
    }
}
