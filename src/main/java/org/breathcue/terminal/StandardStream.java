package org.breathcue.terminal;

/** A standard stream of the process. */
public enum StandardStream {
    INPUT(0),
    OUTPUT(1),
    ERROR(2);

    private final int descriptor;

    StandardStream(int descriptor) {
        this.descriptor = descriptor;
    }

    /** Returns the number of its file descriptor. */
    int descriptor() {
        return descriptor;
    }
}
