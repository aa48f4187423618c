package org.breathcue.mix;

import java.util.List;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/** The breath sound of a whole session, ducked under its speech, and a little to the side that works. */
final class BreathLayer implements Layer {
    private final EventIndex index;
    private final BreathSound[] sounds;
    private final Ducking ducking;

    /** @param gain linear, beside that of the pacer */
    BreathLayer(Timeline timeline, BreathTimbre pacer, double gain, Ducking ducking) {
        List<Event.Breath> breaths = timeline.events(Event.Breath.class);
        WaveTable wave = pacer.wave(timeline.seed());
        this.index = new EventIndex(breaths);
        this.sounds = breaths.stream()
                .map(b -> new BreathSound(
                        b.startFrame(),
                        b.lengthFrames(),
                        b.phase(),
                        timeline.frameRate(),
                        pacer,
                        wave,
                        gain,
                        Pan.to(side(b.place())),
                        timeline.seed()))
                .toArray(BreathSound[]::new);
        this.ducking = ducking;
    }

    private static Side side(@Nullable Place place) {
        return place == null ? Side.NONE : place.side();
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
