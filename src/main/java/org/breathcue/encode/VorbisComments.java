package org.breathcue.encode;

import java.util.Locale;
import org.breathcue.duration.DurationText;
import org.breathcue.pcm.Chapter;
import org.gagravarr.vorbis.VorbisStyleComments;

/**
 * Writes title and chapters as comments for FLAC and Ogg: {@code chapter000=00:01:02.345} and {@code chapter000name=…}
 * (https://wiki.xiph.org/Chapter_Extension). The numbers have three digits, so there are at most 1,000 chapters.
 */
final class VorbisComments {
    private static final String SOFTWARE = "Breathcue";
    static final int MOST_CHAPTERS = 1000;

    private VorbisComments() {}

    /** Adds the comments. Keys are in lower case, because the library would convert others with the default locale. */
    static <T extends VorbisStyleComments> T fill(T comments, RecordingInfo recording) {
        comments.setVendor(SOFTWARE);
        comments.addComment("encoder", SOFTWARE);
        comments.addComment("title", recording.title());
        int count = Math.min(recording.chapters().size(), MOST_CHAPTERS);
        for (int i = 0; i < count; i++) {
            Chapter chapter = recording.chapters().get(i);
            String key = String.format(Locale.ROOT, "chapter%03d", i);
            comments.addComment(key, DurationText.timestamp(recording.millis(chapter.frame()), '.'));
            comments.addComment(key + "name", chapter.name());
        }
        return comments;
    }
}
