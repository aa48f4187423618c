package org.breathcue.plan.caption;

import java.util.List;
import org.breathcue.duration.DurationText;

/** Writes WebVTT (https://www.w3.org/TR/webvtt1/). */
final class WebVtt {
    private WebVtt() {}

    static String of(List<Caption> cues) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (Caption cue : cues) {
            text.append('\n')
                    .append(DurationText.timestamp(cue.startMillis(), '.'))
                    .append(" --> ")
                    .append(DurationText.timestamp(cue.endMillis(), '.'))
                    .append('\n')
                    .append(escaped(cue.text()))
                    .append('\n');
        }
        return text.toString();
    }

    /** Escapes markup. Escaping {@code >} also escapes {@code -->}, which would end the cue. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
