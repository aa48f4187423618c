package org.breathcue.voice;

/** Thrown when a voice cannot be opened or cannot speak; the message says what to do. */
public class VoiceException extends Exception {
    private static final long serialVersionUID = 1L;

    public VoiceException(String message) {
        super(message);
    }

    public VoiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
