package org.breathcue.plan.caption;

import java.util.List;
import org.breathcue.duration.DurationText;

/**
 * Writes SubRip. The format has no escapes, so characters that players read as markup are replaced by similar
 * characters.
 */
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
