package org.breathcue.script.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.AmountRule;
import org.breathcue.script.schema.LineSchemas;

/**
 * What is written before the colon of a line of words: to which key of the stretch the line belongs, and the keys of the line itself.
 * <pre>
 *   setup            setup
 *   enter exhale     enter, on an exhale
 *   leave 5 s        leave, for 5 s
 *   inhale 3 s       flow, on an inhale, for 3 s
 *   within 2 s       flow, within 2 s
 *   exhale then hold 5 breaths    flow, on an exhale, hold 5 breaths
 *   at 75% exhale    cues, at 75%, on an exhale
 *   every 30 s       cues, at every 30 s
 * </pre>
 *
 * @param key the key of the stretch
 * @param members {@code at}, {@code on}, and {@code for} or {@code within}
 */
record LineKey(String key, List<Node.Member> members) {
    /** The keys whose lines are objects, even those that have only words. */
    static final List<String> OBJECTS = List.of("flow", "cues");

    private static final String PHASE =
            LineSchemas.phases().stream().collect(Collectors.joining("|", "(?<phase>", ")"));

    private static final String TIME = "(?:(?<within>within) )?(?<time>"
            + AmountRule.HOLD
                    .schema()
                    .pattern()
                    .pattern()
                    .replaceAll("[\\^$]", "")
                    .replaceAll("\\((?!\\?)", "(?:") + ")";

    private static final Pattern MOVING =
            Pattern.compile("(?s)(?<key>setup|enter|leave)(?: " + PHASE + ")?(?: " + TIME + ")?");
    private static final Pattern FLOW =
            Pattern.compile("(?s)(?:" + PHASE + ")?(?<space> )?(?:" + TIME + ")??(?: then hold (?<hold>\\S.*))?");
    private static final Pattern CUE =
            Pattern.compile("(?s)(?:at )?(?<moment>.+?)(?: " + PHASE + ")?(?: for (?<time>[\\d.].*))?");

    /** Returns the meaning of a key; empty for a key of the language, or an unknown one. */
    static Optional<LineKey> of(TextLine.Part part) {
        String text = part.text();
        if (text.startsWith("at ") || text.startsWith("every ")) {
            Matcher cue = CUE.matcher(text);
            return cue.matches() ? Optional.of(cue(part, cue)) : Optional.empty();
        }
        Matcher moving = MOVING.matcher(text);
        if (moving.matches()) {
            return Optional.of(new LineKey(moving.group("key"), timed(part, moving)));
        }
        Matcher flow = FLOW.matcher(text);
        boolean both = flow.matches() && flow.group("phase") != null && flow.group("time") != null;
        if (flow.matches() && !text.isEmpty() && both == (flow.group("space") != null)) {
            List<Node.Member> members = new ArrayList<>(timed(part, flow));
            add("hold", part, flow, "hold", members);
            return Optional.of(new LineKey("flow", List.copyOf(members)));
        }
        return Optional.empty();
    }

    private static LineKey cue(TextLine.Part part, Matcher cue) {
        List<Node.Member> members = new ArrayList<>();
        members.add(member("at", part, cue, "moment"));
        add("on", part, cue, "phase", members);
        add("for", part, cue, "time", members);
        return new LineKey("cues", List.copyOf(members));
    }

    private static List<Node.Member> timed(TextLine.Part part, Matcher key) {
        List<Node.Member> members = new ArrayList<>();
        add("on", part, key, "phase", members);
        add(key.group("within") == null ? "for" : "within", part, key, "time", members);
        return List.copyOf(members);
    }

    private static void add(String name, TextLine.Part part, Matcher key, String group, List<Node.Member> members) {
        if (key.group(group) != null) {
            members.add(member(name, part, key, group));
        }
    }

    private static Node.Member member(String name, TextLine.Part part, Matcher key, String group) {
        Node.Text value = TextValue.text(part.part(key.start(group), key.end(group)));
        return new Node.Member(name, value.span(), value);
    }
}
