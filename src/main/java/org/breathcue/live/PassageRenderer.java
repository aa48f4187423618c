package org.breathcue.live;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.breathcue.pcm.PcmSource;
import org.jspecify.annotations.Nullable;

/** Renders passages, with fades at every cut, the listener's volume, and breath sound on or off. For one thread. */
final class PassageRenderer {
    private static final double RAMP_SECONDS = 0.05;
    private static final double MOST_SECONDS_FOR_WORDS = 3;

    /** Frames that no timeline has, so that the dither of other sounds is its own. */
    private static final long BEYOND = 1L << 40;

    private static final int BLOCKS_PER_SECOND = 100;

    private final Performance performance;
    private final int fade;
    private final float[] block;
    private final float[] other;
    private final float[] fadeIn;
    private final GainRamp volume;
    private final GainRamp breath;
    private final long patience;
    private final Map<LivePhrases, Future<LiveSound.Heard>> spoken = new HashMap<>();

    /** How long words have been waited for, in frames. */
    private long awaited;

    private @Nullable Passage awaiting;

    /** @param fade how long fades are, in frames */
    PassageRenderer(Performance performance, int fade) {
        int rate = performance.timeline().frameRate();
        this.performance = performance;
        this.fade = fade;
        int most = Math.max(fade, rate / BLOCKS_PER_SECOND + 1);
        this.block = new float[2 * most];
        this.other = new float[2 * most];
        this.fadeIn = new float[fade];
        for (int i = 0; i < fade; i++) {
            fadeIn[i] = (float) (0.5 - 0.5 * StrictMath.cos(StrictMath.PI * (i + 1) / (fade + 1)));
        }
        this.volume = new GainRamp(1, (int) (RAMP_SECONDS * rate));
        this.breath = new GainRamp(1, (int) (RAMP_SECONDS * rate));
        this.patience = (long) (MOST_SECONDS_FOR_WORDS * rate);
    }

    /** Returns the frames rendered last, as interleaved stereo. */
    float[] block() {
        return block;
    }

    void volume(float gain) {
        volume.to(gain);
    }

    void breathSound(boolean heard) {
        breath.to(heard ? 1 : 0);
    }

    /** Has the words of a program spoken, so that they are ready in time. */
    void prepare(PassageQueue program) {
        for (Passage passage : program.passages()) {
            if (passage instanceof Passage.Words words && words.wording() instanceof LivePhrases.Told told) {
                prepare(told.text());
            }
        }
    }

    /** Has words spoken that may be wanted soon. */
    void prepare(String text) {
        spoken.computeIfAbsent(
                new LivePhrases.Told(text), key -> performance.besides().told(text));
    }

    /** How long a passage is; nothing if it cannot be heard. */
    long frames(Passage passage) {
        if (passage instanceof Passage.Timeline timeline) {
            return timeline.to() - timeline.from();
        } else if (passage instanceof Passage.Again again) {
            return again.to() - again.from();
        } else if (passage instanceof Passage.Silence silence) {
            return silence.frames();
        } else if (passage instanceof Passage.Wait || isAwaited(passage)) {
            return Long.MAX_VALUE;
        }
        return heard(passage).map(sound -> (long) sound.clip().frames()).orElse(0L);
    }

    /**
     * Renders frames of a passage into {@link #block}.
     *
     * @param position of the first of them, less than 0 for those before the passage
     * @param endsInACut whether something else than the next frame of the timeline follows the passage
     * @return false when words are not there yet, and there is only silence
     */
    boolean render(Passage passage, long position, boolean endsInACut, int n) {
        if (isAwaited(passage)) {
            awaited += n;
            Arrays.fill(block, 0, 2 * n, 0);
            return false;
        }
        sound(passage, position, n);
        fadeAtCuts(passage, position, endsInACut, n);
        if (!volume.standsAt(1)) {
            for (int i = 0; i < n; i++) {
                scale(i, volume.next());
            }
        }
        return true;
    }

    /** Renders the next frames, all faded out; false if there is nothing to fade. */
    boolean renderFadeOut(Passage passage, long position, boolean endsInACut) {
        boolean silent = passage.content() == Passage.Content.SILENCE || isAwaited(passage);
        if (silent || !render(passage, position, endsInACut, fade)) {
            return false;
        }
        for (int i = 0; i < fade; i++) {
            scale(i, fadeIn[fade - 1 - i]);
        }
        return true;
    }

    /** The frame that the dither of the next block is made from. */
    long ditherFrame(Passage passage, long position, long output) {
        if (passage instanceof Passage.Timeline timeline) {
            return timeline.from() + position;
        }
        return passage instanceof Passage.Again again ? again.from() + position : BEYOND + output;
    }

    private void sound(Passage passage, long position, int n) {
        if (passage instanceof Passage.Timeline timeline) {
            timeline(timeline.from() + position, n);
        } else if (passage instanceof Passage.Again again) {
            timeline(again.from() + position, n);
        } else {
            Arrays.fill(block, 0, 2 * n, 0);
            if (passage.content() == Passage.Content.CLIP) {
                besides(passage, position, n);
            }
        }
    }

    private void besides(Passage passage, long position, int n) {
        heard(passage).ifPresent(sound -> {
            int length = (int) Math.min(n, sound.clip().frames() - position);
            if (length > 0) {
                sound.clip().addStereo((int) position, length, sound.gain(), block, 0);
            }
        });
    }

    private void timeline(long frame, int n) {
        PcmSource with = performance.sound();
        PcmSource without = performance.withoutBreath();
        if (breath.standsAt(1)) {
            with.render(frame, block, n);
        } else if (breath.standsAt(0)) {
            without.render(frame, block, n);
        } else {
            with.render(frame, block, n);
            without.render(frame, other, n);
            for (int i = 0; i < n; i++) {
                float share = breath.next();
                block[2 * i] = share * block[2 * i] + (1 - share) * other[2 * i];
                block[2 * i + 1] = share * block[2 * i + 1] + (1 - share) * other[2 * i + 1];
            }
        }
    }

    /** In over the frames before the passage, and out over its last ones when something else follows. */
    private void fadeAtCuts(Passage passage, long position, boolean endsInACut, int n) {
        for (int i = 0; i < n && position + i < 0; i++) {
            scale(i, fadeIn[(int) (fade + position + i)]);
        }
        if (endsInACut && passage.content() == Passage.Content.TIMELINE) {
            long end = frames(passage) - position;
            for (int i = (int) Math.max(0, end - fade); i < n; i++) {
                scale(i, i < end ? fadeIn[(int) (end - 1 - i)] : 0);
            }
        }
    }

    private void scale(int frame, float gain) {
        block[2 * frame] *= gain;
        block[2 * frame + 1] *= gain;
    }

    private Optional<LiveSound.Heard> heard(Passage passage) {
        return passage.match(
                timeline -> Optional.empty(),
                again -> Optional.empty(),
                words -> words.wording()
                        .match(
                                repeated -> performance.besides().words(repeated.utterance()),
                                told -> Optional.ofNullable(spoken.get(told)).flatMap(PassageRenderer::result)),
                silence -> Optional.empty(),
                wait -> Optional.empty(),
                chime -> performance.besides().chime(chime.sound()));
    }

    private static Optional<LiveSound.Heard> result(Future<LiveSound.Heard> future) {
        try {
            return future.isDone() ? Optional.of(future.get()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            // A voice that fails: the session goes on without these words.
            return Optional.empty();
        }
    }

    /** Whether words are still being spoken, and it is worth waiting for them. */
    private boolean isAwaited(Passage passage) {
        if (!(passage instanceof Passage.Words words)) {
            return false;
        }
        Future<LiveSound.Heard> future = spoken.get(words.wording());
        if (future == null || future.isDone()) {
            return false;
        }
        if (!passage.equals(awaiting)) {
            awaiting = passage;
            awaited = 0;
        }
        return awaited < patience;
    }
}
