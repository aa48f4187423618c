package org.breathcue.stream;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.breathcue.live.GestureTable;
import org.breathcue.live.LiveSound;
import org.breathcue.live.LiveSound.LevelledClip;
import org.breathcue.pcm.PcmSource;

/**
 * The sound of a session and of its appendix, as a pure function of the frame. Words of the appendix are spoken when their place is
 * rendered for the first time, and rendering waits for them. If the voice fails, their place is silent. Usable by several threads.
 */
final class StreamSource implements PcmSource {
    private static final double FADE_SECONDS = 0.05;
    private static final double SILENCE_SECONDS = 0.5;

    private final PcmSource session;
    private final Appendix appendix;
    private final Optional<LevelledClip> chime;
    private final LiveSound speech;
    private final ConcurrentMap<String, Future<LevelledClip>> spoken = new ConcurrentHashMap<>();

    StreamSource(PcmSource session, Appendix appendix, Optional<LevelledClip> chime, LiveSound speech) {
        this.session = session;
        this.appendix = appendix;
        this.chime = chime;
        this.speech = speech;
    }

    @Override
    public int frameRate() {
        return session.frameRate();
    }

    @Override
    public long frames() {
        return appendix.end();
    }

    @Override
    public void render(long frame, float[] out, int n) {
        if (frame < session.frames()) {
            session.render(frame, out, n);
        } else {
            Arrays.fill(out, 0, 2 * n, 0);
        }
        long end = frame + n;
        if (end <= session.frames()) {
            return;
        }
        if (chime.isPresent()) {
            add(chime.get(), appendix.chime().from(), frame, out, n);
        }
        for (Appendix.Told told : appendix.told()) {
            if (told.from() < end && frame < told.to()) {
                add(told.text(), told.from(), told.to(), frame, out, n);
            }
        }
        Appendix.Room room = appendix.room();
        if (room.reminder() < end && frame < room.to()) {
            add(GestureTable.reminder(), room.reminder(), room.to(), frame, out, n);
        }
    }

    /** Adds a whole clip that begins at frame {@code from}. */
    private static void add(LevelledClip clip, long from, long frame, float[] out, int n) {
        int first = (int) Math.max(0, Math.min(Integer.MAX_VALUE, frame - from));
        int last = (int) Math.max(0, Math.min(clip.clip().frames(), frame + n - from));
        if (first < last) {
            clip.clip().addStereo(first, last - first, clip.gain(), out, (int) (from + first - frame));
        }
    }

    /** Returns the frame at which half a second has passed after told words. Without them, their place begins with that silence. */
    long end(Appendix.Told told) {
        long length = words(told.text()).map(words -> words.clip().frames()).orElse(0);
        return Math.min(told.to(), told.from() + length + silence());
    }

    private long silence() {
        return Math.round(SILENCE_SECONDS * frameRate());
    }

    /** Adds words that begin at frame {@code from}, and whose place ends at frame {@code to}. */
    private void add(String text, long from, long to, long frame, float[] out, int n) {
        Optional<LevelledClip> words = words(text);
        if (words.isEmpty()) {
            return;
        }
        LevelledClip clip = words.get();
        long room = to - from - silence();
        int length = (int) Math.min(room, clip.clip().frames());
        int first = (int) Math.max(0, frame - from);
        int last = (int) Math.min(length, frame + n - from);
        if (first >= last) {
            return;
        }
        int at = (int) (from + first - frame);
        clip.clip().addStereo(first, last - first, clip.gain(), out, at);
        if (length < clip.clip().frames()) {
            fadeOut(length, first, last, out, at);
        }
    }

    /** Fades out the end of words that are longer than their place. */
    private void fadeOut(int length, int first, int last, float[] out, int at) {
        int fade = (int) Math.round(FADE_SECONDS * frameRate());
        for (int i = Math.max(first, length - fade); i < last; i++) {
            float gain = (float) (length - i) / (fade + 1);
            int sample = 2 * (at + i - first);
            out[sample] *= gain;
            out[sample + 1] *= gain;
        }
    }

    private Optional<LevelledClip> words(String text) {
        Future<LevelledClip> clip = spoken.computeIfAbsent(text, speech::announcement);
        try {
            return Optional.of(clip.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the voice speaks", e);
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }
}
