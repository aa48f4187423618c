package org.breathcue.programme.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.programme.Days;
import org.breathcue.programme.Growth;
import org.breathcue.programme.PlannedSession;
import org.breathcue.programme.Programme;
import org.breathcue.programme.Stage;
import org.breathcue.script.Count;
import org.breathcue.script.dose.DoseSetting;
import org.breathcue.script.json.Node;
import org.breathcue.script.json.TreeReader;
import org.breathcue.script.parse.ObjectReader;
import org.breathcue.script.parse.ValueReader;
import org.breathcue.script.schema.PlainName;
import org.breathcue.script.schema.ProgrammeSchemas;

/** Reads a programme from text. All errors are reported; a programme is returned only if there are none. */
public final class ProgrammeReader {
    private final String name;
    private final Diagnostics diagnostics;
    private final ValueReader values;
    private final ScheduleReader schedule;

    private ProgrammeReader(String name, Diagnostics diagnostics) {
        this.name = name;
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics);
        this.schedule = new ScheduleReader(diagnostics);
    }

    /** Returns whether a text is a programme, by its keys; false if it cannot be read. */
    public static boolean isProgramme(Source source) {
        return TreeReader.read(source, new Diagnostics())
                .filter(Node.Obj.class::isInstance)
                .map(Node.Obj.class::cast)
                .filter(root -> !root.members().containsKey("steps")
                        && (root.members().containsKey("sessions")
                                || root.members().containsKey("weeks")))
                .isPresent();
    }

    /**
     * Reads a programme.
     *
     * @param name the name of its file, without folder and extension
     */
    public static Optional<Programme> read(String name, Source source, Diagnostics diagnostics) {
        ProgrammeReader reader = new ProgrammeReader(name, diagnostics);
        return TreeReader.read(source, diagnostics)
                .flatMap(node -> reader.values.object(
                        node, "a programme", "write { \"title\": \"…\", \"weeks\": 6, \"sessions\": [ … ] }"))
                .flatMap(reader::programme)
                .filter(programme -> !diagnostics.hasErrors());
    }

    private Optional<Programme> programme(Node.Obj root) {
        ObjectReader fields = ObjectReader.of(root, ProgrammeSchemas.PROGRAMME, diagnostics);
        fields.get("$schema", node -> values.string(node, "$schema"));
        Optional<String> title =
                fields.get("title", node -> values.template(node, "title")).map(wording -> wording.text());
        Optional<String> about =
                fields.get("about", node -> values.string(node, "about")).map(Node.Text::value);
        Optional<Integer> weeks = fields.get("weeks", node -> number(node, "weeks", ProgrammeSchemas.MOST_WEEKS));
        OptionalInt back = fields.get("back").map(schedule::back).orElse(OptionalInt.empty());
        Optional<List<PlannedSession>> sessions = fields.get("sessions", node -> sessions(node, weeks));
        if (title.isEmpty() || weeks.isEmpty() || sessions.isEmpty()) {
            return Optional.empty();
        }
        fields.get("sessions").ifPresent(list -> checkWeeks(list, weeks.get(), sessions.get()));
        return Optional.of(new Programme(name, title.get(), about, weeks.get(), back, sessions.get()));
    }

    private Optional<Integer> number(Node node, String key, int most) {
        return values.count(node, key)
                .filter(count -> {
                    boolean good = count.low() == count.high() && count.high() <= most;
                    if (!good) {
                        diagnostics.report(
                                Code.OUT_OF_RANGE,
                                count.span(),
                                "`" + key + "` must be a whole number from 1 to " + most,
                                "write a number, such as \"" + key + "\": " + Math.min(most, count.low()));
                    }
                    return good;
                })
                .map(Count::low);
    }

    private Optional<List<PlannedSession>> sessions(Node node, Optional<Integer> weeks) {
        if (!(node instanceof Node.Arr list)) {
            return values.wrongType(
                    node,
                    "`sessions` must be a list in brackets",
                    "write [ { \"session\": \"…\", \"days\": \"every day\" } ]");
        }
        if (list.items().isEmpty()) {
            diagnostics.report(
                    Code.MISSING_KEY,
                    list.span(),
                    "a programme needs at least one session",
                    "write [ { \"session\": \"…\", \"days\": \"every day\" } ]");
            return Optional.empty();
        }
        List<PlannedSession> read = new ArrayList<>();
        for (Node item : list.items()) {
            values.object(item, "a session of a programme", "write { \"session\": \"…\", \"days\": \"every day\" }")
                    .flatMap(object -> session(object, weeks.orElse(ProgrammeSchemas.MOST_WEEKS)))
                    .ifPresent(read::add);
        }
        return read.size() == list.items().size() ? Optional.of(List.copyOf(read)) : Optional.empty();
    }

    private Optional<PlannedSession> session(Node.Obj object, int weeks) {
        ObjectReader fields = ObjectReader.of(object, ProgrammeSchemas.SESSION, diagnostics);
        Optional<Node.Text> session = fields.get("session", this::sessionName);
        Optional<Days> days = fields.get("days", schedule::days);
        int times = fields.get("times", node -> number(node, "times", ProgrammeSchemas.MOST_TIMES))
                .orElse(1);
        Optional<Count> own = fields.get("weeks", node -> values.count(node, "weeks"));
        own.filter(range -> range.high() > weeks)
                .ifPresent(range -> diagnostics.report(
                        Code.OUT_OF_RANGE,
                        range.span(),
                        "the programme has only " + weeks + (weeks == 1 ? " week" : " weeks"),
                        "write weeks from 1 to " + weeks));
        Optional<Growth> next = fields.get("next", schedule::next);
        List<Stage> stages = fields.get("stages").map(this::stages).orElseGet(() -> List.of(none(object)));
        boolean several = stages.size() > 1;
        if (several && !fields.has("next") && !fields.isMisspelt("next")) {
            diagnostics.report(
                    Code.MISSING_KEY,
                    fields.opening(),
                    "a session with several stages needs `next`",
                    "write " + ProgrammeSchemas.SESSION.example("next"));
        }
        fields.get("next")
                .filter(node -> !several && !stages.isEmpty())
                .ifPresent(node -> diagnostics.report(
                        Code.NEXT_WITHOUT_STAGES,
                        node.span(),
                        "this has no effect: there is only one stage",
                        "add `stages`, or delete it"));
        if (session.isEmpty() || days.isEmpty() || stages.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PlannedSession(
                session.get().span(),
                session.get().value(),
                days.get(),
                times,
                own.map(Count::low).orElse(1),
                own.map(Count::high).orElse(weeks),
                next.orElse(Growth.NONE),
                stages));
    }

    private Optional<Node.Text> sessionName(Node node) {
        return values.string(node, "session", "write the name of a session in scripts/")
                .filter(text -> {
                    boolean plain = PlainName.is(text.value());
                    if (!plain) {
                        diagnostics.report(
                                Code.BAD_NAME,
                                text.span(),
                                "`session` must be the name of a session, not a path",
                                "put the session into scripts/, and write its name without .json");
                    }
                    return plain;
                });
    }

    private static Stage none(Node.Obj session) {
        return new Stage(ObjectReader.opening(session), List.of(), false);
    }

    /** Reads the stages of a session; empty if one of them has an error. */
    private List<Stage> stages(Node node) {
        if (!(node instanceof Node.Arr list) || list.items().isEmpty()) {
            values.wrongType(
                    node,
                    "`stages` must be a list of at least one object",
                    "write [ { \"cobra.hold\": \"10 s\" }, { \"cobra.hold\": \"20 s\" } ]");
            return List.of();
        }
        Map<String, DoseSetting> doses = new LinkedHashMap<>();
        List<Stage> stages = new ArrayList<>();
        Set<String> first = new LinkedHashSet<>();
        for (Node item : list.items()) {
            Optional<Node.Obj> object =
                    values.object(item, "a stage", "write the doses of the stage: { \"cobra.hold\": \"10 s\" }");
            if (object.isEmpty()) {
                return List.of();
            }
            boolean confirmed = false;
            for (Node.Member member : object.get().members().values()) {
                if (member.key().equals(ProgrammeSchemas.CONFIRM)) {
                    confirmed = values.flag(member.value(), ProgrammeSchemas.CONFIRM)
                            .orElse(false);
                } else if (!member.key().contains(".")) {
                    diagnostics.report(
                            Code.UNKNOWN_KEY,
                            member.keySpan(),
                            "unknown key `" + member.key() + "` in a stage",
                            "write the name of a stretch and a key: \"cobra.hold\": \"20 s\"");
                } else {
                    Node.Text target = new Node.Text(member.keySpan(), member.key());
                    DoseSetting dose = new DoseSetting(target, member.value());
                    String key = dose.target().value().toLowerCase(java.util.Locale.ROOT);
                    if (stages.isEmpty()) {
                        first.add(key);
                    } else if (!first.contains(key)) {
                        reportUnset(member);
                    }
                    doses.put(key, dose);
                }
            }
            stages.add(new Stage(ObjectReader.opening(object.get()), List.copyOf(doses.values()), confirmed));
        }
        return stages;
    }

    private void reportUnset(Node.Member member) {
        diagnostics.report(
                Code.STAGE_INCOMPLETE,
                member.keySpan(),
                "the first stage does not set `" + member.key() + "`",
                "set it in the first stage as well, so that it is clear from what it grows");
    }

    /** Checks that each week has a session, and none of them twice. */
    private void checkWeeks(Node list, int weeks, List<PlannedSession> sessions) {
        for (int week = 1; week <= weeks; week++) {
            Set<String> names = new LinkedHashSet<>();
            for (PlannedSession session : sessions) {
                if (session.firstWeek() <= week && week <= session.lastWeek() && !names.add(session.session())) {
                    diagnostics.report(
                            Code.SESSION_TWICE,
                            session.span(),
                            "`" + session.session() + "` is in week " + week + " twice",
                            "give each of them its own `weeks`, or write `times` for several times a day");
                    return;
                }
            }
            if (names.isEmpty()) {
                Span bracket = new Span(
                        list.span().source(), list.span().start(), list.span().start() + 1);
                diagnostics.report(
                        Code.WEEK_WITHOUT_SESSION,
                        bracket,
                        "week " + week + " has no session",
                        "add one, or make the programme shorter");
                return;
            }
        }
    }
}
