package org.breathcue.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.pcm.PcmSource;
import org.breathcue.serve.page.ContentHash;
import org.breathcue.stream.StreamedSession;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * The name of a sound file, which has a hash of its content: other sound has another name. The hash is of what the file says about itself,
 * of its places for words, and of {@value #FRAMES} frames of the session in each quarter of a second, which tell apart other words,
 * voices, backgrounds and levels. It is known before anything is encoded.
 */
final class SoundName {
    /** Changes when sessions are encoded in another way. */
    private static final String ENCODING = "mp3-2";

    private static final int FRAMES = 32;
    private static final int PLACES_A_SECOND = 4;

    private SoundName() {}

    static String of(PreparedSession session, StreamedSession stream) throws SessionException {
        MessageDigest digest = ContentHash.digest();
        Timeline timeline = session.timeline();
        add(digest, ENCODING, SoundName.class.getPackage().getImplementationVersion());
        add(digest, timeline.title(), timeline.voice(), timeline.seed(), session.chapters());
        add(digest, stream.appendix(), stream.mp3().length());
        PcmSource sound = session.sound();
        float[] samples = new float[2 * FRAMES];
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * Float.BYTES);
        for (long frame = 0; frame + FRAMES <= sound.frames(); frame += sound.frameRate() / PLACES_A_SECOND) {
            sound.render(frame, samples, FRAMES);
            bytes.clear();
            for (float sample : samples) {
                bytes.putFloat(sample);
            }
            digest.update(bytes.array());
        }
        return "audio-" + ContentHash.name(digest) + ".mp3";
    }

    private static void add(MessageDigest digest, @Nullable Object... values) {
        digest.update(Arrays.toString(values).getBytes(StandardCharsets.UTF_8));
    }
}
