package org.breathcue.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Source;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.Test;

/** What is told of one moment: words, a breath and a chime. */
final class TimelineMomentTest {
    private static final int RATE = 48_000;
    private static final Timeline TIMELINE =
            Compiled.timeline(new Source("s.json", """
            { "title": "Moments", "steps": [
              { "say": { "say": "Twenty characters 20", "for": "2 s" } },
              { "breathe": "1 breath", "breath": "4:6" },
              { "chime": "bell" }
            ] }"""), new FolderLibrary(List.of(), Path.of("")));

    private static final String SAY_MARK =
            "0:00:00.000          0 +   156000  mark   \"Twenty characters 20\" @s.json:2:3\n";
    private static final String WORDS =
            "0:00:00.250      12000 +    48000  speech say \"Twenty characters 20\" @s.json:2:21\n";
    private static final String SAY_LINE =
            "s.json:2:21 | { \"say\": { \"say\": \"Twenty characters 20\", \"for\": \"2 s\" } },\n";

    private static final String DOSE = """
            0:00:03.250     156000 +   480000  mark   "Breathing 4:6, 1 breath" @s.json:3:3
            0:00:03.250     156000 +   480000  hold   breathe 1 breath  [step 2 set 1 time 1] @s.json:3:3
            """;
    private static final String INHALE =
            "0:00:03.250     156000 +   192000  breath inhale 1  [step 2 set 1 time 1] @s.json:3:3\n";
    private static final String EXHALE =
            "0:00:07.250     348000 +   288000  breath exhale 1  [step 2 set 1 time 1] @s.json:3:3\n";
    private static final String BREATHE_LINE = "s.json:3:3 | { \"breathe\": \"1 breath\", \"breath\": \"4:6\" },\n";

    private static final String CHIME_MARK = "0:00:13.250     636000 +   144000  mark   \"Bell\" @s.json:4:14\n";
    private static final String CHIME = "0:00:13.250     636000 +    48000  chime  bell @s.json:4:14\n";
    private static final String CHIME_LINE = "s.json:4:14 | { \"chime\": \"bell\" }\n";

    @Test
    void wordsSoundFromTheirFirstFrameToTheLast() {
        String sounding = SAY_MARK + WORDS + SAY_LINE;
        assertThat(at(RATE / 4)).isEqualTo("at 0:00:00.250\n" + sounding);
        assertThat(at(RATE / 4 + RATE - 1)).isEqualTo("at 0:00:01.249\n" + sounding);
    }

    @Test
    void silenceTellsWhatWasHeardLastAndWhatComes() {
        assertThat(at(RATE / 4 - 1)).isEqualTo("at 0:00:00.249\n" + SAY_MARK + "silence\nafter:  " + WORDS + SAY_LINE);
        assertThat(at(RATE / 4 + RATE))
                .isEqualTo("at 0:00:01.250\n" + SAY_MARK + "silence\nbefore: " + WORDS + "after:  " + INHALE + SAY_LINE
                        + BREATHE_LINE);
        assertThat(at(TIMELINE.frames() - 1))
                .isEqualTo("at 0:00:16.249\n" + CHIME_MARK + "silence\nbefore: " + CHIME + CHIME_LINE);
    }

    @Test
    void aBreathIsNoSilenceAndNorIsAChime() {
        assertThat(at(8 * RATE)).isEqualTo("at 0:00:08.000\n" + DOSE + EXHALE + BREATHE_LINE);
        assertThat(at(14 * RATE)).isEqualTo("at 0:00:14.000\n" + CHIME_MARK + CHIME + CHIME_LINE);
    }

    private static String at(long frame) {
        return TimelineMoment.of(TIMELINE, frame);
    }
}
