package org.breathcue.programme.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.programme.Course;
import org.breathcue.programme.DoneSession;
import org.breathcue.programme.Extent;
import org.breathcue.programme.Programme;
import org.breathcue.programme.ProgrammeDay;
import org.breathcue.programme.parse.ProgrammeReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class ProgrammeFormatTest {
    private static final String PROGRAMME = """
            {
              "title": "Cobra & <bridge>",
              "weeks": 2,
              "sessions": [
                {
                  "session": "strengthen",
                  "days": "every day",
                  "next": "after 2 sessions",
                  "stages": [{ "bridge.sets": 1 }, { "bridge.sets": 2 }, { "bridge.sets": 3 }]
                },
                { "session": "desk-break", "days": "weekdays", "times": 2 },
                { "session": "knees", "days": ["Sunday"], "weeks": 2 }
              ]
            }
            """;
    private static final ZonedDateTime START =
            LocalDate.of(2026, 11, 2).atTime(8, 0).atZone(ZoneId.of("Europe/Berlin"));

    private final List<DoneSession> history = new ArrayList<>();

    @Test
    void textHasASignForEachDay() {
        assertThat(write(ProgrammeFormat.TEXT)).isEqualTo("""
                Cobra & <bridge>
                Week 2 of 2, started on Monday, 2 November 2026

                  Week 1, from 2 November   Mon  Tue  Wed  Thu  Fri  Sat  Sun
                    strengthen              x    -    x    /    x    -    x      stage 1: bridge.sets=1, from Thu stage 2: bridge.sets=2
                    desk-break              2/2  0/2  2/2  2/2  1/2  .    .

                > Week 2, from 9 November   Mon  Tue  Wed  Thu  Fri  Sat  Sun
                    strengthen              x    o    o    o    o    o    o      stage 3: bridge.sets=3
                    desk-break              1/2  0/2  0/2  0/2  0/2  .    .
                    knees                   .    .    .    .    .    .    o

                x done in full   / done, a part skipped   + done less often than due   - left out   o due   . not due
                """);
    }

    @Test
    void jsonHasWhatIsDueAndDone() throws IOException {
        JsonNode root = new JsonMapper().readTree(write(ProgrammeFormat.JSON));

        assertThat(root.path("format").asText()).isEqualTo("breathcue-programme/1");
        assertThat(root.path("started").asText()).isEqualTo("2026-11-02");
        JsonNode thursday = root.path("weeks").path(0).path("days").path(3);
        assertThat(thursday).isEqualTo(new JsonMapper().readTree("""
                {
                  "date": "2026-11-05",
                  "sessions": [
                    { "session": "strengthen", "stage": 2, "doses": ["bridge.sets=2"], "due": 1, "done": 1, "full": 0 },
                    { "session": "desk-break", "stage": 1, "doses": [], "due": 2, "done": 2, "full": 2 }
                  ]
                }
                """));
    }

    @Test
    void calendarHasWhatIsStillToDo() {
        String calendar = write(ProgrammeFormat.ICS);

        assertThat(calendar).contains("DTSTART;VALUE=DATE:20261109\r\n").doesNotContain("20261108\r\nDTEND");
        // Seven days with a strengthen but that of today, five desk breaks, one knees.
        assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSize(1 + 6 + 5 + 1);
        assertThat(calendar).contains("SUMMARY:desk-break\r\n", "SUMMARY:desk-break\\, 2 times\r\n");
    }

    @Test
    void pictureHasAFieldForEachDay() throws Exception {
        String picture = write(ProgrammeFormat.SVG);

        NodeList fields = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture)))
                .getElementsByTagName("rect");
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < fields.getLength(); i++) {
            kinds.add(fields.item(i).getAttributes().getNamedItem("class").getNodeValue());
        }
        // Four days of strengthen, three of desk-break, one of this week, and one in the legend.
        assertThat(kinds).filteredOn("full"::equals).hasSize(4 + 3 + 1 + 1);
        assertThat(kinds).filteredOn("missed"::equals).hasSize(3 + 1);
        assertThat(kinds).filteredOn("due"::equals).hasSize(6 + 5 + 1 + 1);
        assertThat(kinds).filteredOn("some"::equals).hasSize(1 + 1);
        assertThat(kinds).filteredOn("done"::equals).hasSize(1 + 1);
        assertThat(write(ProgrammeFormat.SVG)).isEqualTo(picture);
    }

    private String write(ProgrammeFormat format) {
        history.clear();
        Programme programme = ProgrammeReader.read("p", new Source("p.json", PROGRAMME), new Diagnostics())
                .orElseThrow();
        for (int day = 0; day < 8; day++) {
            ZonedDateTime at = START.plusDays(day).plusHours(1);
            for (ProgrammeDay.Part part :
                    Course.of(programme, START, history, at).parts()) {
                boolean strengthen = part.session().session().equals("strengthen");
                int times = day == 1 || day == 5 ? 0 : strengthen ? 1 : day == 4 || day == 7 ? 1 : part.due();
                for (int i = 0; i < Math.min(times, part.due()); i++) {
                    Extent extent = strengthen && day == 3 ? Extent.ENDED : Extent.FULL;
                    history.add(new DoneSession("p", part.session().session(), part.stage(), at, extent));
                }
            }
        }
        ZonedDateTime now = START.plusDays(7).plusHours(2);
        return format.write(Course.of(programme, START, history, now), now.toInstant());
    }
}
