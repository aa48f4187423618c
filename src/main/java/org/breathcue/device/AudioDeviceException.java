package org.breathcue.device;

/** No sound device can be used; the message tells a person why and what to do. */
public final class AudioDeviceException extends Exception {
    private static final long serialVersionUID = 1L;

    AudioDeviceException(String message) {
        super(message);
    }

    AudioDeviceException(String message, Throwable cause) {
        super(message, cause);
    }
}
