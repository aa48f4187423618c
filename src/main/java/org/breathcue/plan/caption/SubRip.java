package org.breathcue.plan.caption;

import java.util.List;
import org.breathcue.duration.DurationText;

/** SubRip. It has no escapes: what players take for markup is written with characters that look the same. */
final class SubRip {
    private SubRip() {}

    static String of(List<Caption> cues) {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (Caption cue : cues) {
            text.append(number == 1 ? "" : "\n")
                    .append(number++)
                    .append('\n')
                    .append(DurationText.timestamp(cue.startMillis(), ','))
                    .append(" --> ")
                    .append(DurationText.timestamp(cue.endMillis(), ','))
                    .append('\n')
                    .append(escaped(cue.text()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("-->", "→")
                .replace('<', '‹')
                .replace('>', '›')
                .replace('{', '(')
                .replace('}', ')');
    }
}
