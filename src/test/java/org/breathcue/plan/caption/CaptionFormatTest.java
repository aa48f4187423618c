package org.breathcue.plan.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.support.Program;
import org.breathcue.support.Sessions;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CaptionFormatTest {
    private static final Pattern TIMES =
            Pattern.compile("(\\d\\d):(\\d\\d):(\\d\\d)[.,](\\d{3}) --> (\\d\\d):(\\d\\d):(\\d\\d)[.,](\\d{3})");

    /** What a cue says to a reader that knows only the format. */
    private record Read(double start, double end, String text) {}

    @ParameterizedTest
    @EnumSource(names = {"VTT", "SRT"})
    void readBackEveryTimeIsWithinHalfAMillisecond(CaptionFormat format) {
        Timeline timeline = manyWords();
        List<Event.Speech> speech = timeline.events(Event.Speech.class);

        List<Read> cues = cues(format.text(timeline));

        assertThat(cues).hasSameSizeAs(speech);
        for (int i = 0; i < cues.size(); i++) {
            assertThat(Math.abs(cues.get(i).start() * 48 - speech.get(i).startFrame()))
                    .isLessThanOrEqualTo(24);
            assertThat(Math.abs(cues.get(i).end() * 48 - speech.get(i).endFrame()))
                    .isLessThanOrEqualTo(24);
            assertThat(cues.get(i).text()).isEqualTo(speech.get(i).text());
            assertThat(i == 0 ? 0 : cues.get(i - 1).end())
                    .isLessThanOrEqualTo(cues.get(i).start());
        }
    }

    @Test
    void labelsAreExactToTheFrame() {
        Timeline timeline = manyWords();
        List<Long> starts = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        for (String line : CaptionFormat.LABELS.text(timeline).split("\n", -1)) {
            if (line.contains("\tWords ")) {
                String[] fields = line.split("\t", -1);
                assertThat(fields).hasSize(3);
                assertThat(fields[0]).matches("\\d+\\.\\d{6}");
                starts.add(Math.round(Double.parseDouble(fields[0]) * 48_000));
                ends.add(Math.round(Double.parseDouble(fields[1]) * 48_000));
            }
        }
        List<Event.Speech> speech = timeline.events(Event.Speech.class);
        assertThat(starts).isEqualTo(speech.stream().map(Event::startFrame).toList());
        assertThat(ends).isEqualTo(speech.stream().map(Event::endFrame).toList());
    }

    @Test
    void chaptersArePointsAmongTheLabels() {
        assertThat(CaptionFormat.LABELS.text(manyWords())).startsWith("0.000000\t0.000000\tAll of it\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"VTT", "SRT"})
    void textCannotBreakOutOfItsCue(CaptionFormat format) {
        String evil = "a\n\n99\n00:00:01.000 --> 00:00:02.000\r\nb\u2028c\u0085d\u001b[31m <i>&amp; --> {\\an8}";
        Timeline timeline = new Sessions()
                .speech(4800, 4800, evil)
                .speech(9600, 4800, "Good.")
                .timeline(48_000, 0);

        String text = format.text(timeline);

        assertThat(cues(text)).hasSize(2);
        assertThat(text.split("-->", -1)).hasSize(3);
        assertThat(text).doesNotContain("<", "\u001b", "\u2028", "\u0085", "\r");
        if (format == CaptionFormat.VTT) {
            assertThat(text).contains("&lt;i&gt;&amp;amp; --&gt;");
        }
    }

    @Test
    void labelsKeepToTheirLine() {
        Timeline timeline = new Sessions().speech(10, 10, "a\tb\nc").timeline(100, 0);
        assertThat(CaptionFormat.LABELS.text(timeline))
                .endsWith("0.000208\t0.000417\ta b c\n")
                .hasLineCount(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"VTT", "SRT"})
    void wordsOfNoLengthAreShownAndNoWordsAreNot(CaptionFormat format) {
        Timeline timeline = new Sessions()
                .speech(480, 3, "Short.")
                .speech(960, 480, " \u0007 ")
                .timeline(4800, 0);
        assertThat(cues(format.text(timeline))).containsExactly(new Read(10, 11, "Short."));
        assertThat(format.text(timeline)).containsOnlyOnce("-->");
    }

    @ParameterizedTest
    @EnumSource(names = {"VTT", "SRT"})
    void ffmpegReadsEveryCue(CaptionFormat format, @TempDir Path folder) throws Exception {
        Program.require("ffprobe");
        Path file = folder.resolve("captions." + format.name().toLowerCase(Locale.ROOT));
        Files.writeString(file, format.text(manyWords()));

        String packets = Program.text(
                "ffprobe", "-v", "error", "-show_entries", "packet=pts", "-of", "csv=p=0", file.toString());

        assertThat(packets.lines().filter(line -> !line.isBlank())).hasSize(500);
    }

    @Test
    void formatIsKnownByTheEnding() {
        assertThat(CaptionFormat.of("a.VTT")).contains(CaptionFormat.VTT);
        assertThat(CaptionFormat.of("a.vtt.srt")).contains(CaptionFormat.SRT);
        assertThat(CaptionFormat.of("a.lrc")).isEmpty();
        assertThat(CaptionFormat.allEndings()).containsExactly(".vtt", ".srt", ".txt");
    }

    /** Five hundred at irregular places over five hours. */
    private static Timeline manyWords() {
        Random random = new Random(5);
        Sessions session = new Sessions();
        long frame = 0;
        for (int i = 0; i < 500; i++) {
            frame += 1L + random.nextInt(3_000_000);
            long length = 200L + random.nextInt(200_000);
            session.speech(frame, length, "Words " + i + ".");
            frame += length;
        }
        return session.timeline(frame + 1, 0);
    }

    /** In milliseconds. */
    private static List<Read> cues(String file) {
        List<Read> cues = new ArrayList<>();
        for (String block : file.split("\n\n", -1)) {
            List<String> lines = block.strip().lines().toList();
            for (int i = 0; i + 1 < lines.size(); i++) {
                Matcher times = TIMES.matcher(lines.get(i));
                if (times.matches()) {
                    cues.add(new Read(
                            millis(times, 1), millis(times, 5), String.join("\n", lines.subList(i + 1, lines.size()))));
                }
            }
        }
        return cues;
    }

    private static double millis(Matcher times, int group) {
        return ((Integer.parseInt(times.group(group)) * 60.0 + Integer.parseInt(times.group(group + 1))) * 60
                                + Integer.parseInt(times.group(group + 2)))
                        * 1000
                + Integer.parseInt(times.group(group + 3));
    }
}
