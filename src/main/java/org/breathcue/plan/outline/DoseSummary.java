package org.breathcue.plan.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breathcue.plan.picture.PictureText;
import org.breathcue.script.Amount;
import org.breathcue.timeline.DoseForm;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Side;
import org.jspecify.annotations.Nullable;

/**
 * Puts the doses of a stretch into a few words. Doses that are alike are said once:
 *
 * <pre>
 *   hold 20 s on the left, hold 20 s on the right          20 s, each side
 *   two sets with three holds of 20 s                      2 sets of 3 × 20 s
 *   holds of 2 and of 3 breaths                            2 breaths, then 3 breaths
 *   a flow of 8 times, 2 s up and 3 s down                 8 × (2 s, then 3 s)
 *   a flow of 10 times in each of two sets, rest of 30 s   2 sets of 10 times, rest 30 s
 * </pre>
 */
final class DoseSummary {
    private DoseSummary() {}

    /**
     * Returns the doses of one round of a stretch in words.
     *
     * @param waits whether a live session waits for the listener
     * @param rest the rest between sets or repetitions
     */
    static String of(List<Event.Dose> doses, boolean waits, Optional<Amount> rest) {
        Map<Side, List<Event.Dose>> sides = doses.stream()
                .collect(Collectors.groupingBy(DoseSummary::side, LinkedHashMap::new, Collectors.toList()));
        Map<Side, String> texts = new LinkedHashMap<>();
        sides.forEach((side, ofSide) -> texts.put(side, sets(ofSide)));
        boolean repeated = sides.values().stream().anyMatch(ofSide -> ofSide.size() > 1);
        return sides(texts)
                + (waits ? ", until ready" : "")
                + rest.filter(amount -> repeated)
                        .map(amount -> ", rest " + amount.written())
                        .orElse("");
    }

    private static String sides(Map<Side, String> texts) {
        List<String> different = texts.values().stream().distinct().toList();
        if (texts.size() == 2 && different.size() == 1) {
            return different.get(0) + ", each side";
        }
        return texts.entrySet().stream()
                .map(entry -> entry.getKey() == Side.NONE
                        ? entry.getValue()
                        : entry.getValue() + ", " + entry.getKey().key() + " side")
                .collect(Collectors.joining("; "));
    }

    private static String sets(List<Event.Dose> doses) {
        List<String> sets = doses.stream()
                .collect(Collectors.groupingBy(dose -> place(dose, Place::set), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(DoseSummary::set)
                .toList();
        if (sets.size() == 1) {
            return sets.get(0);
        }
        return sets.stream().distinct().count() == 1
                ? sets.size() + " sets of " + sets.get(0)
                : sets.size() + " sets: " + String.join("; ", sets);
    }

    private static String set(List<Event.Dose> doses) {
        List<Event.Dose> holds =
                doses.stream().filter(dose -> dose.form() == DoseForm.HOLD).toList();
        if (!holds.isEmpty() && holds.size() < doses.size()) {
            // A flow that stops for holds: its parts between the holds are no doses of their own.
            long times = doses.stream()
                    .map(dose -> place(dose, Place::time))
                    .distinct()
                    .count();
            return (times == 1 ? "once" : times + " times") + ", with a hold of "
                    + amounts(holds.stream()
                            .filter(dose -> place(dose, Place::time) == 1)
                            .toList());
        }
        List<String> times = doses.stream()
                .collect(Collectors.groupingBy(dose -> place(dose, Place::time), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(DoseSummary::inTurn)
                .toList();
        boolean alike = times.stream().distinct().count() == 1;
        return alike && times.size() > 1 && doses.size() > times.size()
                ? times.size() + " × (" + times.get(0) + ")"
                : amounts(doses);
    }

    private static String inTurn(List<Event.Dose> doses) {
        return doses.stream().map(dose -> PictureText.dose(dose.amount())).collect(Collectors.joining(", then "));
    }

    private static String amounts(List<Event.Dose> doses) {
        List<String> amounts =
                doses.stream().map(dose -> PictureText.dose(dose.amount())).toList();
        return amounts.size() > 1 && amounts.stream().distinct().count() == 1
                ? amounts.size() + " × " + amounts.get(0)
                : String.join(", then ", amounts);
    }

    private static int place(Event.Dose dose, Function<Place, Integer> part) {
        @Nullable Place place = dose.place();
        return place == null ? 1 : part.apply(place);
    }

    private static Side side(Event.Dose dose) {
        @Nullable Place place = dose.place();
        return place == null ? Side.NONE : place.side();
    }
}
