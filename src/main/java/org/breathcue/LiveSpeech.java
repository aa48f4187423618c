package org.breathcue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.live.LiveSound;
import org.breathcue.mix.Mixer;
import org.breathcue.pcm.PcmClip;
import org.breathcue.timeline.Event;
import org.breathcue.voice.Delivery;
import org.breathcue.voice.SpeechClips;
import org.breathcue.voice.Utterance;

/**
 * The sounds that a live session plays outside its timeline. Announcements are synthesised on a separate thread. The
 * voice is opened for an announcement, and closed when nothing was announced for a while.
 */
final class LiveSpeech implements LiveSound, AutoCloseable {
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final SessionSound sound;
    private final float gain;
    private final SpeechClips clips;
    private final int wordsPerMinute;
    private final Delivery delivery;
    private final Map<String, Optional<LevelledClip>> chimes = new HashMap<>();
    /** One thread, which ends when it has nothing to do for a while. */
    private final ExecutorService speaker;

    /** @param mix the mix of the session, whose gain of the words is used */
    LiveSpeech(SessionSound sound, Mixer mix) {
        this(sound, mix, IDLE);
    }

    /** @param idle how long the voice stays open when nothing is announced */
    LiveSpeech(SessionSound sound, Mixer mix, Duration idle) {
        this.sound = sound;
        this.gain = mix.wordsGain();
        // A cache folder that cannot be written was reported when the session was prepared.
        this.clips = new SpeechClips(sound.voice(), sound.timeline().frameRate(), sound.clipFolder(), warning -> {});
        Optional<Utterance> spoken = sound.timeline().events(Event.Speech.class).stream()
                .map(Event.Speech::utterance)
                .findFirst();
        this.wordsPerMinute = spoken.map(Utterance::wordsPerMinute).orElse(EngineDefaults.WORDS_PER_MINUTE);
        this.delivery = spoken.map(Utterance::delivery).orElse(Delivery.PLAIN);
        this.speaker = new ThreadPoolExecutor(
                0, 1, idle.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), this::daemon);
    }

    /** Returns the rate at which announcements are spoken. */
    int wordsPerMinute() {
        return wordsPerMinute;
    }

    @Override
    public Optional<LevelledClip> utterance(Utterance utterance) {
        return Optional.ofNullable(sound.clips().get(utterance)).map(clip -> new LevelledClip(clip, gain));
    }

    @Override
    public Future<LevelledClip> announcement(String text) {
        return speaker.submit(() -> new LevelledClip(
                clips.clip(new Utterance(text, wordsPerMinute, delivery, sound.pronunciations(), Optional.empty())),
                gain));
    }

    @Override
    public Optional<LevelledClip> chime(String name) {
        if (!sound.bed().session().chimes()) {
            return Optional.empty();
        }
        return chimes.computeIfAbsent(
                name, wanted -> clip(wanted).map(clip -> new LevelledClip(clip, Mixer.chimeGain(clip))));
    }

    private Optional<PcmClip> clip(String chime) {
        PcmClip clip = sound.sounds().get(chime);
        if (clip == null) {
            Span nowhere = sound.timeline().events().get(0).source();
            clip = sound.files().load(Map.of(chime, nowhere), new Diagnostics()).get(chime);
        }
        return Optional.ofNullable(clip);
    }

    /** Returns a thread that closes the voice when it has nothing to do any more. */
    private Thread daemon(Runnable task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } finally {
                        clips.close();
                    }
                },
                "live-speech");
        thread.setDaemon(true);
        return thread;
    }

    /** Ends the announcements and closes the voice soon. */
    @Override
    public void close() {
        speaker.shutdownNow();
    }
}
