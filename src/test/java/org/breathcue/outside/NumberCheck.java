package org.breathcue.outside;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sets, times and rounds, each of which is counted from 1. */
final class NumberCheck {
    private static final Pattern ROUND = Pattern.compile("\\bRound (\\d+) of (\\d+)\\.");

    private final Plan plan;
    private final Findings findings;

    NumberCheck(Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    void check() {
        List<PlanPlace> places = plan.holds().stream().map(PlanEvent::movement).toList();
        places.stream()
                .collect(Collectors.groupingBy(PlanPlace::step, TreeMap::new, Collectors.toList()))
                .forEach((step, ofStep) -> {
                    complete("sets of step " + step, ofStep.stream().mapToInt(PlanPlace::set));
                    ofStep.stream()
                            .collect(Collectors.groupingBy(place -> place.set() + place.side()))
                            .forEach((set, ofSet) -> complete(
                                    "times of step " + step + " in set " + set,
                                    ofSet.stream().mapToInt(PlanPlace::time)));
                });
        rounds();
    }

    private void complete(String what, IntStream numbers) {
        TreeSet<Integer> counted = numbers.boxed().collect(Collectors.toCollection(TreeSet::new));
        findings.expect(counted.last() == counted.size(), Rule.COUNTED, what, ": ", counted);
    }

    /** At each place in the script, a round is followed by itself or by the next, and the last one also by the first. */
    private void rounds() {
        Map<Object, Matcher> before = new HashMap<>();
        for (PlanEvent speech : plan.speeches()) {
            Matcher said = ROUND.matcher(speech.text());
            if (said.find()) {
                Matcher last = before.put(speech.json().path("source"), said);
                int number = number(said, 1);
                // A rest between rounds speaks of the second one first.
                boolean begins = number == 1 || number == 2;
                boolean next = last != null && (number == number(last, 1) || number == number(last, 1) + 1);
                boolean again = last == null || number(last, 1) == number(last, 2);
                boolean follows = next || (again && begins);
                findings.expect(follows && number <= number(said, 2), Rule.ROUNDS, speech);
            }
        }
    }

    private static int number(Matcher round, int group) {
        return Integer.parseInt(round.group(group));
    }
}
