package org.breathcue.cli.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.live.LiveSound;
import org.breathcue.mix.Mixer;
import org.breathcue.pcm.PcmClip;
import org.breathcue.timeline.Event;
import org.breathcue.voice.SpeechClips;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.VoiceProvider;

/** The voice of a session for words that no script has; it is opened when they are first wanted, and speaks beside the music. */
public final class LiveVoice implements LiveSound, AutoCloseable {
    private final PreparedSession prepared;
    private final float gain;
    private final SpeechClips studio;
    private final int wordsPerMinute;
    private final Map<String, Optional<Heard>> chimes = new HashMap<>();
    private final ExecutorService speaker = Executors.newSingleThreadExecutor(LiveVoice::daemon);

    /** @param mix the sound of the session, whose words the others are to be as loud as */
    public LiveVoice(PreparedSession prepared, Mixer mix, Environment environment) throws CommandException {
        this.prepared = prepared;
        this.gain = mix.wordsGain();
        VoiceProvider voice = SessionOptions.voice(prepared.timeline().voice(), environment);
        // A folder that cannot be written was told of when the session was prepared.
        this.studio = new SpeechClips(voice, prepared.timeline().frameRate(), environment.clipFolder(), warning -> {});
        this.wordsPerMinute = prepared.timeline().events(Event.Speech.class).stream()
                .mapToInt(speech -> speech.utterance().wordsPerMinute())
                .findFirst()
                .orElse(SessionLoader.WORDS_PER_MINUTE);
    }

    @Override
    public Optional<Heard> words(Utterance utterance) {
        return Optional.ofNullable(prepared.clips().get(utterance)).map(clip -> new Heard(clip, gain));
    }

    @Override
    public Future<Heard> told(String text) {
        return speaker.submit(
                () -> new Heard(studio.clip(new Utterance(text, wordsPerMinute, prepared.pronunciations())), gain));
    }

    @Override
    public Optional<Heard> chime(String name) {
        if (!prepared.accompaniment().sound().chimes()) {
            return Optional.empty();
        }
        return chimes.computeIfAbsent(name, wanted -> clip(wanted).map(clip -> new Heard(clip, Mixer.chimeGain(clip))));
    }

    private Optional<PcmClip> clip(String chime) {
        PcmClip clip = prepared.sounds().get(chime);
        if (clip == null) {
            Span nowhere = prepared.timeline().events().get(0).source();
            clip = prepared.files()
                    .load(Map.of(chime, nowhere), new Diagnostics())
                    .get(chime);
        }
        return Optional.ofNullable(clip);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "live-voice");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        speaker.shutdownNow();
    }
}
