package org.breathcue.stream;

import java.util.Optional;
import org.breathcue.encode.RecordingInfo;
import org.breathcue.live.GestureTable;
import org.breathcue.live.LiveSound;
import org.breathcue.live.LiveSound.LevelledClip;
import org.breathcue.pcm.PcmSource;
import org.breathcue.timeline.Timeline;

/**
 * A session as one sound file, with everything that a player needs in order to answer gestures by playing other parts of it. Nothing is
 * rendered or spoken before it is asked for. Immutable. Usable by several threads.
 */
public final class StreamedSession {
    private final GestureTable table;
    private final Appendix appendix;
    private final StreamSource source;
    private final VirtualFile wav;
    private final VirtualFile mp3;

    /**
     * Creates the files of a session.
     *
     * @param mix the sound of the timeline, silent after its end
     * @param speech has the chime and speaks the words of the appendix
     * @param wordsPerMinute the rate at which it speaks
     * @param recording the metadata of the session, without the appendix
     */
    public StreamedSession(
            Timeline timeline, PcmSource mix, LiveSound speech, int wordsPerMinute, RecordingInfo recording) {
        this.table = GestureTable.of(timeline);
        Optional<LevelledClip> chime = speech.chime(GestureTable.lastChime());
        this.appendix = Appendix.of(
                table.told(),
                timeline.frames(),
                timeline.frameRate(),
                chime.map(one -> (long) one.clip().frames()).orElse(0L),
                wordsPerMinute);
        this.source = new StreamSource(mix, appendix, chime, speech);
        this.wav = new WavFile(source, timeline.seed());
        this.mp3 = new Mp3File(source, timeline.seed(), recording);
    }

    /** Returns what each gesture does at each frame. */
    public GestureTable table() {
        return table;
    }

    /** Returns what the files have behind the end of the session. */
    public Appendix appendix() {
        return appendix;
    }

    /**
     * Returns the frame up to which a told sentence is played: half a second after its last word. Speaks the words, which can take a second.
     *
     * @param number of the sentence in {@link Appendix#told}
     */
    public long toldTo(int number) {
        return source.end(appendix.told().get(number));
    }

    /** Returns the WAV file: the samples of an export, and those of the appendix. */
    public VirtualFile wav() {
        return wav;
    }

    /**
     * Returns the MP3 file, which decodes to as many frames as the WAV file has. Its tag has the title, the volume and the chapters of the
     * session.
     */
    public VirtualFile mp3() {
        return mp3;
    }
}
