package org.breathcue.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.breathcue.support.Program;
import org.breathcue.support.SoundServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Long playing to a real sound server, by {@code src/test/benchmark/live-soak.sh}. */
@Tag("soak")
final class LiveSoakTest {
    /** Of one core, in percent. */
    private static final double MOST_PROCESSOR = 3;

    @Test
    void tenMinutesBesideABusyCore() throws Exception {
        String told = played(Integer.getInteger("breathcue.soak.short", 10), "busy");
        assertThat(told).contains("\"underruns\":0,");
    }

    @Test
    void anHourTakesLittleAndNoMore() throws Exception {
        String told = played(Integer.getInteger("breathcue.soak.long", 60), "idle");
        assertThat(Double.parseDouble(found("processor: ([0-9.]+) %", told))).isLessThanOrEqualTo(MOST_PROCESSOR);
        long[] heap = Arrays.stream(
                        found("on the way:((?: \\d+)+)", told).strip().split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
        assertThat(heap).hasSizeGreaterThan(2);
        long first = Math.max(heap[0], heap[1]);
        assertThat(LongStream.of(heap).max().orElseThrow()).as("heap in kB").isLessThanOrEqualTo(first + first / 20);
    }

    private static String found(String pattern, String told) {
        Matcher matcher = Pattern.compile(pattern).matcher(told);
        assertThat(matcher.find()).as(told).isTrue();
        return matcher.group(1);
    }

    private static String played(int minutes, String beside) throws Exception {
        for (String program : SoundServer.PROGRAMS) {
            Program.require(program);
        }
        Process process = new ProcessBuilder("bash", "src/test/benchmark/live-soak.sh", String.valueOf(minutes), beside)
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        System.out.println(told);
        return told;
    }
}
