package org.breathcue.plan.caption;

import java.util.Locale;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/** A label track: start, end and text, with tabs between, in seconds to the millionth, which is finer than a frame. */
final class AudacityLabels {
    private static final long MICROS = 1_000_000;

    private AudacityLabels() {}

    static String of(Timeline timeline) {
        StringBuilder text = new StringBuilder();
        for (Event event : timeline.events()) {
            if (event instanceof Event.Mark mark) {
                // A region would lie over the regions of its words.
                line(text, timeline, mark.startFrame(), mark.startFrame(), mark.name());
            } else if (event instanceof Event.Speech speech) {
                line(text, timeline, speech.startFrame(), speech.endFrame(), speech.text());
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Timeline timeline, long start, long end, String label) {
        text.append(seconds(start, timeline.frameRate()))
                .append('\t')
                .append(seconds(end, timeline.frameRate()))
                .append('\t')
                .append(PrintableText.of(label).strip())
                .append('\n');
    }

    private static String seconds(long frame, int frameRate) {
        long micros = (frame * MICROS + frameRate / 2) / frameRate;
        return String.format(Locale.ROOT, "%d.%06d", micros / MICROS, micros % MICROS);
    }
}
