package org.breathcue;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.breathcue.catalog.SoundFiles;
import org.breathcue.compile.schedule.MissingSounds;
import org.breathcue.compile.schedule.SoundLengths;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.diagnostic.Span;
import org.breathcue.duration.DurationText;
import org.breathcue.pcm.PcmClip;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.SpeechClips;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.VoiceUnavailableException;

/** The sounds of one session, synthesised and loaded when the compiler requests them. Used by one thread. */
final class SessionSounds {
    /** The minimum length of words. What is shorter is a click, or a recording that was cut off. */
    private static final double SHORTEST_RECORDING_SECONDS = 0.1;

    private final VoiceProvider voice;
    private final SpeechClips speech;
    private final SoundFiles files;
    private final SessionFiles sessionFiles;
    private final Diagnostics diagnostics;
    private final Map<Utterance, PcmClip> clips = new HashMap<>();
    private final Map<String, PcmClip> recordings = new HashMap<>();
    private final Map<String, PcmClip> chimes = new HashMap<>();
    private SoundLengths lengths = SoundLengths.NONE;

    /**
     * Creates an empty collection.
     *
     * @param speech synthesises with {@code voice}
     * @param sessionFiles checked after sounds were loaded, before words are spoken
     * @param diagnostics receives errors about words that cannot be synthesised and chimes that cannot be loaded
     */
    SessionSounds(
            VoiceProvider voice,
            SpeechClips speech,
            SoundFiles files,
            SessionFiles sessionFiles,
            Diagnostics diagnostics) {
        this.voice = voice;
        this.speech = speech;
        this.files = files;
        this.sessionFiles = sessionFiles;
        this.diagnostics = diagnostics;
    }

    /** Returns the lengths of all sounds so far. */
    SoundLengths lengths() {
        return lengths;
    }

    /** Returns all chimes loaded so far, by name. */
    Map<String, PcmClip> chimes() {
        return Map.copyOf(chimes);
    }

    /** Returns the clips of all words in a timeline that was compiled with these lengths. */
    Map<Utterance, PcmClip> clips(Timeline timeline) {
        Map<Utterance, PcmClip> spoken = new HashMap<>();
        for (Event.Speech event : timeline.events(Event.Speech.class)) {
            spoken.put(event.utterance(), Objects.requireNonNull(clips.get(event.utterance())));
        }
        return spoken;
    }

    /**
     * Synthesises and loads sounds.
     *
     * @return whether all sounds are available; false if an error was reported
     * @throws SessionException if the voice cannot speak at all, or a sound is an output
     */
    boolean add(MissingSounds missing, ProgressListener progress) throws SessionException {
        Map<String, PcmClip> loaded = files.load(missing.chimes(), diagnostics);
        sessionFiles.check();
        Map<Utterance, PcmClip> recorded = recorded(missing.speech());
        sessionFiles.check();
        if (diagnostics.hasErrors()) {
            return false;
        }
        Map<Utterance, Span> unrecorded = new LinkedHashMap<>(missing.speech());
        unrecorded.keySet().removeAll(recorded.keySet());
        Map<Utterance, PcmClip> spoken = new HashMap<>(speak(unrecorded, progress));
        if (diagnostics.hasErrors()) {
            return false;
        }
        spoken.putAll(recorded);
        clips.putAll(spoken);
        chimes.putAll(loaded);
        lengths = lengths.with(frames(spoken), frames(loaded));
        return true;
    }

    /** Returns the clips of those utterances that are recordings. */
    private Map<Utterance, PcmClip> recorded(Map<Utterance, Span> wanted) {
        Map<Utterance, PcmClip> found = new HashMap<>();
        wanted.forEach((utterance, span) -> utterance
                .recording()
                .flatMap(name -> recording(name, span))
                .ifPresent(clip -> found.put(utterance, clip)));
        return found;
    }

    private Optional<PcmClip> recording(String name, Span span) {
        Optional<PcmClip> known = Optional.ofNullable(recordings.get(name));
        if (known.isPresent()) {
            return known;
        }
        Optional<SoundFiles.Recording> file = files.recording(name, span, diagnostics);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            PcmClip clip = speech.recorded(file.get().content(), file.get()::decode);
            if (clip.level().integratedLufs() == Double.NEGATIVE_INFINITY) {
                SoundFiles.reportSilent(name, span, diagnostics);
            } else if (clip.frames() < SHORTEST_RECORDING_SECONDS * clip.frameRate()) {
                throw new IOException(file.get().shown() + ": it must be at least "
                        + DurationText.secondsWithTenths(SHORTEST_RECORDING_SECONDS) + " long, found "
                        + 1000L * clip.frames() / clip.frameRate() + " ms");
            }
            recordings.put(name, clip);
            return Optional.of(clip);
        } catch (IOException e) {
            diagnostics.report(Code.SOUND_UNREADABLE, span, "this recording cannot be used: " + FileProblem.reason(e));
            return Optional.empty();
        }
    }

    private static <K> Map<K, Integer> frames(Map<K, PcmClip> clips) {
        Map<K, Integer> frames = new HashMap<>();
        clips.forEach((key, clip) -> frames.put(key, clip.frames()));
        return frames;
    }

    private Map<Utterance, PcmClip> speak(Map<Utterance, Span> wanted, ProgressListener progress)
            throws SessionException {
        try {
            return speech.clips(wanted.keySet(), progress::synthesised);
        } catch (VoiceUnavailableException e) {
            throw SessionException.voice(e);
        } catch (VoiceException e) {
            reportUnspeakable(wanted);
            if (!diagnostics.hasErrors()) {
                throw SessionException.voice(e);
            }
            return Map.of();
        }
    }

    /**
     * Reports the words that the voice cannot speak. A voice that cannot speak at all is not an error in the script.
     */
    private void reportUnspeakable(Map<Utterance, Span> wanted) {
        if (!speaks(new Utterance("Hello.", EngineDefaults.WORDS_PER_MINUTE))) {
            return;
        }
        List<Utterance> failed =
                wanted.keySet().stream().filter(utterance -> !speaks(utterance)).toList();
        for (Utterance utterance : failed) {
            diagnostics.report(
                    Code.UNSPEAKABLE,
                    Objects.requireNonNull(wanted.get(utterance)),
                    "the voice " + voice.name() + " has no sound for these words",
                    "write the words as they are pronounced");
        }
    }

    private boolean speaks(Utterance utterance) {
        try {
            return speech.clip(utterance).frames() > 0;
        } catch (VoiceException e) {
            return false;
        }
    }
}
