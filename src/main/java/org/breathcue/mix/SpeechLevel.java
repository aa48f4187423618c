package org.breathcue.mix;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.breathcue.pcm.ClipLevel;
import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.Loudness;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.StemLoudness;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.EventTrack;

/**
 * The common gain of all words of a session, computed before playback.
 *
 * @param gain linear
 * @param loudness the loudness of all words without other sounds
 */
record SpeechLevel(float gain, Loudness loudness) {

    /**
     * Computes the gain that brings the words of a session to {@link MixLevels#WORDS_LUFS}, or less if they would
     * exceed {@link MixLevels#WORDS_PEAK}. Each clip is measured only once, in parallel on all processors.
     *
     * @param track the times at which the words are spoken
     * @param words the clip of each event
     * @param frames the length of the session
     */
    static SpeechLevel of(EventTrack<Event.Speech> track, PcmClip[] words, int frameRate, long frames) {
        Set<PcmClip> clips = new HashSet<>(List.of(words));
        // Clips from the cache know their level; the others are measured here.
        clips.parallelStream().forEach(PcmClip::level);
        StemLoudness stem = new StemLoudness(frameRate, frames);
        double peak = 0;
        for (int i = 0; i < words.length; i++) {
            ClipLevel level = words[i].level();
            stem.add(track.start(i), level);
            peak = Math.max(peak, level.truePeak());
        }
        peak *= Math.max(1, track.mostAtOnce());
        double lufs = stem.integratedLufs();
        double wanted = Decibels.toLinear(MixLevels.WORDS_LUFS - lufs);
        float gain = peak == 0 ? 1 : (float) Math.min(wanted, MixLevels.WORDS_PEAK / peak);
        double gainDb = Decibels.fromLinear(gain);
        return new SpeechLevel(gain, new Loudness(lufs + gainDb, Decibels.fromLinear(peak) + gainDb));
    }
}
