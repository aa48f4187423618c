package org.breathcue.plan.caption;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breathcue.timeline.Timeline;

/** The formats of captions. Times are rounded only once, from frames. Text is escaped so that it cannot end its cue. */
public enum CaptionFormat {
    /** WebVTT, for browsers. */
    VTT(".vtt"),
    /** SubRip, for most players. */
    SRT(".srt"),
    /** Labels for Audacity: chapters as points, words as regions. */
    LABELS(".txt");

    private final String ending;

    CaptionFormat(String ending) {
        this.ending = ending;
    }

    /** Returns the format for the extension of a file name, ignoring case. */
    public static Optional<CaptionFormat> of(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.endsWith(format.ending))
                .findFirst();
    }

    /** Returns all file extensions, with a dot. */
    public static List<String> allEndings() {
        return Arrays.stream(values()).map(format -> format.ending).toList();
    }

    /** Returns the words of a timeline in this format. */
    public String text(Timeline timeline) {
        return switch (this) {
            case VTT -> WebVtt.of(Caption.spoken(timeline));
            case SRT -> SubRip.of(Caption.spoken(timeline));
            case LABELS -> AudacityLabels.of(timeline);
        };
    }
}
