package org.breathcue.live;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.breathcue.pcm.PcmSource;
import org.jspecify.annotations.Nullable;

/**
 * Renders passages with a fade at every cut, at the listener's volume, with or without breath sound. Used by one
 * thread. Rendering frames of the timeline allocates nothing.
 */
final class PassageRenderer {
    private static final double RAMP_SECONDS = 0.05;
    private static final double MAX_SECONDS_FOR_SYNTHESIS = 3;

    /** No timeline has frames from this one on, so the dither of other sounds differs from that of the timeline. */
    private static final long FIRST_FRAME_OF_OTHER_DITHER = 1L << 40;

    private static final int BLOCKS_PER_SECOND = 100;

    private final Performance performance;
    private final int fade;
    private final float[] block;
    private final float[] other;
    private final float[] fadeIn;
    private final GainRamp volume;
    private final GainRamp breath;
    private final long maxWaitFrames;
    private final Map<LivePhrase, Future<LiveSound.LevelledClip>> synthesised = new HashMap<>();

    /** The number of frames that the output has waited for the clip of {@link #awaiting}. */
    private long waited;

    private @Nullable Passage awaiting;

    /** @param fade the length of a fade in frames */
    PassageRenderer(Performance performance, int fade) {
        int rate = performance.timeline().frameRate();
        this.performance = performance;
        this.fade = fade;
        int maxFrames = Math.max(fade, rate / BLOCKS_PER_SECOND + 1);
        this.block = new float[2 * maxFrames];
        this.other = new float[2 * maxFrames];
        this.fadeIn = new float[fade];
        for (int i = 0; i < fade; i++) {
            // The rising half of a raised cosine (Hann window).
            fadeIn[i] = (float) (0.5 - 0.5 * StrictMath.cos(StrictMath.PI * (i + 1) / (fade + 1)));
        }
        this.volume = new GainRamp(1, (int) (RAMP_SECONDS * rate));
        this.breath = new GainRamp(1, (int) (RAMP_SECONDS * rate));
        this.maxWaitFrames = (long) (MAX_SECONDS_FOR_SYNTHESIS * rate);
    }

    /** Returns the buffer with the frames rendered last, as interleaved stereo. */
    float[] block() {
        return block;
    }

    void volume(float gain) {
        volume.to(gain);
    }

    void breathSound(boolean audible) {
        breath.to(audible ? 1 : 0);
    }

    /** Starts the synthesis of all announcements in a queue. */
    void prepare(PassageQueue queue) {
        for (Passage passage : queue.passages()) {
            phrase(passage)
                    .flatMap(phrase -> phrase.match(
                            repeated -> Optional.<String>empty(), announcement -> Optional.of(announcement.text())))
                    .ifPresent(this::prepare);
        }
    }

    /** Starts the synthesis of an announcement that may be needed soon. */
    void prepare(String text) {
        synthesised.computeIfAbsent(
                new LivePhrase.Announcement(text),
                key -> performance.liveSound().announcement(text));
    }

    /**
     * Returns the length of a passage in frames: 0 for a clip that is not available, {@link Long#MAX_VALUE} while a
     * clip is still being synthesised.
     */
    long frames(Passage passage) {
        return switch (passage.content()) {
            case TIMELINE, SILENCE -> passage.length(0);
            case CLIP -> isAwaited(passage) ? Long.MAX_VALUE : passage.length(clipFrames(passage));
        };
    }

    private long clipFrames(Passage passage) {
        return clip(passage).map(sound -> (long) sound.clip().frames()).orElse(0L);
    }

    /**
     * Renders frames of a passage into {@link #block}.
     *
     * @param position the position of the first frame; negative for frames before the passage, which are faded in
     * @param endsInACut whether the passage is followed by something else than the next frame of the timeline
     * @param n the number of frames
     * @return false if the words are still being synthesised, and silence was rendered instead
     */
    boolean render(Passage passage, long position, boolean endsInACut, int n) {
        if (isAwaited(passage)) {
            waited += n;
            Arrays.fill(block, 0, 2 * n, 0);
            return false;
        }
        renderSound(passage, position, n);
        fadeAtCuts(passage, position, endsInACut, n);
        if (!volume.isAt(1)) {
            for (int i = 0; i < n; i++) {
                scale(i, volume.next());
            }
        }
        return true;
    }

    /** Renders the next frames, fading out. Returns false, and renders nothing, if the passage is silent. */
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

    /**
     * Returns the frame that seeds the dither of the next block.
     *
     * @param output the number of frames written so far
     */
    long ditherFrame(Passage passage, long position, long output) {
        return switch (passage.content()) {
            case TIMELINE -> passage.timelineFrame(position);
            case CLIP, SILENCE -> FIRST_FRAME_OF_OTHER_DITHER + output;
        };
    }

    private void renderSound(Passage passage, long position, int n) {
        switch (passage.content()) {
            case TIMELINE -> renderTimeline(passage.timelineFrame(position), n);
            case CLIP -> renderClip(passage, position, n);
            case SILENCE -> Arrays.fill(block, 0, 2 * n, 0);
        }
    }

    private void renderClip(Passage passage, long position, int n) {
        Arrays.fill(block, 0, 2 * n, 0);
        clip(passage).ifPresent(sound -> {
            int length = (int) Math.min(n, sound.clip().frames() - position);
            if (length > 0) {
                sound.clip().addStereo((int) position, length, sound.gain(), block, 0);
            }
        });
    }

    private void renderTimeline(long frame, int n) {
        PcmSource with = performance.sound();
        PcmSource without = performance.withoutBreath();
        if (breath.isAt(1)) {
            with.render(frame, block, n);
        } else if (breath.isAt(0)) {
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

    /** Fades in over the frames before the passage, and out over its last frames if the passage ends in a cut. */
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

    /** Returns the clip of a passage; empty if the passage has none, or if it is not available. */
    private Optional<LiveSound.LevelledClip> clip(Passage passage) {
        return passage.match(
                timeline -> Optional.empty(),
                again -> Optional.empty(),
                words -> words.phrase()
                        .match(
                                repeated -> performance.liveSound().utterance(repeated.utterance()),
                                announcement -> Optional.ofNullable(synthesised.get(announcement))
                                        .flatMap(PassageRenderer::result)),
                silence -> Optional.empty(),
                wait -> Optional.empty(),
                chime -> performance.liveSound().chime(chime.sound()));
    }

    private static Optional<LiveSound.LevelledClip> result(Future<LiveSound.LevelledClip> future) {
        try {
            return future.isDone() ? Optional.of(future.get()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            // The voice failed: the session continues without these words.
            return Optional.empty();
        }
    }

    /** Returns the phrase that a passage speaks. */
    private static Optional<LivePhrase> phrase(Passage passage) {
        return passage.match(
                timeline -> Optional.empty(),
                again -> Optional.empty(),
                words -> Optional.of(words.phrase()),
                silence -> Optional.empty(),
                wait -> Optional.empty(),
                chime -> Optional.empty());
    }

    /**
     * Returns whether the words of a passage are still being synthesised, and the longest time to wait for them is not
     * over.
     */
    private boolean isAwaited(Passage passage) {
        if (passage.content() != Passage.Content.CLIP) {
            return false;
        }
        Optional<LivePhrase> phrase = phrase(passage);
        if (phrase.isEmpty()) {
            return false;
        }
        Future<LiveSound.LevelledClip> future = synthesised.get(phrase.get());
        if (future == null || future.isDone()) {
            return false;
        }
        if (!passage.equals(awaiting)) {
            awaiting = passage;
            waited = 0;
        }
        return waited < maxWaitFrames;
    }
}
