package org.breathcue.pronounce;

/** A pronunciation that cannot be understood; the message tells what to write instead. */
public final class PronunciationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final int length;

    PronunciationException(int offset, int length, String message) {
        super(message);
        this.offset = offset;
        this.length = length;
    }

    /** Where the part that is wrong begins in the text, in chars. */
    public int offset() {
        return offset;
    }

    /** How long it is, in chars. */
    public int length() {
        return length;
    }
}
