package org.breathcue.plan.caption;

import java.util.Locale;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/**
 * Writes a label track for Audacity: start and end in seconds and the text, separated by tabs. Times have six decimals,
 * which is finer than a frame.
 */
final class AudacityLabels {
    private static final long MICROS = 1_000_000;

    private AudacityLabels() {}

    static String of(Timeline timeline) {
        StringBuilder text = new StringBuilder();
        for (Event event : timeline.events()) {
            text.append(label(event, timeline.frameRate()));
        }
        return text.toString();
    }

    private static String label(Event event, int frameRate) {
        return event.match(
                // A point, because a region would cover the regions of the words in the chapter.
                mark -> line(mark.startFrame(), mark.startFrame(), frameRate, mark.name()),
                speech -> line(speech.startFrame(), speech.endFrame(), frameRate, speech.text()),
                breath -> "",
                dose -> "",
                chime -> "",
                wait -> "");
    }

    private static String line(long start, long end, int frameRate, String label) {
        return seconds(start, frameRate) + "\t" + seconds(end, frameRate) + "\t"
                + PrintableText.of(label).strip() + "\n";
    }

    private static String seconds(long frame, int frameRate) {
        long micros = (frame * MICROS + frameRate / 2) / frameRate;
        return String.format(Locale.ROOT, "%d.%06d", micros / MICROS, micros % MICROS);
    }
}
