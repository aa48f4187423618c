package org.breathcue.cli.session;

import java.util.List;
import java.util.Map;
import org.breathcue.mix.Mixer;
import org.breathcue.mix.SoundSettings;
import org.breathcue.pcm.Chapter;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.script.Preflight;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.StartPoint;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;

/**
 * A session that is ready to sound.
 *
 * @param accompaniment what sounds beside the words
 * @param files where other sounds may be found
 * @param preflight what the listener should know first
 * @param pronunciations how words are said that the voice says beside the script
 * @param startFrame where to start in the timeline
 */
public record PreparedSession(
        Timeline timeline,
        Map<Utterance, PcmClip> clips,
        Map<String, PcmClip> sounds,
        SoundBed accompaniment,
        SoundFiles files,
        Preflight preflight,
        Pronunciations pronunciations,
        long startFrame) {

    PreparedSession from(long frame) {
        return new PreparedSession(timeline, clips, sounds, accompaniment, files, preflight, pronunciations, frame);
    }

    /** What is heard beside the words; makes the background. */
    public SoundSettings settings() {
        return accompaniment.settings(timeline.frameRate());
    }

    /** The sound of the whole session, whatever the start. */
    public Mixer sound() {
        return sound(settings());
    }

    public Mixer sound(SoundSettings settings) {
        return new Mixer(timeline, clips, sounds, settings);
    }

    /** What will be heard: the timeline from the start on. */
    public Timeline heard() {
        return startFrame == 0 ? timeline : StartPoint.tail(timeline, startFrame);
    }

    /** The chapters of what will be heard. */
    public List<Chapter> chapters() {
        return heard().events(Event.Mark.class).stream()
                .map(mark -> new Chapter(mark.startFrame(), mark.name()))
                .toList();
    }
}
