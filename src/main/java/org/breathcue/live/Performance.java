package org.breathcue.live;

import org.breathcue.pcm.PcmSource;
import org.breathcue.timeline.Timeline;

/**
 * A session to play live.
 *
 * @param sound the sound of the timeline
 * @param withoutBreath the same sound without breath sound
 * @param liveSound the sounds outside the timeline
 * @param waits whether to wait for the listener where the script says {@code until ready}; if not, the session
 *     continues by itself
 */
public record Performance(
        Timeline timeline, PcmSource sound, PcmSource withoutBreath, LiveSound liveSound, boolean waits) {}
