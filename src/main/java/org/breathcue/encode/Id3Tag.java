package org.breathcue.encode;

import com.mpatric.mp3agic.EncodedText;
import com.mpatric.mp3agic.ID3v23Tag;
import com.mpatric.mp3agic.ID3v2ChapterFrameData;
import com.mpatric.mp3agic.ID3v2ChapterTOCFrameData;
import com.mpatric.mp3agic.ID3v2Frame;
import com.mpatric.mp3agic.ID3v2FrameSet;
import com.mpatric.mp3agic.NotSupportedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes title, volume and chapters as an ID3 tag: one CHAP frame per chapter, in milliseconds, and a table of contents (ID3v2
 * Chapter Frame Addendum 1.0). The version is 2.3, because the library writes the sizes inside a chapter in the format
 * of that version.
 */
final class Id3Tag {
    private static final String TITLE = "TIT2";
    private static final String SOFTWARE = "TSSE";
    private static final String NAMED = "TXXX";

    /**
     * The maximum number of chapters in the table of contents, whose count is one byte. Further chapters are in the
     * file but not in the table.
     */
    private static final int MOST_IN_TABLE = 255;

    /** All bits set: use the times instead of byte offsets. */
    private static final int NO_OFFSET = -1;

    private Id3Tag() {}

    static byte[] of(RecordingInfo recording) {
        ID3v23Tag tag = new ID3v23Tag();
        add(tag, text(TITLE, recording.title()));
        add(tag, text(SOFTWARE, "Breathcue"));
        VolumeTags volume = new VolumeTags(recording.loudness());
        add(tag, named(VolumeTags.GAIN, volume.gain()), named(VolumeTags.PEAK, volume.peak()));
        if (!recording.chapters().isEmpty()) {
            List<ID3v2ChapterFrameData> chapters = chapters(recording);
            tag.setChapters(new ArrayList<>(chapters));
            tag.setChapterTOC(new ArrayList<>(List.of(table(chapters))));
        }
        try {
            return tag.toBytes();
        } catch (NotSupportedException e) {
            throw new IllegalStateException("the tag could not be written", e);
        }
    }

    private static List<ID3v2ChapterFrameData> chapters(RecordingInfo recording) {
        List<ID3v2ChapterFrameData> chapters = new ArrayList<>();
        for (int i = 0; i < recording.chapters().size(); i++) {
            long start = recording.chapters().get(i).frame();
            ID3v2ChapterFrameData chapter = new ID3v2ChapterFrameData(
                    false,
                    "chp" + i,
                    (int) recording.millis(start),
                    (int) recording.millis(recording.end(i)),
                    NO_OFFSET,
                    NO_OFFSET);
            chapter.getSubframes().add(text(TITLE, recording.chapters().get(i).name()));
            chapters.add(chapter);
        }
        return chapters;
    }

    private static ID3v2ChapterTOCFrameData table(List<ID3v2ChapterFrameData> chapters) {
        String[] children = chapters.stream()
                .limit(MOST_IN_TABLE)
                .map(ID3v2ChapterFrameData::getId)
                .toArray(String[]::new);
        return new ID3v2ChapterTOCFrameData(false, true, true, "toc", children);
    }

    /** Creates a text frame in UTF-16. The setters of the library use encodings that version 2.3 does not have. */
    private static ID3v2Frame text(String id, String text) {
        EncodedText encoded = new EncodedText(EncodedText.TEXT_ENCODING_UTF_16, text);
        byte[] bytes = encoded.toBytes(true, true);
        byte[] data = new byte[1 + bytes.length];
        data[0] = EncodedText.TEXT_ENCODING_UTF_16;
        System.arraycopy(bytes, 0, data, 1, bytes.length);
        return new ID3v2Frame(id, data);
    }

    /** Creates a text frame with a name that is not part of the standard. */
    private static ID3v2Frame named(String name, String text) {
        return new ID3v2Frame(NAMED, ("\0" + name + "\0" + text).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Adds frames with the same identifier. */
    private static void add(ID3v23Tag tag, ID3v2Frame... frames) {
        ID3v2FrameSet set = new ID3v2FrameSet(frames[0].getId());
        List.of(frames).forEach(set::addFrame);
        tag.getFrameSets().put(set.getId(), set);
    }
}
