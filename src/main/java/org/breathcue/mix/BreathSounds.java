package org.breathcue.mix;

import java.util.EnumMap;
import java.util.Map;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.EventTrack;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Side;
import org.jspecify.annotations.Nullable;

/** The breath sounds of a whole session, ducked under the speech and panned slightly to the working side. */
final class BreathSounds implements EventLayer.Sounds {
    private final BreathSound[] sounds;
    private final Ducking ducking;

    /** Creates the sounds of {@link #heard} breaths. Each one sounds as the section does in which it starts. */
    BreathSounds(EventTrack<Event.Breath> breaths, int frameRate, long seed, SoundSections sections, Ducking ducking) {
        Map<BreathTimbre, BreathWave> waves = new EnumMap<>(BreathTimbre.class);
        this.sounds = breaths.events().stream()
                .map(b -> {
                    BreathTimbre timbre =
                            sections.at(b.startFrame()).breathTimbre().orElseThrow();
                    return new BreathSound(
                            b.startFrame(),
                            b.lengthFrames(),
                            b.phase(),
                            frameRate,
                            timbre,
                            waves.computeIfAbsent(timbre, wave -> wave.wave(seed)),
                            sections.gain(b.startFrame()),
                            Pan.to(side(b.place())),
                            seed);
                })
                .toArray(BreathSound[]::new);
        this.ducking = ducking;
    }

    /** Returns the breaths that have a sound. */
    static EventTrack<Event.Breath> heard(EventTrack<Event.Breath> breaths, SoundSections sections) {
        return new EventTrack<>(breaths.events().stream()
                .filter(breath ->
                        sections.at(breath.startFrame()).breathTimbre().isPresent())
                .toList());
    }

    private static Side side(@Nullable Place place) {
        return place == null ? Side.NONE : place.side();
    }

    @Override
    public void add(int i, long from, int frames, float[] out, int outFrame) {
        sounds[i].add(from, frames, ducking, out, outFrame);
    }
}
