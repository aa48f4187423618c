package org.breathcue.pronounce;

/** Thrown for a pronunciation that cannot be parsed; the message says what is wrong or what to write instead. */
public final class PronunciationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final int length;

    PronunciationException(int offset, int length, String message) {
        super(message);
        this.offset = offset;
        this.length = length;
    }

    /** Returns the offset of the wrong part in the text, in chars. */
    public int offset() {
        return offset;
    }

    /** Returns the length of the wrong part, in chars. */
    public int length() {
        return length;
    }
}
