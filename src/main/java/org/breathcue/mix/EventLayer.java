package org.breathcue.mix;

import org.breathcue.timeline.EventTrack;

/** A layer of sounds that each play during one event. */
final class EventLayer implements Layer {
    private final EventTrack<?> track;
    private final Sounds sounds;

    EventLayer(EventTrack<?> track, Sounds sounds) {
        this.track = track;
        this.sounds = sounds;
    }

    /** The sounds of the events of a track. Adding is a pure function of the frame and allocates nothing. */
    interface Sounds {
        /**
         * Adds part of the sound of event {@code i} to interleaved stereo.
         *
         * @param from the absolute frame to start at, inside event {@code i}
         * @param frames the number of frames, at most to the end of event {@code i}
         * @param outFrame the frame of {@code out} to which {@code from} is added
         */
        void add(int i, long from, int frames, float[] out, int outFrame);
    }

    @Override
    public void add(long frame, long end, float[] out) {
        for (int i = track.firstUnfinished(frame); i < track.size() && track.start(i) < end; i++) {
            long from = Math.max(frame, track.start(i));
            long to = Math.min(end, track.end(i));
            if (from < to) {
                sounds.add(i, from, (int) (to - from), out, (int) (from - frame));
            }
        }
    }
}
