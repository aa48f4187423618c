package org.breathcue.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.parse.StretchLibrary;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.Timeline;

/**
 * How long compiling takes, text to timeline, as a session grows, and fitting it to a length that lies between what its ranges
 * give. Linear growth shows as the same time for an event. Run it as a program; the first figure of a line is the first run.
 */
public final class CompileBenchmark {
    private static final StretchLibrary NOTHING = new FolderLibrary(List.of(), Path.of(""));
    private static final int RUNS = 9;

    private CompileBenchmark() {}

    public static void main(String[] args) {
        // Groups of steps, each of about 50 events, every dose a range.
        for (int groups : new int[] {2, 20, 195, 2, 20, 195}) {
            Source script = script(groups);
            Timeline lowest = Compiled.timeline(script, NOTHING);
            double longest =
                    Compiled.lengths(script, NOTHING, ListenerWishes.NONE).longest();
            double seconds = (double) lowest.frames() / lowest.frameRate();
            int events = lowest.events().size();
            System.out.printf(
                    "%d events, %d lines of script%n",
                    events, script.text().lines().count());
            report("compile", events, () -> Compiled.timeline(script, NOTHING));
            for (double part : new double[] {0.1, 0.4, 0.9}) {
                double wanted = Math.floor(seconds + (longest - seconds) * part);
                report("fit to " + wanted + " s", events, () -> fitted(script, wanted));
            }
        }
    }

    private static Timeline fitted(Source script, double seconds) {
        return Compiled.timeline(script, NOTHING, ListenerWishes.NONE.withLength(seconds));
    }

    private static void report(String what, int events, Supplier<Timeline> work) {
        double[] millis = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            if (work.get().frames() == 0) {
                throw new IllegalStateException("nothing was compiled");
            }
            millis[run] = (System.nanoTime() - start) / 1e6;
        }
        double first = millis[0];
        Arrays.sort(millis);
        double median = millis[RUNS / 2];
        System.out.printf(
                "  %-22s first %8.1f ms, median %8.2f ms, %6.2f us an event%n",
                what, first, median, median * 1000 / events);
    }

    private static Source script(int groups) {
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < groups; i++) {
            steps.append("""
                      { "say": "Group %1$d." },
                      { "name": "Twist %1$d", "sides": "both", "setup": "Bring your {side} hand behind you.",
                        "enter": { "on": "exhale", "say": "Exhale, and turn to the {side}." }, "hold": "2-4 breaths" },
                      { "name": "Cat %1$d",
                        "flow": [{ "on": "inhale", "say": "Inhale, sink." }, { "on": "exhale", "say": "Exhale, round." }],
                        "times": "4-8" },
                      { "pause": "4-9 s" },
                      { "name": "Fold %1$d", "hold": "10-20 s" },
                    """.formatted(i));
        }
        String text = "{ \"title\": \"Long\", \"breath\": \"2:3\", \"steps\": [" + steps + "{ \"say\": \"Done.\" }] }";
        return new Source("script.json", text);
    }
}
