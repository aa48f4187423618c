package org.breathcue.live;

import org.breathcue.pcm.PcmSource;
import org.breathcue.timeline.Timeline;

/**
 * A session that is to be heard live.
 *
 * @param sound the whole timeline
 * @param withoutBreath the same without breath sound
 * @param waits whether somebody is there to answer where the script says {@code until ready}; else it goes on by itself
 */
public record Performance(
        Timeline timeline, PcmSource sound, PcmSource withoutBreath, LiveSound besides, boolean waits) {}
