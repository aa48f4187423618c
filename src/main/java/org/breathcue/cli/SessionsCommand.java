package org.breathcue.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Printable;
import org.breathcue.timeline.TimelineText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "sessions",
        description = "List the sessions that can be started by name.",
        mixinStandardHelpOptions = true)
final class SessionsCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(names = "--format", paramLabel = "text|json", description = "for people or for programs (default: text)")
    private Format format = Format.text;

    /** Named as they are written. */
    enum Format {
        text,
        json
    }

    SessionsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        List<SessionFile> sessions = SessionFile.all(environment);
        ArrayNode list = new JsonMapper().createArrayNode();
        try (Workshop workshop = new Workshop(SessionOptions.voice(SessionOptions.DEFAULT_VOICE), environment)) {
            for (SessionFile session : sessions) {
                Diagnostics diagnostics = new Diagnostics();
                Optional<Prepared> prepared = prepare(session, workshop, diagnostics);
                if (format == Format.json) {
                    describe(list.addObject(), session, prepared, diagnostics);
                } else {
                    print(session, prepared, diagnostics);
                }
            }
        }
        if (format == Format.json) {
            print(list);
        } else if (sessions.isEmpty()) {
            environment.err().println("There are no sessions in scripts/.");
        }
        return ExitStatus.DONE;
    }

    /** One session that cannot be read is told and does not hide the others. */
    private Optional<Prepared> prepare(SessionFile session, Workshop workshop, Diagnostics diagnostics) {
        try {
            return workshop.prepare(session, Workshop.Kind.SESSION, diagnostics);
        } catch (CommandException e) {
            environment.err().println("breathcue: " + session.name() + " is left out");
            int unused = e.tell(environment);
            return Optional.empty();
        }
    }

    private void print(SessionFile session, Optional<Prepared> prepared, Diagnostics diagnostics) {
        String name = Printable.of(session.plainName());
        String rest = prepared.map(p -> {
                    String length = TimelineText.clock(
                                    p.timeline().frames(), p.timeline().frameRate())
                            .replaceFirst("\\.\\d+$", "");
                    String props = p.props().isEmpty() ? "" : "  (" + String.join(", ", p.props()) + ")";
                    return length + "  " + Printable.of(p.timeline().title() + props);
                })
                .orElseGet(() ->
                        "has " + CheckCommand.problems(diagnostics.sorted().size()) + ": breathcue check " + name);
        environment.out().println(name + "  " + rest);
    }

    private static void describe(
            ObjectNode node, SessionFile session, Optional<Prepared> prepared, Diagnostics diagnostics) {
        node.put("name", session.plainName());
        node.put("file", session.name());
        prepared.ifPresent(p -> {
            node.put("title", p.timeline().title());
            node.put("frameRate", p.timeline().frameRate());
            node.put("frames", p.timeline().frames());
            node.put("seconds", (double) p.timeline().frames() / p.timeline().frameRate());
            p.props().forEach(node.putArray("props")::add);
        });
        node.put("problems", diagnostics.sorted().size());
    }

    private void print(ArrayNode list) {
        try {
            environment
                    .out()
                    .println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(list));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of plain values can always be written", e);
        }
    }
}
