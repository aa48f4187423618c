package org.breathcue.cli.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.cli.Run;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.history.GivenDose;
import org.breathcue.history.History;
import org.breathcue.history.HistoryEntry;
import org.breathcue.history.PlayedCommand;
import org.breathcue.history.PlayedScript;
import org.breathcue.live.Ending;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TodayCommandTest {
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Path programmes = Files.createDirectories(folder.resolve("scripts/programmes"));
        Files.writeString(folder.resolve("scripts/nods.json"), """
                { "title": "Nods", "length": "10 min", "steps": [{ "name": "Nod", "position": "chair", "hold": "5-600 s" }] }""");
        Files.writeString(programmes.resolve("neck.json"), """
                {
                  "title": "Neck",
                  "weeks": 2,
                  "back": "after 2 weeks",
                  "sessions": [
                    {
                      "session": "nods",
                      "days": "every day",
                      "next": "after 3 sessions",
                      "stages": [{ "Nod.hold": "10 s" }, { "Nod.hold": "15 s" }]
                    }
                  ]
                }
                """);
        Files.writeString(programmes.resolve("breaks.json"), """
                { "title": "Breaks", "weeks": 1, "sessions": [{ "session": "nods", "days": "every day", "times": 2 }] }""");
    }

    @Test
    void aProgrammeIsStartedShownAndStopped() {
        assertThat(run("programme").out()).contains("neck  Neck  2 weeks\n");
        assertThat(run("today", "--list").out()).startsWith("You follow no programme.");

        assertThat(run("programme", "start", "neck").err()).startsWith("Neck starts on ");
        assertThat(run("programme").out()).contains("neck  Neck  week 1 of 2\n");
        assertThat(run("programme", "neck").out()).contains("Week 1 of 2, started on ", "stage 1: Nod.hold=10 s");
        Run again = run("programme", "start", "neck");
        assertThat(again.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(again.err()).contains("to begin again: breathcue programme restart neck");

        assertThat(run("programme", "stop", "neck").err()).contains("breathcue programme start neck --on " + today);
        assertThat(run("programme", "stop", "neck").err()).contains("you do not follow neck");
        assertThat(run("programme", "neck").err()).contains("as if it started today");
    }

    @Test
    void todayFollowsFromTheHistory() throws IOException {
        run("programme", "start", "neck", "--on", today.minusDays(6).toString());
        assertThat(run("today", "--list").out()).isEqualTo("Neck, week 1 of 2\n  nods, stage 1 (Nod.hold=10 s): due\n");

        played(5, Ending.FINISHED, 10, "1");
        played(4, Ending.STOPPED, 4, "1");
        played(3, Ending.FINISHED, 10, "1");
        played(2, Ending.FINISHED, 4, "1");
        assertThat(run("today", "--list").out()).contains("nods, stage 1 (Nod.hold=10 s): due");
        played(1, Ending.ENDED, 10, "1");
        assertThat(run("today", "--list").out()).contains("nods, stage 2 (Nod.hold=15 s): due");

        played(0, Ending.FINISHED, 15, "2");
        assertThat(run("today", "--list").out())
                .contains("nods, stage 2 (Nod.hold=15 s): done\n", "Nothing more is due today; the next day is ");
        Run nothing = run("today");
        assertThat(nothing.status()).isZero();
        assertThat(nothing.err()).contains("Nothing more is due today");
        assertThat(run("programme", "restart", "neck").status()).isZero();
        assertThat(run("today", "--list").out()).contains("nods, stage 1 (Nod.hold=10 s): due");
    }

    @Test
    void whatIsDueIsPlayedAtItsStage() {
        Run played = run("today", "--programme", "neck", "--voice", "counting", "--device", "none of these");
        assertThat(played.err()).contains("Neck starts today.\n", "nods, stage 1 (Nod.hold=10 s): due\n");
        assertThat(played.status()).isEqualTo(ExitStatus.NO_DEVICE_OR_VOICE);
        assertThat(played.err()).contains("audio device");
        assertThat(run("today", "nod", "--voice", "counting").err()).contains("did you mean nods?");
    }

    @Test
    void ofSeveralSessionsNoneIsPlayedWithoutAnAnswer() {
        run("programme", "start", "neck");
        run("programme", "start", "breaks");
        Run several = run("today");
        assertThat(several.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(several.err())
                .contains("Breaks, week 1 of 1\n  nods: 0 of 2 done\n")
                .endsWith(
                        "several sessions are due; name the programme as well: breathcue today --programme breaks nods\n");
    }

    @Test
    void theNameOfTheFileDecidesTheFormat() throws IOException {
        assertThat(run("programme", "neck", "-o", "weeks.ics").status()).isZero();
        assertThat(Files.readString(folder.resolve("weeks.ics"))).startsWith("BEGIN:VCALENDAR\r\n");
        Run conflict = run("programme", "neck", "-o", "weeks.svg", "--format", "text");
        assertThat(conflict.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(folder.resolve("weeks.svg")).doesNotExist();
    }

    @Test
    void aProgrammeIsNoSession() {
        assertThat(run("play", "neck").err()).contains("it is a programme", "breathcue today --programme neck");
        assertThat(run("today", "--programme", "nek").err())
                .contains("there is no programme nek", "did you mean neck?");
        assertThat(run("check", "neck").status()).isZero();
    }

    private Run run(String... arguments) {
        return Run.in(folder, folder.resolve("xdg"), arguments);
    }

    /** Adds a session of so many days ago, of which so many seconds of its only dose were given. */
    private void played(int daysAgo, Ending ending, double given, String stage) throws IOException {
        OffsetDateTime at = today.minusDays(daysAgo)
                .atTime(0, 0, 1)
                .atZone(ZoneId.systemDefault())
                .toOffsetDateTime();
        double asked = stage.equals("1") ? 10 : 15;
        new History(folder.resolve("xdg/state/breathcue"), Clock.system(ZoneId.systemDefault()))
                .add(new HistoryEntry(
                        "id-" + daysAgo,
                        1,
                        at,
                        at,
                        "Nods",
                        new PlayedScript("nods", "00"),
                        new PlayedCommand("play", "nods", Map.of()),
                        "counting",
                        0,
                        60,
                        60,
                        60,
                        ending,
                        List.of(new GivenDose(1, "", "Nod", Side.NONE, 1, 1, DoseUnit.SECONDS, asked, given)),
                        List.of(),
                        List.of(),
                        0,
                        Optional.of(new HistoryEntry.Stage("neck", stage)),
                        Optional.empty()));
    }
}
