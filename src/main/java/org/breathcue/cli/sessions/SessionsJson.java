package org.breathcue.cli.sessions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.breathcue.cli.session.SessionFile;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.script.Position;

/** Sessions for programs; the keys are told in {@code docs/programs.md}. */
final class SessionsJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final ArrayNode list = MAPPER.createArrayNode();

    void add(SessionFile file, SessionSummary offer, List<Diagnostic> found) {
        ObjectNode node = named(file);
        node.put("title", offer.title());
        offer.about().ifPresent(about -> node.put("about", about));
        node.put("frameRate", offer.frameRate());
        node.put("frames", offer.frames());
        node.put("seconds", offer.seconds());
        node.put("shortestSeconds", offer.lengths().shortest());
        node.put("ownSeconds", offer.seconds());
        node.put("longestSeconds", offer.lengths().longest());
        offer.positions().stream().map(Position::word).forEach(node.putArray("positions")::add);
        offer.props().forEach(node.putArray("props")::add);
        offer.voice().ifPresent(voice -> node.put("voice", voice));
        node.put("problems", found.size());
    }

    /** A session that could not be prepared. */
    void addProblem(SessionFile file, List<Diagnostic> found) {
        named(file).put("problems", found.size());
    }

    private ObjectNode named(SessionFile file) {
        return list.addObject().put("name", file.plainName()).put("file", file.name());
    }

    String text() {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of plain values can always be written", e);
        }
    }
}
