package org.breathcue.voice;

/** Thrown when an installed voice cannot run on this computer, whatever it is asked to speak. */
public final class VoiceUnavailableException extends VoiceException {
    private static final long serialVersionUID = 1L;

    public VoiceUnavailableException(String message) {
        super(message);
    }

    public VoiceUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
