package org.breathcue.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breathcue.support.Sessions.RATE;
import static org.breathcue.support.Sessions.seconds;
import static org.breathcue.support.Sessions.utterance;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.StereoClip;
import org.breathcue.support.Sessions;
import org.breathcue.support.Signals;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sounds under the words that change from section to section. */
class SoundSectionsTest {
    private static final Background RAIN = NaturalSounds.rain(RATE);
    private static final Background WAVES = NaturalSounds.waves(RATE);
    private static final Map<Utterance, PcmClip> WORDS =
            Map.of(utterance("Breathe"), Signals.noise((int) seconds(0.9), 0.9, 1));

    private static final Timeline TIMELINE = timeline();

    private static Timeline timeline() {
        Sessions session = new Sessions();
        for (int i = 0; i < 7; i++) {
            session.breath(seconds(4 * i), seconds(2), BreathPhase.INHALE);
            session.breath(seconds(4 * i + 2), seconds(2), BreathPhase.EXHALE);
            session.speech(seconds(4 * i + 1), seconds(0.9), "Breathe");
        }
        return session.timeline(seconds(28), 5);
    }

    /** Rain, waves from 8 s, nothing for half a second, then rain again, softer. */
    private static final SoundSections CHANGING = new SoundSections(List.of(
            section(0, BreathTimbre.AIR, 0, RAIN, 0),
            section(8, BreathTimbre.TONE, 6, WAVES, 8),
            section(16, null, 0, null, 16),
            section(16.5, BreathTimbre.AIR, -6, RAIN, 0)));

    private static final Mixer MIXER = new Mixer(TIMELINE, WORDS, Map.of(), CHANGING);
    private static final float[] WHOLE = Rendered.whole(MIXER);

    private static SoundSections.Section section(
            double start,
            @Nullable BreathTimbre timbre,
            double level,
            @Nullable Background background,
            double backgroundStart) {
        return new SoundSections.Section(
                seconds(start),
                new SoundSettings(Optional.ofNullable(timbre), level, Optional.ofNullable(background), false),
                seconds(backgroundStart));
    }

    @Test
    void anyBlocksAreTheSameSound() {
        Random random = new Random(3);
        assertThat(Rendered.inBlocks(MIXER, () -> 1 + random.nextInt(4_000))).isEqualTo(WHOLE);
        float[] out = new float[2 * 3_000];
        for (int i = 0; i < 300; i++) {
            int frame = random.nextInt((int) TIMELINE.frames() - 3_000);
            MIXER.render(frame, out, 3_000);
            assertThat(out).isEqualTo(Arrays.copyOfRange(WHOLE, 2 * frame, 2 * frame + 6_000));
        }
    }

    @Test
    void renderingAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        float[] out = new float[2 * 480];
        for (int i = 0; i < 3; i++) {
            render(out);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        render(out);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000);
    }

    private static void render(float[] out) {
        for (long frame = 0; frame < TIMELINE.frames(); frame += 480) {
            MIXER.render(frame, out, 480);
        }
    }

    @Test
    void wordsAndEverySoundTogetherStayUnderTheCeiling() {
        SoundSections loud = new SoundSections(List.of(
                section(0, BreathTimbre.AIR, 6, RAIN, 0),
                section(8, BreathTimbre.TONE, 6, WAVES, 8),
                section(12, BreathTimbre.AIR, 6, null, 12),
                section(13, BreathTimbre.TONE, 6, RAIN, 0)));
        assertThat(loud.peak()).isLessThanOrEqualTo(MixLevels.LOUD_BEDS_PEAK * (1 + 1e-9));
        float[] samples = Rendered.whole(new Mixer(TIMELINE, WORDS, Map.of(), loud));
        assertThat(Decibels.fromLinear(truePeak(samples))).isLessThan(-1);
    }

    private static double truePeak(float[] stereo) {
        StereoClip sides = Signals.apart(stereo);
        return Math.max(sides.left().level().truePeak(), sides.right().level().truePeak());
    }

    @Test
    void eachSectionSoundsAsIfItWereTheWholeSession() {
        Timeline silent = new Sessions().timeline(seconds(28), 5);
        float[] changing = Rendered.whole(new Mixer(silent, Map.of(), Map.of(), CHANGING));
        SoundSettings rain = new SoundSettings(Optional.empty(), 0, Optional.of(RAIN), false);
        float[] steady = Rendered.whole(new Mixer(silent, Map.of(), Map.of(), rain));
        // The limit for the tone together with any background is that of both, and none of these reaches it.
        assertThat(range(changing, 3, 8)).isEqualTo(range(steady, 3, 8));
        double softer = Decibels.toLinear(-6);
        for (int i = 2 * (int) seconds(20); i < 2 * (int) seconds(23); i++) {
            assertThat((double) changing[i]).isEqualTo(softer * steady[i], within(1e-6));
        }
    }

    private static float[] range(float[] samples, double from, double to) {
        return Arrays.copyOfRange(samples, 2 * (int) seconds(from), 2 * (int) seconds(to));
    }

    @Test
    void theNextBackgroundStartsFromItsBeginning() {
        Timeline silent = new Sessions().timeline(seconds(28), 5);
        float[] changing = Rendered.whole(new Mixer(silent, Map.of(), Map.of(), CHANGING));
        SoundSections moved = new SoundSections(
                List.of(section(0, BreathTimbre.AIR, 0, RAIN, 0), section(4, BreathTimbre.TONE, 6, WAVES, 4)));
        float[] earlier = Rendered.whole(new Mixer(silent, Map.of(), Map.of(), moved));
        assertThat(range(changing, 12, 15)).isEqualTo(range(earlier, 8, 11));
    }

    /** Half a cosine over 3 s, from the start of the section. One background is on the left, the other on the right. */
    @Test
    void backgroundsFadeIntoEachOtherForThreeSeconds() {
        Timeline silent = new Sessions().timeline(seconds(28), 5);
        SoundSections sections = new SoundSections(
                List.of(section(0, null, 0, onOneSide(0), 0), section(10, null, 0, onOneSide(1), 10)));
        float[] heard = Rendered.whole(new Mixer(silent, Map.of(), Map.of(), sections));
        float usual = heard[2 * (int) seconds(8)];
        for (double second = 9; second < 15; second += 0.125) {
            double part = Math.max(0, Math.min(1, (second - 10) / 3));
            double rising = (1 - Math.cos(Math.PI * part)) / 2;
            int at = 2 * (int) seconds(second);
            assertThat(heard[at] / usual).as("left at %s s", second).isCloseTo((float) (1 - rising), within(1e-4f));
            assertThat(heard[at + 1] / usual).as("right at %s s", second).isCloseTo((float) rising, within(1e-4f));
        }
    }

    private static Background onOneSide(int side) {
        short[] loop = new short[2 * 999];
        for (int i = side; i < loop.length; i += 2) {
            loop[i] = Short.MAX_VALUE;
        }
        return SeamlessLoop.background(RATE, loop, 1e-6);
    }

    @Test
    void levelsChangeSmoothlyAndAddUp() {
        long[] starts = {0, 1_000, 1_100, 5_000};
        SmoothLevel one = new SmoothLevel(starts, new double[] {1, 0, 1, 0}, 300);
        SmoothLevel other = new SmoothLevel(starts, new double[] {0, 1, 0, 1}, 300);
        double before = one.at(0);
        for (long frame = 0; frame < 6_000; frame++) {
            double value = one.at(frame);
            // The steepest slope of half a cosine over 300 frames, and two of them can meet.
            assertThat(Math.abs(value - before)).isLessThanOrEqualTo(2 * Math.PI / 2 / 300);
            assertThat(value + other.at(frame)).isEqualTo(1, within(1e-9));
            before = value;
        }
        assertThat(one.at(999)).isEqualTo(1);
        assertThat(one.at(1_150)).isBetween(0.4, 0.9);
        assertThat(one.at(1_400)).isEqualTo(1);
        assertThat(one.at(5_150)).isEqualTo(0.5, within(1e-3));
        assertThat(one.at(5_300)).isZero();
    }
}
