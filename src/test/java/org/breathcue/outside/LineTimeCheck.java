package org.breathcue.outside;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the times written beside words hold: what follows words {@code within} a time comes when it is over, the words of a cue with
 * {@code 0 s left} end with their dose, and {@code settle} passes after a set-up.
 */
public final class LineTimeCheck {
    private static final Pattern SECONDS = Pattern.compile("(\\d+(?:\\.\\d+)?) ?s");

    private final Map<String, Map<String, String>> keys = new HashMap<>();
    private final Map<String, String> following = new HashMap<>();
    private final Map<String, Settling> settling = new HashMap<>();
    private final Map<Kind, Integer> judged = new EnumMap<>(Kind.class);

    /** What is judged. */
    public enum Kind {
        WITHIN,
        ENDS_WITH_DOSE,
        SETTLE,
        REPEATED
    }

    private record Settling(List<String> setup, double seconds) {}

    /** Returns this with the words of another file, named as plans name it. */
    public LineTimeCheck with(String file, String json) {
        ScriptJson.read(json, parser -> read(parser, file));
        return this;
    }

    /** Returns the places of the words that are a value: itself, that of its {@code say}, or those of a list. */
    private List<String> read(JsonParser parser, String file) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> List.of(ScriptJson.place(parser, file));
            case START_ARRAY -> array(parser, file);
            case START_OBJECT -> object(parser, file);
            default -> List.of();
        };
    }

    private List<String> array(JsonParser parser, String file) throws IOException {
        List<String> places = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            List<String> inner = read(parser, file);
            if (!places.isEmpty() && inner.size() == 1) {
                following.put(places.get(places.size() - 1), inner.get(0));
            }
            places.addAll(inner);
        }
        return places;
    }

    private List<String> object(JsonParser parser, String file) throws IOException {
        Map<String, String> own = new HashMap<>();
        Map<String, List<String>> places = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                own.put(name, parser.getText());
            } else {
                own.put(name, "");
            }
            places.put(name, read(parser, file));
        }
        List<String> words = places.getOrDefault("say", List.of());
        if (words.size() == 1) {
            keys.putIfAbsent(words.get(0), own);
        }
        List<String> setup = places.getOrDefault("setup", List.of());
        double seconds = seconds(own.get("settle"));
        if (seconds >= 0 && !own.containsKey("stretch") && !own.containsKey("caution") && file.equals("session.json")) {
            setup.forEach(line -> settling.put(line, new Settling(setup, seconds)));
        }
        return words.size() == 1 ? words : List.of();
    }

    /** Returns what is wrong. */
    public List<String> check(Plan plan) {
        List<String> wrong = new ArrayList<>();
        for (PlanEvent speech : plan.speeches()) {
            if (speech.role().equals("count") || speech.text().equals("Halfway.")) {
                continue;
            }
            String place = speech.writtenAt();
            Map<String, String> own = keys.getOrDefault(place, Map.of());
            // Both sides hear a cue at the same moment, which the longer words of one of them decide.
            boolean differs = speech.text().contains("near")
                    || (own.containsKey("short")
                            && speech.place() != null
                            && !speech.place().side().equals("none"));
            if ("0 s left".equals(own.get("at")) && !differs) {
                count(Kind.ENDS_WITH_DOSE);
                boolean ends =
                        plan.holds().stream().anyMatch(dose -> speech.startsIn(dose) && speech.end() == dose.end());
                expect(ends, wrong, speech + " does not end with its dose");
            }
            String at = own.getOrDefault("at", "");
            double every = at.startsWith("every ") ? seconds(at.substring("every ".length())) : -1;
            if (every > 0 && !own.containsKey("on")) {
                before(plan, speech).ifPresent(before -> beat(plan, before, speech, every, wrong));
            }
            double within = seconds(own.get("within"));
            PlanEvent next = next(plan, speech);
            if (next != null && within >= 0 && next.writtenAt().equals(following.get(place))) {
                expectAt(Kind.WITHIN, plan, speech.start(), within, next, wrong);
            }
            Settling settle = settling.get(place);
            boolean timed = own.containsKey("for") || own.containsKey("within");
            if (next != null && settle != null && !timed && !settle.setup().contains(next.writtenAt())) {
                expectAt(Kind.SETTLE, plan, speech.end(), settle.seconds(), next, wrong);
            }
        }
        return wrong;
    }

    /** Returns when the same words were heard before in the same rest or dose. */
    private static Optional<PlanEvent> before(Plan plan, PlanEvent speech) {
        long begun = plan.events().stream()
                .filter(event -> event.is("mark") || event.is("hold"))
                .mapToLong(PlanEvent::start)
                .filter(start -> start <= speech.start())
                .max()
                .orElse(0);
        return plan.speeches().stream()
                .filter(other -> other.start() >= begun && other.start() < speech.start())
                .filter(other -> other.writtenAt().equals(speech.writtenAt()))
                .reduce((one, other) -> other);
    }

    /** Some repetitions may have found no room. */
    private void beat(Plan plan, PlanEvent before, PlanEvent speech, double every, List<String> wrong) {
        count(Kind.REPEATED);
        double beats = (speech.start() - before.start()) / (every * plan.frameRate());
        expect(
                Math.abs(beats - Math.rint(beats)) * every * plan.frameRate() <= 1,
                wrong,
                speech + " does not come every " + every + " s after " + before);
    }

    /** How often each kind was judged. */
    public Map<Kind, Integer> judged() {
        return judged;
    }

    private void count(Kind kind) {
        judged.merge(kind, 1, Integer::sum);
    }

    private void expectAt(Kind kind, Plan plan, long from, double seconds, PlanEvent next, List<String> wrong) {
        count(kind);
        long due = from + Math.round(seconds * plan.frameRate());
        expect(Math.abs(next.start() - due) <= 1, wrong, next + " is due at frame " + due);
    }

    private static void expect(boolean right, List<String> wrong, String problem) {
        if (!right) {
            wrong.add(problem);
        }
    }

    /** What starts first after words, chapters apart. */
    private static @Nullable PlanEvent next(Plan plan, PlanEvent speech) {
        return plan.events().stream()
                .filter(event -> !event.is("mark") && event.start() >= speech.end())
                .findFirst()
                .orElse(null);
    }

    /** An exact number of seconds; -1 for anything else. */
    private static double seconds(@Nullable String amount) {
        Matcher seconds = SECONDS.matcher(amount == null ? "" : amount);
        return seconds.matches() ? Double.parseDouble(seconds.group(1)) : -1;
    }
}
