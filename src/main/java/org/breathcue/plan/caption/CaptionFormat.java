package org.breathcue.plan.caption;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breathcue.timeline.Timeline;

/** The formats of captions. Times are rounded once, from frames; text cannot break out of its cue. */
public enum CaptionFormat {
    /** WebVTT: what browsers show. */
    VTT(".vtt"),
    /** SubRip: what most players show. */
    SRT(".srt"),
    /** Labels for Audacity: chapters as points, words as regions. */
    LABELS(".txt");

    private final String ending;

    CaptionFormat(String ending) {
        this.ending = ending;
    }

    /** The format of a file by the ending of its name, whatever its case. */
    public static Optional<CaptionFormat> of(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.endsWith(format.ending))
                .findFirst();
    }

    /** All endings, with their dot. */
    public static List<String> allEndings() {
        return Arrays.stream(values()).map(format -> format.ending).toList();
    }

    /** The words of a timeline in this format. */
    public String text(Timeline timeline) {
        return switch (this) {
            case VTT -> WebVtt.of(Caption.spoken(timeline));
            case SRT -> SubRip.of(Caption.spoken(timeline));
            case LABELS -> AudacityLabels.of(timeline);
        };
    }
}
