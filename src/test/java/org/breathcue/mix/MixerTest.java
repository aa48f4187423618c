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
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.PcmClip;
import org.breathcue.support.Sessions;
import org.breathcue.support.Signals;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixerTest {
    private static final PcmClip WORDS = Signals.noise((int) seconds(1.3), 0.4, 1);
    private static final PcmClip BELL = Signals.noise((int) seconds(2), 0.7, 2);
    private static final Map<Utterance, PcmClip> CLIPS = Map.of(utterance("Breathe"), WORDS);
    private static final Map<String, PcmClip> SOUNDS = Map.of("bell", BELL);

    /** Everything at once: words over breath over chimes, a chime cut short, odd frames, edges that touch. */
    private static final Timeline BUSY = new Sessions()
            .breath(12_001, seconds(2), BreathPhase.INHALE)
            .breath(12_001 + seconds(2), seconds(0.5), BreathPhase.HOLD_IN)
            .breath(12_001 + seconds(2.5), seconds(3), BreathPhase.EXHALE)
            .speech(12_001, WORDS.frames(), "Breathe")
            .speech(12_001 + seconds(2.5), WORDS.frames(), "Breathe")
            .chime(777, BELL.frames(), "bell")
            .chime(30_000, 10_007, "bell")
            .chime(12_001 + seconds(5.5), seconds(1), "bell")
            .timeline(12_001 + seconds(6.2), 5);

    private static final Mixer MIXER = new Mixer(BUSY, CLIPS, SOUNDS);
    private static final float[] WHOLE = Rendered.whole(MIXER);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 480, 4096})
    void blocksOfAnySizeAreTheSameSound(int block) {
        assertThat(Rendered.inBlocks(MIXER, () -> block)).isEqualTo(WHOLE);
    }

    @Test
    void blocksOfRandomSizesAreTheSameSound() {
        Random random = new Random(3);
        assertThat(Rendered.inBlocks(MIXER, () -> 1 + random.nextInt(1000))).isEqualTo(WHOLE);
    }

    @Test
    void anyOrderIsTheSameSound() {
        Random random = new Random(4);
        float[] out = new float[2 * 3000];
        for (int i = 0; i < 500; i++) {
            int frame = random.nextInt((int) BUSY.frames() - 3000);
            int n = random.nextInt(3000);
            assertSame(frame, n, out);
        }
    }

    @Test
    void startingAtAnEventIsTheRestOfTheWhole() {
        for (Event event : BUSY.events()) {
            int n = (int) Math.min(9_999, BUSY.frames() - event.startFrame());
            assertSame((int) event.startFrame(), n, new float[2 * 9_999]);
        }
    }

    @Test
    void theSameBreathOnEveryMachine() throws Exception {
        Timeline breath = new Sessions()
                .breath(100, seconds(1.5), BreathPhase.INHALE)
                .breath(100 + seconds(1.5), seconds(2), BreathPhase.EXHALE)
                .speech(seconds(2), WORDS.frames(), "Breathe")
                .timeline(seconds(4), 1);
        float[] samples = Rendered.whole(new Mixer(breath, CLIPS, SOUNDS));
        ByteBuffer bytes = ByteBuffer.allocate(4 * samples.length);
        for (float sample : samples) {
            bytes.putFloat(sample);
        }
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("0ac6a7ce323e29871c0791ac2f579e4c4e4ab74cc2fca221ca9c4cdbc6656c6d");
    }

    @Test
    void impulsesLandOnTheirFrames() {
        long[] frames = {0, 1, 479, 480, 12_345, 95_990};
        Sessions session = new Sessions();
        for (long frame : frames) {
            session.speech(frame, 10, "Tick");
        }
        Mixer mixer = new Mixer(session.timeline(96_000, 0), Map.of(utterance("Tick"), Signals.impulse(10)), Map.of());
        float[] samples = Rendered.whole(mixer);
        float[] planned = new float[samples.length];
        // Two of these clips overlap, so each has half of the words' share.
        float height = (float) (Decibels.toLinear(-2.5) / 2);
        for (long frame : frames) {
            planned[(int) (2 * frame)] += height;
            planned[(int) (2 * frame + 1)] += height;
        }
        assertThat(samples).isEqualTo(planned);
    }

    @Test
    void breathStepsBackForWords() {
        Sessions session = new Sessions().breath(0, seconds(4), BreathPhase.INHALE);
        float[] alone = Rendered.whole(new Mixer(session.timeline(seconds(4), 0), Map.of(), Map.of()));
        session.speech(seconds(1), seconds(1), "Hush");
        Map<Utterance, PcmClip> silence = Map.of(utterance("Hush"), Signals.level((int) seconds(1), 0));
        float[] under = Rendered.whole(new Mixer(session.timeline(seconds(4), 0), silence, Map.of()));
        int during = (int) (2 * seconds(1.5));
        int before = (int) (2 * seconds(0.6));
        assertThat(under[during] / alone[during]).isCloseTo((float) Decibels.toLinear(-5), within(1e-3f));
        assertThat(under[before]).isEqualTo(alone[before]);
    }

    @Test
    void aChimeCutShortFadesOutWithoutAClick() {
        Sessions session = new Sessions().chime(0, 4800, "gong");
        Map<String, PcmClip> gong = Map.of("gong", Signals.level(9600, 0.5f));
        float[] samples = Rendered.whole(new Mixer(session.timeline(9600, 0), Map.of(), gong));
        float level = samples[0];
        assertThat(samples[2 * 3800]).isEqualTo(level);
        for (int frame = 3800; frame < 9600; frame++) {
            float next = frame + 1 < 9600 ? samples[2 * (frame + 1)] : 0;
            assertThat(samples[2 * frame] - next).isBetween(0f, level / 400);
        }
        assertThat(samples[2 * 4799]).isZero();
    }

    @Test
    void aChimeShorterThanItsEventIsFollowedBySilence() {
        Sessions session = new Sessions().chime(0, 9600, "gong");
        Map<String, PcmClip> gong = Map.of("gong", Signals.level(10, 0.5f));
        float[] samples = Rendered.whole(new Mixer(session.timeline(9600, 0), Map.of(), gong));
        assertThat(samples[19]).isPositive();
        assertThat(samples[20]).isZero();
    }

    @Test
    void afterTheEndIsSilence() {
        float[] out = new float[200];
        Arrays.fill(out, 9);
        MIXER.render(BUSY.frames() - 10, out, 100);
        assertThat(Arrays.copyOf(out, 20)).isEqualTo(Arrays.copyOfRange(WHOLE, WHOLE.length - 20, WHOLE.length));
        assertThat(Arrays.copyOfRange(out, 20, 200)).containsOnly(0);
    }

    @Test
    void renderingAllocatesNothing() {
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        float[] out = new float[2 * 480];
        long id = Thread.currentThread().getId();
        renderAll(out);
        long before = threads.getThreadAllocatedBytes(id);
        renderAll(out);
        // Asking costs some bytes itself; a single object in each of 600 blocks would be over ten times as much.
        assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(1000);
    }

    @Test
    void refusesAPlanWithoutItsClips() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mixer(BUSY, Map.of(), SOUNDS))
                .withMessage("no clip for \"Breathe\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mixer(BUSY, CLIPS, Map.of()))
                .withMessage("no sound named \"bell\"");
    }

    @Test
    void refusesClipsThatAreNotWhatWasPlanned() {
        Map<Utterance, PcmClip> longer = Map.of(utterance("Breathe"), Signals.level(WORDS.frames() + 1, 0.1f));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mixer(BUSY, longer, SOUNDS))
                .withMessageContaining("planned were " + WORDS.frames());
        Map<String, PcmClip> slower = Map.of("bell", new PcmClip(RATE / 2, new float[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mixer(BUSY, CLIPS, slower))
                .withMessageContaining("24000 frames a second");
    }

    private static void renderAll(float[] out) {
        for (long frame = 0; frame < BUSY.frames(); frame += 480) {
            MIXER.render(frame, out, 480);
        }
    }

    private static void assertSame(int frame, int n, float[] out) {
        MIXER.render(frame, out, n);
        assertThat(Arrays.equals(out, 0, 2 * n, WHOLE, 2 * frame, 2 * (frame + n)))
                .as("%d frames from %d", n, frame)
                .isTrue();
    }
}
