package org.breathcue.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is in a streamed file behind the session, and where: the chime of a session that the listener ends, the sentences that a listener
 * can be told, each in a place of its own, and a waiting room. Known without speaking anything. Immutable.
 *
 * <pre>{@code
 * session | 2 s | chime | 2 s | told 0: 6 s | told 1: 6 s | … | room: 30 s of silence, the reminder, silence up to 60 s
 * }</pre>
 *
 * <p>Players seek a little early in compressed sound, so there is silence between the session, the chime and the words. Words begin where
 * their place begins, and at least half a second of silence follows them. A place has {@value #PLACE_SECONDS}
 * seconds; long words have more, by their length and the speaking rate alone. A player that repeats the room says the reminder after half
 * a minute and then every minute, as a live session does.
 *
 * @param chime the closing chime
 * @param told the places of the sentences, in the order of {@link org.breathcue.live.GestureTable#told}
 * @param room where a session waits
 */
public record Appendix(Chime chime, List<Told> told, Room room) {
    private static final int GAP_SECONDS = 2;
    private static final int PLACE_SECONDS = 6;
    private static final int ROOM_SECONDS = 60;
    private static final int SILENT_SECONDS = 30;

    /** The letters of an English word and the space after it, for voices' rates in words per minute. */
    private static final double LETTERS_PER_WORD = 6;

    /** How much longer than by its letters a sentence can be, at most. */
    private static final double SLOWEST = 1.5;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** A number such as 85 is spoken as a word of this length. */
    private static final String SPOKEN_NUMBER = "eighty-five";

    public Appendix {
        told = List.copyOf(told);
    }

    /**
     * The place of the closing chime.
     *
     * @param to the frame after it; equal to {@code from} if the session has no chimes
     */
    public record Chime(long from, long to) {}

    /**
     * The place of a sentence.
     *
     * @param from the first frame of the words
     * @param to the frame after the place
     */
    public record Told(String text, long from, long to) {}

    /**
     * The waiting room.
     *
     * @param from the first frame of the silence
     * @param reminder the first frame of the reminder
     * @param to the frame after the room, which is the end of the file
     */
    public record Room(long from, long reminder, long to) {}

    /**
     * Returns the appendix of a session.
     *
     * @param frames the length of the session
     * @param frameRate in frames per second
     * @param chimeFrames the length of the closing chime
     * @param wordsPerMinute the speaking rate
     */
    static Appendix of(List<String> texts, long frames, int frameRate, long chimeFrames, int wordsPerMinute) {
        List<Told> told = new ArrayList<>();
        long start = frames + (long) GAP_SECONDS * frameRate;
        Chime chime = new Chime(start, start + chimeFrames);
        long at = chime.to() + (long) GAP_SECONDS * frameRate;
        for (String text : texts) {
            long end = at + (long) placeSeconds(text, wordsPerMinute) * frameRate;
            told.add(new Told(text, at, end));
            at = end;
        }
        Room room = new Room(at, at + (long) SILENT_SECONDS * frameRate, at + (long) ROOM_SECONDS * frameRate);
        return new Appendix(chime, told, room);
    }

    /** Returns the length of the whole file in frames. */
    public long end() {
        return room.to();
    }

    private static int placeSeconds(String text, int wordsPerMinute) {
        int letters = NUMBER.matcher(text).replaceAll(SPOKEN_NUMBER).length();
        double longest = SLOWEST * letters / LETTERS_PER_WORD * 60 / wordsPerMinute;
        return Math.max(PLACE_SECONDS, (int) Math.ceil(longest + 0.5));
    }
}
