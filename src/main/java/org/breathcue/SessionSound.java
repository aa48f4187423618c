package org.breathcue;

import java.nio.file.Path;
import java.util.Map;
import org.breathcue.catalog.InputFiles;
import org.breathcue.catalog.SoundFiles;
import org.breathcue.mix.Mixer;
import org.breathcue.mix.SoundSections;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.VoiceProvider;
import org.jspecify.annotations.Nullable;

/**
 * A timeline and everything that is needed to render its sound.
 *
 * @param clips the utterances of the timeline
 * @param sounds the chimes of the timeline
 * @param bed the sound under the words
 * @param inputs the files that were read
 * @param files the sound files that the session can name
 * @param pronunciations the pronunciations of words that are spoken outside the timeline
 * @param voice the voice of the session
 * @param clipFolder the folder of the clip cache; null for none
 */
record SessionSound(
        Timeline timeline,
        Map<Utterance, PcmClip> clips,
        Map<String, PcmClip> sounds,
        SoundBed bed,
        InputFiles inputs,
        SoundFiles files,
        Pronunciations pronunciations,
        VoiceProvider voice,
        @Nullable Path clipFolder) {

    /**
     * Creates the mix of the whole timeline.
     *
     * @throws SessionException if the background cannot be decoded
     */
    Mixer mix() throws SessionException {
        return mix(bed.sections(timeline));
    }

    Mixer mix(SoundSections sections) {
        return new Mixer(timeline, clips, sounds, sections);
    }
}
