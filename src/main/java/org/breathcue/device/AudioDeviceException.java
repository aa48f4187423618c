package org.breathcue.device;

/** No audio device can be used. The message is for the user and says why and what to do. */
public final class AudioDeviceException extends Exception {
    private static final long serialVersionUID = 1L;

    AudioDeviceException(String message) {
        super(message);
    }

    AudioDeviceException(String message, Throwable cause) {
        super(message, cause);
    }
}
