package org.breathcue.terminal.guard;

import java.util.Map;
import java.util.function.IntConsumer;
import org.jline.utils.Signals;

/** Receives the signals of the operating system. Systems that do not have a signal ignore its handler. */
public final class ProcessSignals {
    /**
     * The signals that end a process without its shutdown hooks, unless they are handled, with their numbers on Linux, and HUP, which
     * tells that the terminal was closed. Java itself handles HUP, INT and TERM in an orderly way.
     */
    private static final Map<String, Integer> ENDING = Map.ofEntries(
            Map.entry("HUP", 1),
            Map.entry("TRAP", 5),
            Map.entry("ABRT", 6),
            Map.entry("USR1", 10),
            Map.entry("USR2", 12),
            Map.entry("ALRM", 14),
            Map.entry("STKFLT", 16),
            Map.entry("XCPU", 24),
            Map.entry("VTALRM", 26),
            Map.entry("PROF", 27),
            Map.entry("IO", 29),
            Map.entry("PWR", 30),
            Map.entry("SYS", 31));

    private static final int STATUS_OF_SIGNALS = 128;

    private ProcessSignals() {}

    /**
     * Ends the process in an orderly way when a signal arrives that would otherwise end it at once.
     *
     * @param exit receives the exit status, 128 plus the number of the signal; called by any thread
     */
    public static void onEnd(IntConsumer exit) {
        ENDING.forEach((name, number) -> Signals.register(name, () -> exit.accept(STATUS_OF_SIGNALS + number)));
    }

    /**
     * Reports every change of the size of the terminal.
     *
     * @param resized called by any thread
     * @return whether this system reports changes
     */
    public static boolean onResize(Runnable resized) {
        return Signals.register("WINCH", resized) != null;
    }

    /**
     * Reports that the process continues after it was suspended.
     *
     * @param continued called by any thread
     */
    public static void onContinue(Runnable continued) {
        Signals.register("CONT", continued);
    }
}
