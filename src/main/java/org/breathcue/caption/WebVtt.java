package org.breathcue.caption;

import java.util.List;

/** WebVTT (https://www.w3.org/TR/webvtt1/). */
final class WebVtt {
    private WebVtt() {}

    static String of(List<Cue> cues) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (Cue cue : cues) {
            text.append('\n')
                    .append(Clock.of(cue.startMillis(), '.'))
                    .append(" --> ")
                    .append(Clock.of(cue.endMillis(), '.'))
                    .append('\n')
                    .append(escaped(cue.text()))
                    .append('\n');
        }
        return text.toString();
    }

    /** With {@code >} the arrow goes as well, which would end the cue. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
