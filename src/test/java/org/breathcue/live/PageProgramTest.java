package org.breathcue.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.breathcue.support.Program;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of {@code serve} plays after a gesture is what the transport plays. Node.js runs the very function of the page. */
@Tag("once")
final class PageProgramTest {
    private static final int CASES_OF_A_SESSION = 4_000;
    private static final int MADE_SESSIONS = 200;
    private static final int CASES_OF_A_MADE_SESSION = 300;

    /** One of so many cases is a session that was interrupted and continues in another run. */
    private static final int STARTED = 8;

    private static final int ROOM_SECONDS = 60;

    /** The words of the page. */
    private static final Map<Gesture, String> WORDS = Map.of(
            Gesture.WAIT, "wait",
            Gesture.NEXT, "next",
            Gesture.BACK, "back",
            Gesture.AGAIN, "again",
            Gesture.WHERE, "where",
            Gesture.SKIP_SIDE, "skip",
            Gesture.END, "end");

    @TempDir
    private Path folder;

    @Test
    void thePagePlaysWhatTheTransportPlays() throws IOException, InterruptedException {
        Program.require("node");
        Path file = folder.resolve("cases.txt");
        int count = 0;
        try (Writer out = Files.newBufferedWriter(file)) {
            Random random = new Random(4);
            for (String name : GestureCases.library()) {
                count += write(new GestureCases(GestureCases.timeline(name)), random, CASES_OF_A_SESSION, out);
            }
            for (int i = 0; i < MADE_SESSIONS; i++) {
                count += write(new GestureCases(MadeSession.of(random)), random, CASES_OF_A_MADE_SESSION, out);
            }
        }

        assertThat(count).isGreaterThanOrEqualTo(100_000);
        assertThat(Program.text("sh", "-c", "node src/test/page/cases.mjs < \"$0\"", file.toString()))
                .isEqualTo(count + " cases, 0 differences\n");
    }

    private static int write(GestureCases cases, Random random, int count, Writer out) throws IOException {
        out.write("plan\t" + new JsonMapper().writeValueAsString(plan(cases)) + "\n");
        long frameRate = cases.timeline().frameRate();
        for (int i = 0; i < count; i++) {
            if (i % STARTED == 0) {
                long frame = cases.interrupted(random);
                out.write(line("start", frame, "", 0, 0, written(cases.goOn(frame), frameRate)));
            } else {
                GestureCases.Case one = cases.next(random);
                Transport.PlaybackState state = one.state();
                out.write(line(
                        WORDS.getOrDefault(one.gesture(), ""),
                        state.playhead(),
                        GestureCases.Span.word(state.waiting()),
                        state.waited() * 1000 / frameRate,
                        state.sinceBack() * 1000 / frameRate,
                        written(one.spans(), frameRate)));
            }
        }
        return count;
    }

    private static String line(
            String gesture, long frame, String waiting, long waited, long sinceBack, String expected) {
        return "case\t%s\t%d\t%s\t%d\t%d\t%s\n".formatted(gesture, frame, waiting, waited, sinceBack, expected);
    }

    private static String written(List<GestureCases.Span> spans, long frameRate) {
        return spans.stream().map(span -> written(span, frameRate)).collect(Collectors.joining(" "));
    }

    private static String written(GestureCases.Span span, long frameRate) {
        if (!span.waitsFor().isEmpty()) {
            return span.waitsFor() + "@" + span.stand() + "+" + span.waited() * 1000 / frameRate;
        }
        return span.from() + "-" + span.to() + (span.stand() < 0 ? "" : "@" + span.stand());
    }

    /** Returns what the page needs of {@code plan.json}. */
    private static ObjectNode plan(GestureCases cases) {
        Timeline timeline = cases.timeline();
        GestureTable table = cases.table();
        ObjectNode json = new JsonMapper().createObjectNode();
        json.put("frames", timeline.frames()).put("frameRate", timeline.frameRate());
        ObjectNode stream = json.putObject("stream");
        ArrayNode told = stream.putArray("told");
        for (int i = 0; i < table.told().size(); i++) {
            told.addObject().put("from", cases.slot(i)).put("to", cases.slot(i + 1));
        }
        long room = cases.slot(table.told().size());
        stream.putObject("room").put("from", room).put("to", room + (long) ROOM_SECONDS * timeline.frameRate());
        table.waits().forEach(stream.putArray("waits")::add);
        ArrayNode setups = stream.putArray("setups");
        for (List<GestureTable.Part> parts : table.setups()) {
            ArrayNode setup = setups.addArray();
            parts.forEach(part -> setup.addArray().add(part.from()).add(part.to()));
        }
        ArrayNode gestures = stream.putArray("gestures");
        table.rows().forEach(row -> row.numbers().forEach(gestures.addArray()::add));
        return json;
    }
}
