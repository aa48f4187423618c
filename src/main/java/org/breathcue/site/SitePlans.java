package org.breathcue.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.breathcue.PreparedSession;
import org.breathcue.plan.outline.Exercise;
import org.breathcue.programme.Days;
import org.breathcue.programme.PlannedSession;
import org.breathcue.programme.Programme;
import org.breathcue.script.Position;
import org.breathcue.serve.page.PlanJson;
import org.breathcue.stream.StreamedSession;

/** What the page of a site reads: its sessions, and its programme. */
final class SitePlans {
    static final String SESSIONS = "sessions.json";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final double SECONDS_PER_MINUTE = 60;

    private SitePlans() {}

    /** Returns a session as the page reads it, without its places in scripts: their paths are nobody's business on a public site. */
    static byte[] plan(SiteSession session, PreparedSession prepared, StreamedSession stream) {
        ObjectNode json = PlanJson.of(prepared, stream);
        json.put("title", session.title(prepared.timeline().title()));
        json.remove("choices");
        json.path("events").forEach(event -> ((ObjectNode) event).remove("source"));
        json.putObject("options");
        // A page without a server cannot ask for them one by one.
        JsonNode told = json.at("/stream/told");
        for (int i = 0; i < told.size(); i++) {
            ((ObjectNode) told.path(i)).put("to", stream.toldTo(i));
        }
        return bytes(json);
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the entry of a session in the list. */
    static ObjectNode entry(SiteSound sound, PreparedSession prepared, boolean download) {
        SiteSession session = sound.session();
        ObjectNode json = MAPPER.createObjectNode()
                .put("name", session.name())
                .put("title", session.title(prepared.timeline().title()));
        double minutes =
                (double) prepared.timeline().frames() / prepared.timeline().frameRate() / SECONDS_PER_MINUTE;
        json.putObject("minutes")
                .put("shortest", minutes)
                .put("longest", minutes)
                .put("usual", minutes);
        prepared.preflight().positions().stream()
                .map(Position::word)
                .distinct()
                .forEach(json.putArray("positions")::add);
        prepared.preflight().props().forEach(json.putArray("props")::add);
        prepared.outline().exercises().stream().map(Exercise::name).distinct().forEach(json.putArray("stretches")::add);
        json.putObject("sound").put("file", sound.name()).put("bytes", sound.bytes());
        json.put("download", download);
        session.stage()
                .ifPresent(stage ->
                        json.putObject("stage").put("session", stage.session()).put("number", stage.number()));
        return json;
    }

    /**
     * Returns the list of sessions; the version is added when it is known.
     *
     * @param titles the titles that the scripts have, by the names of the sessions
     */
    static ObjectNode list(SiteContent content, List<ObjectNode> entries, Map<String, String> titles) {
        ObjectNode json = MAPPER.createObjectNode();
        json.putObject("site").put("title", content.title());
        ArrayNode sessions = json.putArray("sessions");
        entries.forEach(sessions::add);
        json.putArray("today");
        json.putNull("resume");
        content.programme().ifPresent(programme -> {
            ObjectNode node = programme(programme, titles);
            content.start().ifPresent(start -> node.put("start", start.toString()));
            json.set("programme", node);
        });
        return json;
    }

    /** Returns the list with the version of the site. */
    static byte[] list(ObjectNode list, String version) {
        ObjectNode json = list.deepCopy();
        json.withObject("/site").put("version", version);
        return bytes(json);
    }

    static ObjectNode programme(SiteProgramme site, Map<String, String> titles) {
        Programme programme = site.programme();
        ObjectNode json =
                MAPPER.createObjectNode().put("name", programme.name()).put("title", programme.title());
        programme.about().ifPresent(about -> json.put("about", about));
        json.put("weeks", programme.weeks());
        json.put("back", programme.backDays().orElse(0));
        ArrayNode sessions = json.putArray("sessions");
        for (int i = 0; i < site.stages().size(); i++) {
            PlannedSession planned = programme.sessions().get(i);
            List<SiteSession> stages = site.stages().get(i);
            ObjectNode node = sessions.addObject()
                    .put("session", planned.session())
                    .put("title", titles.getOrDefault(stages.get(0).name(), planned.session()));
            days(planned.days(), node.putObject("days"));
            node.put("times", planned.times());
            node.putObject("weeks").put("from", planned.firstWeek()).put("to", planned.lastWeek());
            node.putObject("next")
                    .put("weeks", planned.growth().weeks())
                    .put("sessions", planned.growth().sessions());
            ArrayNode names = node.putArray("stages");
            stages.forEach(stage -> names.add(stage.name()));
        }
        return json;
    }

    private static void days(Days days, ObjectNode json) {
        if (days instanceof Days.Named named) {
            named.days().stream().map(day -> day.getValue() - 1).sorted().forEach(json.withArray("named")::add);
        } else if (days instanceof Days.Every every) {
            json.put("every", every.days());
        } else if (days instanceof Days.AWeek week) {
            json.put("aWeek", week.days());
        }
    }
}
