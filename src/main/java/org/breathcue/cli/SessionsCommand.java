package org.breathcue.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.breathcue.compile.LengthRange;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Printable;
import org.breathcue.script.Script;
import org.breathcue.script.Settings;
import org.breathcue.timeline.Timeline;
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

    /** A session that could be prepared, and the lengths it can have. */
    private record Offer(Prepared prepared, LengthRange lengths) {}

    @Override
    public Integer call() throws CommandException {
        List<SessionFile> sessions = SessionFile.all(environment);
        ArrayNode list = new JsonMapper().createArrayNode();
        try (Workshop workshop = new Workshop(Optional.empty(), environment)) {
            for (SessionFile session : sessions) {
                Diagnostics diagnostics = new Diagnostics();
                Optional<Offer> offer = offer(session, workshop, diagnostics);
                if (format == Format.json) {
                    describe(list.addObject(), session, offer, diagnostics);
                } else {
                    print(session, offer, diagnostics);
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
    private Optional<Offer> offer(SessionFile session, Workshop workshop, Diagnostics diagnostics) {
        try {
            Optional<Script> script = workshop.read(session, Workshop.Kind.SESSION, Settings.NONE, diagnostics);
            if (script.isEmpty()) {
                return Optional.empty();
            }
            Optional<Prepared> prepared = workshop.prepare(session, script.get(), Settings.NONE, diagnostics);
            if (prepared.isEmpty()) {
                return Optional.empty();
            }
            return workshop.lengths(session, script.get(), diagnostics)
                    .map(lengths -> new Offer(prepared.get(), lengths));
        } catch (CommandException e) {
            environment.err().println("breathcue: " + session.name() + " is left out");
            int unused = e.tell(environment);
            return Optional.empty();
        }
    }

    private void print(SessionFile session, Optional<Offer> offer, Diagnostics diagnostics) {
        String name = Printable.of(session.plainName());
        String rest = offer.map(SessionsCommand::line).orElseGet(() -> "has " + problems(name, diagnostics.sorted()));
        environment.out().println(name + "  " + rest);
    }

    private static String problems(String name, List<Diagnostic> found) {
        return CheckCommand.problems(found) + ": "
                + (found.size() == 1 ? Printable.of(found.get(0).message()) : "breathcue check " + name);
    }

    private static String line(Offer offer) {
        Timeline timeline = offer.prepared().timeline();
        List<String> props = offer.prepared().preflight().props();
        String needs = props.isEmpty() ? "" : "  (" + String.join(", ", props) + ")";
        return clock(timeline.frames(), timeline.frameRate()) + "  (" + span(offer.lengths()) + ")  "
                + Printable.of(timeline.title() + needs);
    }

    /** Whole seconds that can be asked for. */
    private static String span(LengthRange lengths) {
        return clock((long) Math.ceil(lengths.shortest()), 1) + " to " + clock((long) lengths.longest(), 1);
    }

    private static String clock(long frames, int frameRate) {
        return TimelineText.clock(frames, frameRate).replaceFirst("\\.\\d+$", "");
    }

    private static void describe(ObjectNode node, SessionFile session, Optional<Offer> offer, Diagnostics diagnostics) {
        node.put("name", session.plainName());
        node.put("file", session.name());
        offer.ifPresent(o -> {
            Timeline timeline = o.prepared().timeline();
            node.put("title", timeline.title());
            node.put("frameRate", timeline.frameRate());
            node.put("frames", timeline.frames());
            node.put("seconds", (double) timeline.frames() / timeline.frameRate());
            node.put("shortestSeconds", o.lengths().shortest());
            node.put("longestSeconds", o.lengths().longest());
            o.prepared().preflight().props().forEach(node.putArray("props")::add);
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
