package org.breathcue.voice.onnx;

/** Thrown when ONNX Runtime cannot load or run a network. */
public final class OnnxException extends Exception {
    private static final long serialVersionUID = 1L;

    public OnnxException(String message) {
        super(message);
    }

    OnnxException(String message, Throwable cause) {
        super(message, cause);
    }
}
