package org.breathcue.mix;

import org.breathcue.timeline.Event;
import org.breathcue.timeline.EventTrack;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Side;
import org.jspecify.annotations.Nullable;

/** The breath sounds of a whole session, ducked under the speech and panned slightly to the working side. */
final class BreathSounds implements EventLayer.Sounds {
    private final BreathSound[] sounds;
    private final Ducking ducking;

    /** @param gain linear, in addition to that of the timbre */
    BreathSounds(
            EventTrack<Event.Breath> breaths,
            int frameRate,
            long seed,
            BreathTimbre timbre,
            double gain,
            Ducking ducking) {
        WaveTable wave = timbre.wave(seed);
        this.sounds = breaths.events().stream()
                .map(b -> new BreathSound(
                        b.startFrame(),
                        b.lengthFrames(),
                        b.phase(),
                        frameRate,
                        timbre,
                        wave,
                        gain,
                        Pan.to(side(b.place())),
                        seed))
                .toArray(BreathSound[]::new);
        this.ducking = ducking;
    }

    private static Side side(@Nullable Place place) {
        return place == null ? Side.NONE : place.side();
    }

    @Override
    public void add(int i, long from, int frames, float[] out, int outFrame) {
        sounds[i].add(from, frames, ducking, out, outFrame);
    }
}
