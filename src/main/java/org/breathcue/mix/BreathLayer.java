package org.breathcue.mix;

import java.util.List;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/** The breath sound of a whole session, ducked under its speech. Breath holds are silent. */
final class BreathLayer implements Layer {
    private final EventIndex index;
    private final BreathSound[] sounds;
    private final Ducking ducking;

    BreathLayer(Timeline timeline) {
        List<Event.Breath> breaths = timeline.events(Event.Breath.class).stream()
                .filter(b -> b.phase() == BreathPhase.INHALE || b.phase() == BreathPhase.EXHALE)
                .toList();
        index = new EventIndex(breaths);
        AirNoise noise = new AirNoise(timeline.seed());
        sounds = breaths.stream()
                .map(b -> BreathSound.of(
                        b.startFrame(), b.lengthFrames(), b.phase(), timeline.frameRate(), noise, timeline.seed()))
                .toArray(BreathSound[]::new);
        ducking = new Ducking(timeline.events(Event.Speech.class), timeline.frameRate());
    }

    @Override
    public EventIndex index() {
        return index;
    }

    @Override
    public void add(int i, long from, int frames, float[] out, int outFrame) {
        sounds[i].add(from, frames, ducking, out, outFrame);
    }
}
