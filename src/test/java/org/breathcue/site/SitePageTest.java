package org.breathcue.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.breathcue.SessionRequest;
import org.breathcue.programme.Course;
import org.breathcue.programme.DoneSession;
import org.breathcue.programme.Extent;
import org.breathcue.programme.PlannedSession;
import org.breathcue.programme.Programme;
import org.breathcue.programme.ProgrammeDay;
import org.breathcue.programme.ProgrammeWeek;
import org.breathcue.programme.RandomProgrammes;
import org.breathcue.support.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the page that only a site has. */
class SitePageTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int CASES = 300;

    @TempDir
    private Path folder;

    @Test
    void serviceWorkerAnswersWithoutANetwork() throws Exception {
        Program.require("node");
        assertThat(Program.text("node", "src/test/page/service-worker.test.mjs"))
                .isEqualTo("8 cases\n");
    }

    @Test
    void theBrowserFindsTheSameWeeksAsTheProgram() throws Exception {
        Program.require("node");
        ArrayNode cases = MAPPER.createArrayNode();
        for (int seed = 0; seed < CASES; seed++) {
            write(new Random(seed), cases.addObject());
        }
        Path file = folder.resolve("cases.json");
        MAPPER.writeValue(file.toFile(), cases);

        String told = Program.text("node", "src/test/page/course.test.mjs", file.toString());

        assertThat(told).matches(CASES + " cases, \\d{3} due, 0 different\n");
    }

    /** Follows a random programme for some weeks: days are left out, sessions are skipped in part, or played at another stage. */
    private static void write(Random random, ObjectNode json) {
        Programme programme = new RandomProgrammes(random).programme();
        LocalDate start = LocalDate.of(2026, 10, 1).plusDays(random.nextInt(40));
        List<DoneSession> history = new ArrayList<>();
        LocalDate today = start;
        for (int i = random.nextInt(40); i > 0; i--) {
            LocalDate day = today;
            for (ProgrammeDay.Part part : course(programme, start, history, day).parts()) {
                int times = random.nextInt(10) == 0 ? part.due() + 1 : random.nextInt(part.due() + 1);
                for (int j = 0; j < times; j++) {
                    int stage = random.nextInt(10) == 0 ? 1 + random.nextInt(5) : part.stage();
                    history.add(new DoneSession(
                            programme.name(),
                            part.session().session(),
                            stage,
                            day.atTime(8 + j, 0).atZone(ZoneOffset.UTC),
                            random.nextInt(4) == 0 ? Extent.ENDED : Extent.FULL));
                }
            }
            today = today.plusDays(random.nextInt(12) == 0 ? random.nextInt(25) : 1);
        }
        Course course = course(programme, start, history, today);
        json.set("programme", SitePlans.programme(site(programme), Map.of()));
        json.put("start", start.toString()).put("today", today.toString());
        ArrayNode done = json.putArray("done");
        history.forEach(one -> done.addObject()
                .put("session", one.session())
                .put("stage", one.stage())
                .put("day", one.at().toLocalDate().toString())
                .put("full", one.extent() == Extent.FULL));
        course.weeks().stream().map(SitePageTest::line).forEach(json.putArray("weeks")::add);
    }

    private static Course course(Programme programme, LocalDate start, List<DoneSession> history, LocalDate today) {
        return Course.of(
                programme,
                start.atStartOfDay(ZoneOffset.UTC),
                history,
                today.atTime(22, 0).atZone(ZoneOffset.UTC));
    }

    private static SiteProgramme site(Programme programme) {
        List<List<SiteSession>> stages = new ArrayList<>();
        for (PlannedSession planned : programme.sessions()) {
            List<SiteSession> own = new ArrayList<>();
            for (int stage = 1; stage <= planned.stages().size(); stage++) {
                own.add(new SiteSession(planned.session() + stage, SessionRequest.named("any"), Optional.empty()));
            }
            stages.add(own);
        }
        return new SiteProgramme(programme, stages);
    }

    private static String line(ProgrammeWeek week) {
        return week.number() + " " + week.counts() + " "
                + week.days().stream()
                        .map(day -> day.parts().stream()
                                .map(part -> part.stage() + ":" + part.due() + ":" + part.done() + ":" + part.full())
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining(" "));
    }

    @Test
    void documentsSayWhatBrowsersMayDo() throws Exception {
        Map<String, byte[]> files = SitePage.files("For Anna");

        for (String name : List.of("index.html", "record.html")) {
            assertThat(new String(files.get(name), StandardCharsets.UTF_8))
                    .contains("<html lang=\"en\" data-site>")
                    .contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; ")
                    .contains("<link rel=\"manifest\" href=\"manifest.webmanifest\">")
                    .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)")
                    // Nothing is outside of the folder, whose address is not known.
                    .doesNotContain("=\"/", "=\"http");
        }
    }

    @Test
    void everyFileOfThePageIsInASite() throws Exception {
        assertThat(SitePage.files("Any").keySet())
                .contains("index.html", "app.css", "app.js", "program.js", "icon.svg", "offline.js", "course.js")
                .contains("record.html", "record.css", "record.js", "icon-192.png", "manifest.webmanifest")
                .allMatch(name -> name.matches("[a-z0-9-]+\\.[a-z]+"));
    }
}
