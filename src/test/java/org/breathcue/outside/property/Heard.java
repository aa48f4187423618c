package org.breathcue.outside.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.breathcue.outside.Numerals;
import org.breathcue.outside.Plan;
import org.breathcue.outside.PlanEvent;
import org.breathcue.outside.PlanPlace;
import org.breathcue.outside.generate.ExpectedDose;
import org.breathcue.outside.generate.LeafWords;
import org.breathcue.outside.generate.Wording;
import org.breathcue.support.AssertionCounter;

/** What a listener takes from a plan, for comparison with what its script promised. */
final class Heard {
    private static final Pattern TOLD = Pattern.compile("(This is|After this comes) (.*)\\.");
    private static final Map<String, String> PHRASES = Map.of("Halfway.", "halfway", "Last breath.", "last-breath");
    private static final int SURELY_COUNTED = 3;
    private static final Pattern PART = Pattern.compile("\\bPart (\\d+) of (\\d+)\\.");
    private static final Pattern ROUND = Pattern.compile("\\bRound (\\d+ of \\d+)\\.");
    private static final Pattern REP = Pattern.compile("\\bRep ([\\p{L}\\d]+)");
    private static final List<String> NUMBERS =
            IntStream.rangeClosed(0, 20).mapToObj(Numerals::of).toList();

    private final AssertionCounter counter;

    Heard(AssertionCounter counter) {
        this.counter = counter;
    }

    /** Where the doses given are not those expected. */
    List<String> wrongDoses(Plan plan, List<ExpectedDose> expected) {
        List<String> wrong = new ArrayList<>();
        List<PlanEvent> given = plan.holds();
        for (int i = 0; i < Math.max(given.size(), expected.size()); i++) {
            boolean same =
                    i < given.size() && i < expected.size() && expected.get(i).sameAs(given.get(i), plan.frameRate());
            counter.count("dose");
            if (same && expected.get(i).atOnce()) {
                counter.count("dose at once");
                same = i > 0 && given.get(i - 1).end() == given.get(i).start();
            }
            if (!same) {
                wrong.add("dose " + (i + 1) + " is " + (i < given.size() ? given.get(i) : "nothing") + " instead of "
                        + (i < expected.size() ? expected.get(i) : "nothing"));
            }
        }
        return wrong;
    }

    /** Where a plan does not wait for a listener at the end of a dose, or does though nobody asked it to. */
    List<String> wrongWaits(Plan plan, List<ExpectedDose> expected) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < plan.holds().size(); i++) {
            PlanEvent dose = plan.holds().get(i);
            boolean waits = plan.events().stream()
                    .anyMatch(event -> event.is("wait")
                            && event.start() == dose.end()
                            && dose.movement().equals(event.place()));
            counter.count(expected.get(i).ready() ? "dose until ready" : "dose without a wait");
            if (waits != expected.get(i).ready()) {
                wrong.add(dose + (waits ? " is waited for" : " is not waited for"));
            }
        }
        return wrong;
    }

    /** By step, the lines of movements that name a side, have a time, have no short form, and tell a round. */
    Map<Integer, LeafWords.Kinds> words(Plan plan) {
        Map<Integer, LeafWords.Kinds> words = new TreeMap<>();
        for (PlanEvent speech : plan.speeches()) {
            boolean inFlow =
                    plan.holds().stream().anyMatch(dose -> dose.form().equals("flow") && speech.startsIn(dose));
            boolean moving = inFlow || List.of("enter", "phase", "leave").contains(speech.role());
            LeafWords.Kinds kinds = new LeafWords.Kinds(
                    Wording.has(speech.text(), Wording.SIDE) ? 1 : 0,
                    Wording.has(speech.text(), Wording.TIME) ? 1 : 0,
                    Wording.has(speech.text(), Wording.WHOLE) ? 1 : 0,
                    ROUND.matcher(speech.text()).find() ? 1 : 0);
            if (moving && !kinds.equals(LeafWords.Kinds.NONE)) {
                counter.count("line that must not be lost");
                words.merge(speech.movement().step(), kinds, LeafWords.Kinds::plus);
            }
        }
        return words;
    }

    /** The lines of set-ups that name a side. */
    int setups(Plan plan) {
        return (int) plan.speeches().stream()
                .filter(speech -> speech.role().equals("setup") && Wording.has(speech.text(), Wording.SIDE))
                .count();
    }

    /** What the player calls though the script does not let it, and breathing that it should count and does not. */
    List<String> strayCalls(Plan plan, Map<Integer, List<String>> calls) {
        List<String> stray = new ArrayList<>();
        for (PlanEvent event : plan.events()) {
            if (event.is("chime") && event.place() != null && !isOfDose(plan, event)) {
                counter.count("chime of a cue");
            }
            String call = event.role().equals("count")
                    ? "countdown"
                    : event.is("chime") && isOfDose(plan, event) ? "chime" : PHRASES.getOrDefault(event.text(), "");
            PlanPlace place = event.place();
            List<String> let = place == null ? null : calls.get(place.step());
            if (!call.isEmpty() && let != null) {
                counter.count("call");
                boolean counted = call.equals("countdown") && (let.contains("count") || let.contains("repetitions"));
                if (!counted && let.stream().noneMatch(word -> word.equals(call) || word.startsWith(call + " "))) {
                    stray.add(event + " is called, where only " + let + " may be");
                }
            }
        }
        plan.holds().stream()
                .filter(dose -> dose.form().equals("breathe"))
                .filter(dose ->
                        calls.getOrDefault(dose.movement().step(), List.of()).contains("count"))
                .filter(dose -> plan.breathsMeeting(dose).stream()
                        .anyMatch(breath -> breath.length() > SURELY_COUNTED * plan.frameRate()))
                .forEach(dose -> {
                    counter.count("breathing that is counted");
                    if (plan.speeches().stream()
                            .noneMatch(speech -> speech.role().equals("count") && speech.startsIn(dose))) {
                        stray.add(dose + " is not counted");
                    }
                });
        return stray;
    }

    /** The chime of a cue has a place of its own in the script. */
    private static boolean isOfDose(Plan plan, PlanEvent chime) {
        return plan.holds().stream()
                .anyMatch(dose -> chime.startsIn(dose)
                        && chime.json().path("source").equals(dose.json().path("source")));
    }

    /** Names of this stretch and of the next one that are not theirs. */
    List<String> wrongNames(Plan plan, Map<Integer, String> names) {
        List<String> wrong = new ArrayList<>();
        for (PlanEvent speech : plan.speeches()) {
            Matcher told = TOLD.matcher(speech.text());
            if (told.matches()) {
                PlanPlace place = speech.place();
                int here = place != null ? place.step() : stepOf(plan, speech, names);
                boolean next =
                        told.group(1).startsWith("After") && !speech.role().equals("say");
                String name = names.entrySet().stream()
                        .filter(entry -> next ? entry.getKey() > here : entry.getKey() >= here)
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("nothing");
                counter.count(next ? "name of the next stretch" : "name of this stretch");
                if (!name.equals(told.group(2))) {
                    wrong.add(speech + " should name " + name);
                }
            }
        }
        return wrong;
    }

    /** Stretches whose name is not spoken before their first dose, or is spoken although it should not be. */
    List<String> wrongAnnouncements(Plan plan, Map<Integer, String> names, Set<Integer> unannounced) {
        List<String> wrong = new ArrayList<>();
        long from = 0;
        int before = 0;
        for (PlanEvent dose : plan.holds()) {
            int step = dose.movement().step();
            String name = names.get(step);
            if (step != before && name != null) {
                long earliest = from;
                List<String> words = plan.speeches().stream()
                        .filter(speech -> speech.start() >= earliest && speech.end() <= dose.start())
                        .filter(speech -> speech.role().equals("helper"))
                        .map(PlanEvent::text)
                        .toList();
                boolean announced = !unannounced.contains(step);
                counter.count(announced ? "name spoken" : "name not spoken");
                if (words.contains(name) != announced || (!announced && words.contains("Next, " + name + "."))) {
                    wrong.add(dose + " is led into by " + words + (announced ? "" : ", which must not name it"));
                }
            }
            from = dose.end();
            before = step;
        }
        return wrong;
    }

    /** The step with a name that words before a dose belong to. */
    private static int stepOf(Plan plan, PlanEvent speech, Map<Integer, String> names) {
        return plan.holds().stream()
                .filter(dose -> dose.start() >= speech.start()
                        && names.containsKey(dose.movement().step()))
                .findFirst()
                .map(dose -> dose.movement().step())
                .orElse(Integer.MAX_VALUE);
    }

    /** By step: how often each number was heard; words in entering and leaving lines carry their step as those of a flow do. */
    Map<Integer, Map<Integer, Integer>> counts(Plan plan) {
        Map<Integer, Map<Integer, Integer>> counts = new TreeMap<>();
        for (PlanEvent event : plan.speeches()) {
            Matcher rep = REP.matcher(event.text());
            while (rep.find()) {
                counter.count("number");
                counts.computeIfAbsent(event.movement().step(), step -> new TreeMap<>())
                        .merge(number(rep.group(1)), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The generator calls the working side near and the other one far. */
    List<String> wrongSides(Plan plan) {
        List<String> wrong = new ArrayList<>();
        for (PlanEvent event : plan.speeches()) {
            PlanPlace place = event.place();
            String side = place == null ? "none" : place.side();
            String other = side.equals("left") ? "right" : "left";
            boolean swapped = !side.equals("none")
                    && (Wording.has(event.text(), "near " + other) || Wording.has(event.text(), "far " + side));
            if (!side.equals("none") && (Wording.has(event.text(), "near") || Wording.has(event.text(), "far"))) {
                counter.count("wording of a side");
            }
            if (swapped || event.text().contains("{")) {
                wrong.add(event + " is heard on side " + side);
            }
        }
        return wrong;
    }

    /** Numbers of sets that are not those of the dose they are heard in, or before. */
    List<String> wrongSets(Plan plan) {
        List<String> wrong = new ArrayList<>();
        for (PlanEvent event : plan.speeches()) {
            Matcher part = PART.matcher(event.text());
            if (part.find()) {
                counter.count("number of a set");
                PlanPlace place = event.place() != null ? event.place() : following(plan, event);
                int sets = plan.holds().stream()
                        .map(PlanEvent::movement)
                        .filter(other -> other.step() == place.step())
                        .mapToInt(PlanPlace::set)
                        .max()
                        .orElse(0);
                if (!part.group(1).equals("" + place.set()) || !part.group(2).equals("" + sets)) {
                    wrong.add(event + " is heard in set " + place.set() + " of " + sets);
                }
            }
        }
        return wrong;
    }

    /** Words of stretches and of breathing that tell another round than theirs. */
    List<String> wrongRounds(Plan plan, Map<Integer, String> rounds) {
        List<String> wrong = new ArrayList<>();
        for (PlanEvent event : plan.speeches()) {
            Matcher told = ROUND.matcher(event.text());
            boolean setup = event.role().equals("setup");
            if (told.find() && (setup || event.place() != null)) {
                PlanPlace place = setup ? following(plan, event) : event.movement();
                String due = rounds.getOrDefault(place.step(), "none");
                counter.count(setup ? "round in a set-up" : "round in a movement");
                if (!told.group(1).equals(due)) {
                    wrong.add(event + " is heard in round " + due);
                }
            }
        }
        return wrong;
    }

    private static PlanPlace following(Plan plan, PlanEvent event) {
        return plan.holds().stream()
                .filter(dose -> dose.start() >= event.start())
                .findFirst()
                .orElseThrow()
                .movement();
    }

    private static int number(String word) {
        int spelled = NUMBERS.indexOf(word.toLowerCase(Locale.ROOT));
        return spelled >= 0 ? spelled : Integer.parseInt(word);
    }
}
