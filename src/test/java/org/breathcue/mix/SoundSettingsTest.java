package org.breathcue.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.breathcue.support.Sessions.RATE;
import static org.breathcue.support.Sessions.seconds;
import static org.breathcue.support.Sessions.utterance;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.Quantizer;
import org.breathcue.pcm.StereoClip;
import org.breathcue.support.Sessions;
import org.breathcue.support.Signals;
import org.breathcue.support.Sounds;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that can be heard beside the words, by hand-made timelines. */
class SoundSettingsTest {
    private static final PcmClip BELL = Signals.noise((int) seconds(1), 0.7, 2);
    private static final Map<String, PcmClip> SOUNDS = Map.of("bell", BELL);
    private static final Map<Utterance, PcmClip> WORDS =
            Map.of(utterance("Breathe"), Signals.noise((int) seconds(0.9), 0.4, 1));

    /** All phases, on both sides and none, odd frames, words over breaths, a chime. */
    private static final Timeline BREATHS = new Sessions()
            .breath(4_001, seconds(1.3), BreathPhase.INHALE)
            .breath(4_001 + seconds(1.3), seconds(1), BreathPhase.HOLD_IN)
            .breath(4_001 + seconds(2.3), seconds(1.7), BreathPhase.EXHALE)
            .breath(4_001 + seconds(4), seconds(2.1), BreathPhase.HOLD_OUT)
            .breath(4_001 + seconds(6.1), seconds(1), BreathPhase.INHALE, Side.LEFT)
            .breath(4_001 + seconds(7.1), seconds(1.1), BreathPhase.EXHALE, Side.RIGHT)
            .speech(seconds(2.9), seconds(0.9), "Breathe")
            .speech(seconds(7.31), seconds(0.9), "Breathe")
            .chime(seconds(5), BELL.frames(), "bell")
            .timeline(seconds(9.3) + 17, 5);

    enum Heard {
        AIR(
                "12739665c52d485ecf4af1e642fb75faa144e824bef0ff5114158d0663301b3a",
                new SoundSettings(Optional.of(BreathTimbre.AIR), 0, Optional.empty(), true)),
        AIR_RAIN(
                "79cae7f4088ebc96748fadeb5c7de155d88143b6329df9d3c08365e377a8855e",
                new SoundSettings(Optional.of(BreathTimbre.AIR), 0, Optional.of(NaturalSounds.rain(RATE)), true)),
        TONE_WAVES(
                "c1f4802c5452739f77c144730f669eb97ceac3ebf79584e86d8cca06637f93ff",
                new SoundSettings(Optional.of(BreathTimbre.TONE), -6, Optional.of(NaturalSounds.waves(RATE)), true)),
        STREAM_ALONE(
                "dfafae436946c2762caf451c74e1d3c10eab7dbb6387f34bf4e67a893fb836df",
                new SoundSettings(
                        Optional.empty(),
                        6,
                        Optional.of(Background.of(List.of(Sounds.stored(stream())), true)),
                        false));

        private final String hash;
        private final SoundSettings settings;

        /** Shorter than the timeline, so that it comes round. */
        private static StereoClip stream() {
            return new StereoClip(Signals.noise(100_003, 0.3, 5), Signals.noise(100_003, 0.2, 6));
        }

        Heard(String hash, SoundSettings settings) {
            this.hash = hash;
            this.settings = settings;
        }
    }

    private static final Map<Heard, Mixer> MIXERS = new EnumMap<>(Heard.class);
    private static final Map<Heard, float[]> WHOLES = new EnumMap<>(Heard.class);

    static {
        for (Heard heard : Heard.values()) {
            Mixer mixer = new Mixer(BREATHS, WORDS, SOUNDS, heard.settings);
            MIXERS.put(heard, mixer);
            WHOLES.put(heard, Rendered.whole(mixer));
        }
    }

    /** A change of these is a change of what people hear, and needs a reason. */
    @ParameterizedTest
    @EnumSource
    void theSameSamplesOnEveryMachine(Heard heard) throws Exception {
        // Without a voice: how words are levelled is told elsewhere.
        Map<Utterance, PcmClip> mute = Map.of(utterance("Breathe"), Signals.level((int) seconds(0.9), 0));
        float[] samples = Rendered.whole(new Mixer(BREATHS, mute, SOUNDS, heard.settings));
        ByteBuffer bytes = ByteBuffer.allocate(4 * samples.length);
        for (float sample : samples) {
            bytes.putFloat(sample);
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(bytes.array());
        // And as they are written.
        byte[] written = new Quantizer(BREATHS.seed(), samples.length / 2).quantize(0, samples, samples.length / 2);
        byte[] hash = digest.digest(written);
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(heard.hash);
    }

    @ParameterizedTest
    @EnumSource
    void blocksOfAnySizeAreTheSameSound(Heard heard) {
        Random random = new Random(3);
        for (int size : new int[] {1, 7, 64, 480, 4096}) {
            assertThat(Arrays.equals(Rendered.inBlocks(mixer(heard), () -> size), whole(heard)))
                    .as("%d frames", size)
                    .isTrue();
        }
        assertThat(Arrays.equals(Rendered.inBlocks(mixer(heard), () -> 1 + random.nextInt(1000)), whole(heard)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void startingAnywhereIsTheRestOfTheWhole(Heard heard) {
        for (Event event : BREATHS.events()) {
            for (long frame = Math.max(0, event.startFrame() - 1); frame <= event.startFrame() + 1; frame++) {
                int n = (int) Math.min(30_001, BREATHS.frames() - frame);
                float[] out = new float[2 * n];
                mixer(heard).render(frame, out, n);
                assertThat(Arrays.equals(out, 0, 2 * n, whole(heard), (int) (2 * frame), (int) (2 * (frame + n))))
                        .as("from %d", frame)
                        .isTrue();
            }
        }
    }

    @Test
    void renderingAllocatesNothing() {
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        long id = Thread.currentThread().getId();
        float[] out = new float[2 * 480];
        for (Heard heard : Heard.values()) {
            renderAll(mixer(heard), out);
            long before = threads.getThreadAllocatedBytes(id);
            renderAll(mixer(heard), out);
            assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(1000);
        }
    }

    @ParameterizedTest
    @CsvSource({"AIR, ", "TONE, ", ", rain", ", waves", ", own"})
    void underWordsItIsTwentyDecibelsSofterThanThey(String timbre, String background) {
        SoundSettings settings = new SoundSettings(
                Optional.ofNullable(timbre).map(BreathTimbre::valueOf),
                0,
                Optional.ofNullable(background).map(SoundSettingsTest::background),
                true);
        long length = seconds(80);
        Map<Utterance, PcmClip> mute = Map.of(utterance("Hush"), Signals.level((int) length, 0));
        Sessions session = new Sessions().breaths(0, 8);
        double alone = loudness(new Mixer(session.timeline(length, 3), Map.of(), Map.of(), settings));
        double under =
                loudness(new Mixer(session.speech(0, length, "Hush").timeline(length, 3), mute, Map.of(), settings));
        assertThat(under).isCloseTo(-36, within(0.5));
        assertThat(alone - under).isCloseTo(5, within(0.3));
    }

    @Test
    void aLevelIsOfBreathAndBackgroundAlone() {
        long length = seconds(2);
        Sessions session =
                new Sessions().breath(0, length, BreathPhase.INHALE).chime(seconds(1), BELL.frames(), "bell");
        Timeline timeline = session.timeline(length, 3);
        SoundSettings loud = new SoundSettings(Optional.of(BreathTimbre.AIR), 6, Optional.empty(), true);
        float[] usual = Rendered.whole(new Mixer(timeline, Map.of(), SOUNDS));
        float[] louder = Rendered.whole(new Mixer(timeline, Map.of(), SOUNDS, loud));
        int breath = (int) seconds(0.8);
        assertThat(louder[2 * breath] / usual[2 * breath]).isCloseTo((float) Decibels.toLinear(6), within(1e-3f));
        SoundSettings bellAlone = new SoundSettings(Optional.empty(), 0, Optional.empty(), true);
        SoundSettings bellLoud = new SoundSettings(Optional.empty(), 6, Optional.empty(), true);
        assertThat(Rendered.whole(new Mixer(timeline, Map.of(), SOUNDS, bellLoud)))
                .isEqualTo(Rendered.whole(new Mixer(timeline, Map.of(), SOUNDS, bellAlone)));
    }

    /** Full-scale words, a gong and a recording of few, loud moments, everything at once. */
    @ParameterizedTest
    @EnumSource
    void theLoudestStaysUnderTheCeiling(BreathTimbre timbre) {
        int length = (int) seconds(8);
        float[] samples = new float[length];
        for (int i = 0; i < length; i += 4801) {
            samples[i] = 1;
        }
        PcmClip crackle = PcmClip.owning(RATE, samples);
        for (Background background : new Background[] {
            NaturalSounds.waves(RATE), Background.of(List.of(Sounds.stored(new StereoClip(crackle, crackle))), true)
        }) {
            SoundSettings loud = new SoundSettings(Optional.of(timbre), 6, Optional.of(background), true);
            Sessions session = new Sessions()
                    .speech(0, length, "Loud")
                    .chime(0, length, "gong")
                    .breath(0, length, BreathPhase.INHALE, Side.LEFT);
            Map<Utterance, PcmClip> words = Map.of(utterance("Loud"), crackle);
            float[] all = Rendered.whole(
                    new Mixer(session.timeline(length, 1), words, Map.of("gong", Signals.level(length, 1)), loud));
            for (float sample : all) {
                assertThat(Math.abs(sample)).isLessThan((float) Decibels.toLinear(-1));
            }
        }
    }

    @Test
    void chimesThatAreNotHeardLeaveTheirTime() {
        Timeline timeline = new Sessions().chime(0, BELL.frames(), "bell").timeline(seconds(2), 0);
        SoundSettings none = new SoundSettings(Optional.of(BreathTimbre.AIR), 0, Optional.empty(), false);
        Mixer mixer = new Mixer(timeline, Map.of(), SOUNDS, none);
        assertThat(mixer.frames()).isEqualTo(timeline.frames());
        assertThat(Rendered.whole(mixer)).containsOnly(0);
    }

    @Test
    void aBackgroundComesAndGoesAndNeverClicks() {
        Timeline timeline =
                new Sessions().speech(seconds(8), seconds(2), "Hush").timeline(seconds(20), 0);
        Background background = SeamlessLoop.background(RATE, constant(), 0.1 / Short.MAX_VALUE);
        SoundSettings settings = new SoundSettings(Optional.empty(), 0, Optional.of(background), true);
        Map<Utterance, PcmClip> mute = Map.of(utterance("Hush"), Signals.level((int) seconds(2), 0));
        float[] samples = Rendered.whole(new Mixer(timeline, mute, Map.of(), settings));
        assertThat(samples[0]).isZero();
        assertThat(samples[samples.length - 1]).isLessThan(1e-6f);
        assertThat(samples[(int) (2 * seconds(5))]).isCloseTo(0.1f, within(1e-4f));
        assertThat(samples[(int) (2 * seconds(9))]).isCloseTo(0.1f * (float) Decibels.toLinear(-5), within(1e-4f));
        for (int i = 2; i < samples.length; i++) {
            assertThat(Math.abs(samples[i] - samples[i - 2])).isLessThan(1e-5f);
        }
    }

    @Test
    void aShortSessionFadesInAndOutAsWell() {
        Timeline timeline = new Sessions().timeline(1000, 0);
        SoundSettings settings = new SoundSettings(
                Optional.empty(), 0, Optional.of(SeamlessLoop.background(RATE, constant(), 1e-5)), true);
        float[] samples = Rendered.whole(new Mixer(timeline, Map.of(), Map.of(), settings));
        assertThat(samples[0]).isZero();
        assertThat(samples[1000]).isGreaterThan(0.2f);
        assertThat(samples[1998]).isLessThan(0.01f);
    }

    @Test
    void refusesABackgroundOfAnotherRate() {
        SoundSettings settings =
                new SoundSettings(Optional.empty(), 0, Optional.of(SeamlessLoop.background(8000, constant(), 1)), true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mixer(BREATHS, WORDS, SOUNDS, settings))
                .withMessageContaining("8000 frames a second");
    }

    private static Background background(String name) {
        return switch (name) {
            case "rain" -> NaturalSounds.rain(RATE);
            case "waves" -> NaturalSounds.waves(RATE);
            default -> Background.of(List.of(Sounds.stored(Heard.stream())), true);
        };
    }

    private static short[] constant() {
        short[] loop = new short[2 * 999];
        Arrays.fill(loop, Short.MAX_VALUE);
        return loop;
    }

    private static double loudness(Mixer mixer) {
        // Without the fades at both ends.
        return Signals.apart(Arrays.copyOfRange(Rendered.whole(mixer), (int) (2 * seconds(5)), (int) (2 * seconds(75))))
                .integratedLufs();
    }

    private static Mixer mixer(Heard heard) {
        return Objects.requireNonNull(MIXERS.get(heard));
    }

    private static float[] whole(Heard heard) {
        return Objects.requireNonNull(WHOLES.get(heard));
    }

    private static void renderAll(Mixer mixer, float[] out) {
        for (long frame = 0; frame < mixer.frames(); frame += 480) {
            mixer.render(frame, out, 480);
        }
    }
}
