package org.breathcue.voice.onnx;

import java.io.IOException;

/** Thrown when the native code can be loaded from no folder. The message names the reason for each. */
public final class UnloadableLibraryException extends IOException {
    private static final long serialVersionUID = 1L;

    UnloadableLibraryException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
