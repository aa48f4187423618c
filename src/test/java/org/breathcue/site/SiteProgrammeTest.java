package org.breathcue.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.breathcue.Breathcue;
import org.breathcue.SessionRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteProgrammeTest {
    @TempDir
    private Path folder;

    private SiteProgramme programme(String sessions) throws Exception {
        Path scripts = Files.createDirectories(folder.resolve("scripts/programmes"));
        for (String name : new String[] {"rest", "lift"}) {
            Files.writeString(
                    folder.resolve("scripts/" + name + ".json"),
                    "{ \"title\": \"Any\", \"steps\": [ { \"say\": \"Any.\" } ] }");
        }
        Files.writeString(
                scripts.resolve("anna.json"),
                "{ \"title\": \"Anna\", \"weeks\": 4, \"back\": \"after 2 weeks\", \"sessions\": " + sessions + " }");
        try (Breathcue library = Breathcue.in(folder)) {
            return SiteProgramme.of(library.programmes(), library.programmes().read("anna"));
        }
    }

    @Test
    void eachStageIsASession() throws Exception {
        SiteProgramme programme = programme("""
                [ { "session": "rest", "days": "every day" },
                  { "session": "lift", "days": "3 days a week", "weeks": "1-2", "next": "after 2 sessions",
                    "stages": [ { "cobra.hold": "10 s" }, { "cobra.hold": "15 s" } ] },
                  { "session": "lift", "days": ["Monday", "Friday"], "times": 2, "weeks": "3-4" } ]
                """);

        assertThat(programme.sessions().map(SiteSession::name)).containsExactly("rest", "lift-1", "lift-2", "lift-3");
        assertThat(programme.sessions().map(session -> session.title("Lift")))
                .containsExactly("Lift", "Lift, stage 1", "Lift, stage 2", "Lift");
        assertThat(programme.sessions().map(SiteSession::request))
                .element(2)
                .isEqualTo(SessionRequest.named("lift")
                        .withFreeLength()
                        .withDoses(
                                programme.programme().sessions().get(1).stage(2).doses()));

        JsonNode json = SitePlans.programme(programme, Map.of("lift-1", "Lift up"));
        assertThat(json.path("back").asInt()).isEqualTo(14);
        assertThat(json.at("/sessions/1")).hasToString("""
                {"session":"lift","title":"Lift up","days":{"aWeek":3},"times":1,"weeks":{"from":1,"to":2},\
                "next":{"weeks":0,"sessions":2},"stages":["lift-1","lift-2"]}""");
        assertThat(json.at("/sessions/2/days")).hasToString("{\"named\":[0,4]}");
    }
}
