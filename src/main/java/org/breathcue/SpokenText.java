package org.breathcue;

import java.util.List;
import java.util.Map;
import org.breathcue.catalog.InputFiles;
import org.breathcue.catalog.SoundFiles;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.pcm.PcmClip;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Sound;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.VoiceProvider;

/** Makes the sound of some words alone, with silence before and after them. */
final class SpokenText {
    private static final int SILENCE_FRAMES = EngineDefaults.FRAME_RATE / 4;

    private SpokenText() {}

    /**
     * Returns the sound of one utterance.
     *
     * @param clip the utterance, spoken by the voice
     * @param inputs the files that were read
     * @param files the sound files that a live session may need
     */
    static SessionSound sound(
            Utterance utterance, PcmClip clip, VoiceProvider voice, InputFiles inputs, SoundFiles files) {
        return new SessionSound(
                timeline(utterance, voice.name(), clip.frames()),
                Map.of(utterance, clip),
                Map.of(),
                new SoundBed(Sound.DEFAULT, Map.of()),
                inputs,
                files,
                utterance.pronunciations(),
                voice,
                null);
    }

    private static Timeline timeline(Utterance utterance, String voice, int frames) {
        Span nowhere = new Span(new Source("command line", ""), 0, 0);
        return new Timeline(
                utterance.text(),
                voice,
                EngineDefaults.FRAME_RATE,
                2L * SILENCE_FRAMES + frames,
                0,
                List.of(),
                List.of(new Event.Speech(SILENCE_FRAMES, frames, nowhere, null, utterance, Role.SAY)));
    }
}
