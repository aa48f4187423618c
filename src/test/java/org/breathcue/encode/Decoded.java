package org.breathcue.encode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.support.Program;

/** An audio file decoded by FFmpeg. */
final class Decoded {
    private Decoded() {}

    /** Returns 16-bit little-endian samples. Standard error is included, so a warning would show up as sound. */
    static byte[] pcm(Path file) throws IOException, InterruptedException {
        return Program.bytes("ffmpeg", "-v", "error", "-i", file.toString(), "-f", "s16le", "-c:a", "pcm_s16le", "-");
    }

    static short[] left(Path file) throws IOException, InterruptedException {
        return left(pcm(file));
    }

    static short[] left(byte[] pcm) {
        short[] left = new short[pcm.length / 4];
        for (int i = 0; i < left.length; i++) {
            left[i] = PcmBytes.at(pcm, 4 * i);
        }
        return left;
    }

    /** A chapter as reported by FFmpeg. */
    record Mark(double startSeconds, String name) {}

    static List<Mark> chapters(Path file) throws IOException, InterruptedException {
        String lines = Program.text(
                "ffprobe",
                "-v",
                "error",
                "-show_entries",
                "chapter=start_time:chapter_tags=title",
                "-of",
                "default=nw=1",
                file.toString());
        List<Mark> marks = new ArrayList<>();
        double start = 0;
        for (String line : lines.split("\n", -1)) {
            if (line.startsWith("start_time=")) {
                start = Double.parseDouble(line.substring("start_time=".length()));
                marks.add(new Mark(start, ""));
            } else if (line.startsWith("TAG:title=")) {
                marks.set(marks.size() - 1, new Mark(start, line.substring("TAG:title=".length())));
            }
        }
        return marks;
    }

    static String tag(Path file, String name) throws IOException, InterruptedException {
        return Program.text(
                        "ffprobe",
                        "-v",
                        "error",
                        "-show_entries",
                        "format_tags=" + name + ":stream_tags=" + name,
                        "-of",
                        "default=nw=1:nk=1",
                        file.toString())
                .strip();
    }
}
