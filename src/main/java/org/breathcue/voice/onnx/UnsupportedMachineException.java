package org.breathcue.voice.onnx;

import java.io.IOException;

/** Thrown where ONNX Runtime has no library for this kind of machine. */
public final class UnsupportedMachineException extends IOException {
    private static final long serialVersionUID = 1L;

    UnsupportedMachineException(String machine) {
        super("ONNX Runtime has no library for " + machine);
    }
}
