package org.breathcue.mix;

import org.breathcue.pcm.PcmClip;
import org.breathcue.timeline.EventTrack;

/** Clips that start with their events, each with its own gain: speech and chimes. */
final class ClipSounds implements EventLayer.Sounds {
    private final EventTrack<?> track;
    private final PcmClip[] clips;
    private final float[] gains;

    /** Creates the sounds from one clip and one linear gain for each event, in order. */
    ClipSounds(EventTrack<?> track, PcmClip[] clips, float[] gains) {
        this.track = track;
        this.clips = clips;
        this.gains = gains;
    }

    @Override
    public void add(int i, long from, int frames, float[] out, int outFrame) {
        PcmClip clip = clips[i];
        long offset = from - track.start(i);
        int n = (int) Math.min(frames, clip.frames() - offset);
        if (n > 0) {
            clip.addStereo((int) offset, n, gains[i], out, outFrame);
        }
    }
}
