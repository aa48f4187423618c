package org.breathcue.mix;

import java.util.List;
import org.breathcue.pcm.PcmClip;
import org.breathcue.timeline.Event;

/** Clips that start with their events, each with a gain of its own. */
final class ClipLayer implements Layer {
    private final EventIndex index;
    private final PcmClip[] clips;
    private final float[] gains;

    /** Takes one clip and one linear gain for each event, in order. */
    ClipLayer(List<? extends Event> events, PcmClip[] clips, float[] gains) {
        this.index = new EventIndex(events);
        this.clips = clips;
        this.gains = gains;
    }

    @Override
    public EventIndex index() {
        return index;
    }

    @Override
    public void add(int i, long from, int frames, float[] out, int outFrame) {
        PcmClip clip = clips[i];
        long offset = from - index.start(i);
        int n = (int) Math.min(frames, clip.frames() - offset);
        if (n > 0) {
            clip.addStereo((int) offset, n, gains[i], out, outFrame);
        }
    }
}
