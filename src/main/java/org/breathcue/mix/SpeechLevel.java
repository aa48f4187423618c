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
 * The one gain that all words of a session share, found before it sounds.
 *
 * @param gain linear
 * @param loudness of all words as they will sound, without anything else
 */
record SpeechLevel(float gain, Loudness loudness) {

    /**
     * The gain that brings the words of a session to {@link MixLevels#WORDS_LUFS}, less where they would exceed
     * {@link MixLevels#WORDS_PEAK}. Each clip is heard once, however often it is spoken, and all processors help.
     *
     * @param track when the words are spoken
     * @param words the clip of each event
     * @param frames the length of the session
     */
    static SpeechLevel of(EventTrack<Event.Speech> track, PcmClip[] words, int frameRate, long frames) {
        Set<PcmClip> clips = new HashSet<>(List.of(words));
        // Those that come from the cache know their level; the others are measured now.
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
