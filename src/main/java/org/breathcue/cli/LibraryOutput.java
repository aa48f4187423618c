package org.breathcue.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What libraries log, and what they print by themselves. Nobody who plays a session can use it. */
final class LibraryOutput {
    /** The system property with the class that configures logging, instead of Java's own configuration. */
    private static final String CONFIGURATION = "java.util.logging.config.class";

    private LibraryOutput() {}

    /**
     * Discards it from now on. Breathcue itself must write only to streams that it opened before. Logging is not
     * started by this, because that takes some time.
     */
    static void discard() {
        System.setProperty(CONFIGURATION, NoLogging.class.getName());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
    }

    /** Configures logging without any output. Java creates it when the first message is logged. */
    public static final class NoLogging {}
}
