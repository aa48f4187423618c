package org.breathcue.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/**
 * Tells whether two timelines are the same, so that a frame of one is the same moment in the other. They differ if the script, one of its
 * stretches, the voice or Breathcue has changed.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /** Returns the SHA-256 of the kinds, frames, places and words of all events, as hexadecimal digits. */
    public static String of(Timeline timeline) {
        StringBuilder text = new StringBuilder()
                .append(timeline.voice())
                .append(' ')
                .append(timeline.frameRate())
                .append(' ')
                .append(timeline.frames())
                .append('\n');
        for (Event event : timeline.events()) {
            text.append(event.startFrame())
                    .append(' ')
                    .append(event.lengthFrames())
                    .append(' ')
                    .append(event.place())
                    .append(' ')
                    .append(event.match(
                            Event.Mark::name,
                            Event.Speech::text,
                            breath -> breath.phase().name() + breath.cycle(),
                            dose -> dose.amount().toString(),
                            Event.Chime::sound,
                            wait -> "wait"))
                    .append('\n');
        }
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
