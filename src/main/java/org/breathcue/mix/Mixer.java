package org.breathcue.mix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.breathcue.mix.signal.RaisedCosine;
import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.Loudness;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.PcmSource;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.EventTrack;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;

/**
 * Renders a timeline as the sum of speech, breath sound, chimes and background. Immutable, so several threads can
 * render at the same time.
 *
 * <p>Speech has one gain for the whole session, which brings all words together to −16 LUFS (ITU-R BS.1770-4). The
 * breath sound is about 20 LU softer. Chimes keep their own level minus 9 dB, with a true peak of at most −12 dBTP, or
 * less during words. Each part has its share of the headroom, so that the true peak of the mix is at most −1 dBTP.
 */
public final class Mixer implements PcmSource {
    private static final double CUT_FADE_SECONDS = 0.020;

    private final int frameRate;
    private final long frames;
    private final List<Layer> layers;
    private final Loudness words;
    private final float wordsGain;

    /** Prepares a timeline for rendering with {@link SoundSettings#DEFAULT}. */
    public Mixer(Timeline timeline, Map<Utterance, PcmClip> clips, Map<String, PcmClip> sounds) {
        this(timeline, clips, sounds, SoundSettings.DEFAULT);
    }

    /** Prepares a timeline for rendering with the same sounds under the speech throughout. */
    public Mixer(
            Timeline timeline, Map<Utterance, PcmClip> clips, Map<String, PcmClip> sounds, SoundSettings settings) {
        this(timeline, clips, sounds, SoundSections.steady(settings));
    }

    /**
     * Prepares a timeline for rendering; copies no clip unless a chime has to be cut to the length of its event.
     *
     * @param clips the words of every speech event, exactly as long as the event
     * @param sounds every sound of a chime event by its name
     * @param sections the sounds under the speech; they do not change the timeline
     * @throws IllegalArgumentException if a clip or sound is missing, if a clip, sound or background has another frame
     *     rate than the timeline, or if the length of a clip differs from its event
     */
    public Mixer(
            Timeline timeline, Map<Utterance, PcmClip> clips, Map<String, PcmClip> sounds, SoundSections sections) {
        frameRate = timeline.frameRate();
        frames = timeline.frames();
        List<Event.Speech> speechEvents = new ArrayList<>();
        List<Event.Breath> breathEvents = new ArrayList<>();
        List<Event.Chime> chimeEvents = new ArrayList<>();
        for (Event event : timeline.events()) {
            event.match(
                    mark -> false,
                    speechEvents::add,
                    breathEvents::add,
                    dose -> false,
                    chimeEvents::add,
                    wait -> false);
        }
        EventTrack<Event.Speech> speech = new EventTrack<>(speechEvents);
        EventTrack<Event.Breath> breaths = new EventTrack<>(breathEvents);
        EventTrack<Event.Chime> chimes = new EventTrack<>(chimeEvents);

        PcmClip[] spoken = spoken(speech.events(), clips, timeline);
        SpeechLevel level = SpeechLevel.of(speech, spoken, frameRate, frames);
        float[] gains = new float[spoken.length];
        Arrays.fill(gains, level.gain());
        words = level.loudness();
        wordsGain = level.gain();
        Ducking ducking = new Ducking(speech, frameRate);
        List<Layer> heard = new ArrayList<>();
        heard.add(new EventLayer(speech, new ClipSounds(speech, spoken, gains)));
        EventTrack<Event.Breath> heardBreaths = BreathSounds.heard(breaths, sections);
        heard.add(new EventLayer(
                heardBreaths, new BreathSounds(heardBreaths, frameRate, timeline.seed(), sections, ducking)));
        sections.backgrounds(BackgroundLayer.CHANGE_SECONDS * frameRate)
                .forEach((playing, loud) -> heard.add(new BackgroundLayer(timeline, playing, loud, ducking)));
        if (sections.chimes()) {
            double wordsPeak = Decibels.toLinear(words.truePeakDbtp());
            heard.add(new EventLayer(chimes, chimes(chimes, timeline, sounds, speech, wordsPeak, sections.peak())));
        }
        layers = List.copyOf(heard);
    }

    /** Returns the loudness of all words without breath sound and chimes; known before rendering. */
    public Loudness words() {
        return words;
    }

    /**
     * Returns the loudness by which players should adjust their volume: that of the words, so that words are equally loud
     * in all sessions, however much breath and background there is between them. For a session without words, it is the
     * loudness that words would have. The true peak is the upper limit of that of the whole mix.
     */
    public Loudness programme() {
        double lufs = words.integratedLufs();
        return new Loudness(Double.isFinite(lufs) ? lufs : MixLevels.WORDS_LUFS, MixLevels.CEILING_DBTP);
    }

    /** Returns the common gain of all words, linear. Words spoken outside the timeline use the same gain. */
    public float wordsGain() {
        return wordsGain;
    }

    /** Returns the gain of a chime that is played alone, linear. */
    public static float chimeGain(PcmClip chime) {
        return (float) Math.min(
                MixLevels.CHIME_GAIN, MixLevels.CHIME_PEAK / chime.level().truePeak());
    }

    @Override
    public int frameRate() {
        return frameRate;
    }

    @Override
    public long frames() {
        return frames;
    }

    /** {@inheritDoc} Frames after the last one are silent. */
    @Override
    public void render(long frame, float[] out, int n) {
        if (frame < 0) {
            throw new IllegalArgumentException("frame must not be negative: " + frame);
        }
        Arrays.fill(out, 0, 2 * n, 0);
        long end = Math.min(frame + n, frames);
        // An indexed loop, because an iterator would be allocated for every block.
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).add(frame, end, out);
        }
    }

    private static PcmClip[] spoken(List<Event.Speech> events, Map<Utterance, PcmClip> clips, Timeline timeline) {
        PcmClip[] spoken = new PcmClip[events.size()];
        for (int i = 0; i < spoken.length; i++) {
            Event.Speech event = events.get(i);
            PcmClip clip = clips.get(event.utterance());
            if (clip == null) {
                throw new IllegalArgumentException(
                        "no clip for \"" + event.utterance().text() + "\"");
            }
            requireRate(clip, timeline);
            if (clip.frames() != event.lengthFrames()) {
                throw new IllegalArgumentException("\"" + event.utterance().text() + "\" has " + clip.frames()
                        + " frames, planned were " + event.lengthFrames());
            }
            spoken[i] = clip;
        }
        return spoken;
    }

    private static ClipSounds chimes(
            EventTrack<Event.Chime> track,
            Timeline timeline,
            Map<String, PcmClip> sounds,
            EventTrack<Event.Speech> words,
            double wordsPeak,
            double bedsPeak) {
        List<Event.Chime> events = track.events();
        int atOnce = track.mostAtOnce();
        PcmClip[] chimes = new PcmClip[events.size()];
        float[] gains = new float[events.size()];
        for (int i = 0; i < chimes.length; i++) {
            Event.Chime event = events.get(i);
            PcmClip sound = sounds.get(event.sound());
            if (sound == null) {
                throw new IllegalArgumentException("no sound named \"" + event.sound() + "\"");
            }
            requireRate(sound, timeline);
            double besides = words.overlaps(event.startFrame(), event.endFrame()) ? wordsPeak : 0;
            gains[i] = (float) Math.min(
                    MixLevels.CHIME_GAIN,
                    MixLevels.chimePeak(besides, bedsPeak)
                            / atOnce
                            / sound.level().truePeak());
            chimes[i] = event.lengthFrames() < sound.frames() ? cut(sound, (int) event.lengthFrames()) : sound;
        }
        return new ClipSounds(track, chimes, gains);
    }

    private static void requireRate(PcmClip clip, Timeline timeline) {
        if (clip.frameRate() != timeline.frameRate()) {
            throw new IllegalArgumentException(
                    "clip has " + clip.frameRate() + " frames a second, the timeline " + timeline.frameRate());
        }
    }

    /** Returns the first frames of a clip, with a fade-out to avoid a click. */
    private static PcmClip cut(PcmClip clip, int frames) {
        float[] samples = Arrays.copyOf(clip.toArray(), frames);
        int fade = (int) Math.min(frames, CUT_FADE_SECONDS * clip.frameRate());
        for (int i = 1; i <= fade; i++) {
            samples[frames - i] *= (float) RaisedCosine.at((double) (i - 1) / fade);
        }
        return PcmClip.owning(clip.frameRate(), samples);
    }
}
