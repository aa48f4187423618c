package org.breathcue.script.parse.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.diagnostic.NearestWord;

/** Suggests the word of the language that was most likely meant: one with similar spelling or the same meaning. */
public final class Suggestions {
    /** Words of the language and their synonyms. If several fit, the first is suggested. */
    private static final Map<String, List<String>> SAME = same(
            "times: reps repetitions repeats count",
            "sets: rounds series",
            "repeat: rounds loop cycle",
            "hold: duration seconds minutes time length breaths wait stay",
            "length: duration time minutes seconds total",
            "breath: speed pace tempo rhythm ratio breathing",
            "about: description note notes comment",
            "setup: instructions instruction text start preparation description prepare",
            "enter: start begin begins in entry",
            "leave: exit out finish end",
            "at: when time",
            "say: text speak words message prompt instruction cue intro voice",
            "pause: rest wait break silence sleep stop",
            "stretch: exercise pose asana move",
            "position: pose posture place",
            "chime: sound play bell gong music ring",
            "breathe: breaths breathing breath",
            "title: name session heading",
            "name: title stretch exercise pose",
            "steps: stretches exercises poses sequence session routine",
            "sides: side",
            "props: equipment needs material",
            "caution: warning careful safety",
            "cues: cue prompts",
            "variation: version option level",
            "on: phase breath",
            "for: duration seconds time hold",
            "inhale: in breathe-in",
            "exhale: out breathe-out",
            "seated: sitting sit cross-legged sitting-cross-legged long-sitting sitting-on-the-floor seated-on-the-floor floor-sitting",
            "chair: on-a-chair on-the-chair in-a-chair sitting-on-a-chair seated-on-a-chair sitting-in-a-chair seated-in-a-chair"
                    + " chair-sitting chair-seated seated-chair stool on-a-stool office-chair wheelchair in-a-wheelchair",
            "supine: back on-the-back on-your-back lying-on-the-back lying-on-your-back lie-on-your-back lying-supine supine-lying"
                    + " back-lying crook-lying hook-lying hooklying face-up lying-face-up savasana shavasana",
            "prone: front belly stomach on-the-front on-your-front on-the-belly on-your-belly on-the-stomach on-your-stomach"
                    + " lying-on-the-front lying-on-your-front lying-on-the-stomach lying-on-your-stomach lying-on-your-belly"
                    + " lying-on-the-belly lying-prone prone-lying face-down lying-face-down",
            "side: side-lying sidelying lying-on-the-side lying-on-your-side lying-on-one-side on-the-side on-your-side on-one-side"
                    + " lateral lateral-recumbent",
            "standing: stand upright stand-up standing-up on-your-feet",
            "kneeling: knees kneel on-your-knees on-the-knees half-kneeling tall-kneeling high-kneeling",
            "hands-and-knees: all-fours on-all-fours table tabletop table-top quadruped quadrupedal four-point 4-point"
                    + " four-point-kneeling 4-point-kneeling on-hands-and-knees on-your-hands-and-knees hands-&-knees",
            "alternate: alternating alternately alternate-sides alternating-sides side-to-side left-right-left-right",
            "both: each two left-and-right right-and-left both-sides each-side per-side every-side either-side two-sides left/right l/r"
                    + " left-then-right left,-right each-leg each-arm both-legs both-arms per-leg per-arm bilateral-in-turn",
            "left: l left-side left-leg left-arm left-only only-left",
            "right: r right-side right-leg right-arm right-only only-right",
            "none: no neither no-sides without-sides",
            "quiet: short silent",
            "countdown: count counting",
            "level: volume loudness gain",
            "background: ambience ambient music nature",
            "chimes: bells gongs",
            "air: noise wind breath",
            "tone: sine pitch beep",
            "waves: ocean sea surf beach",
            "off: none no silent silence mute",
            "soft: quiet low softer lower",
            "normal: medium default usual",
            "weeks: week duration length",
            "days: on when day schedule frequency weekdays",
            "next: progress progression advance after",
            "back: gap regress regression setback",
            "sessions: session steps exercises",
            "stages: stage levels steps progression doses dose",
            "loud: high louder strong");

    private Suggestions() {}

    private static Map<String, List<String>> same(String... lines) {
        return Stream.of(lines)
                .map(line -> line.split(": "))
                .flatMap(parts -> Stream.of(parts[1].split(" "))
                        .map(word -> Map.entry(word.replace('-', ' '), parts[0].replace('-', ' '))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    /** Returns the known word that was most likely meant; empty if none is near. */
    public static Optional<String> by(String word, Collection<String> known) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replaceAll("[-_\\s]+", " ");
        Optional<String> itself = known.stream()
                .filter(one -> one.replace('-', ' ').equalsIgnoreCase(plain))
                .findFirst();
        if (itself.isPresent()) {
            return itself;
        }
        return sameAs(plain, known).or(() -> NearestWord.to(word, known)).or(() -> {
            // The word may be a misspelled synonym.
            List<String> others = new ArrayList<>();
            SAME.keySet().stream()
                    .filter(other -> other.length() > 3 && sameAs(other, known).isPresent())
                    .forEach(others::add);
            return NearestWord.to(plain, others).flatMap(other -> sameAs(other, known));
        });
    }

    /** Returns whether two names have the same words: {@code cat-cow}, {@code Cat and cow} and {@code cat_cow} are equal; apostrophes do not matter. */
    public static boolean sameName(String one, String other) {
        return words(one).equals(words(other));
    }

    /** Returns the words of a name that have to be the same in an equal name. */
    public static List<String> words(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).replaceAll("['’]", "").split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty() && !word.equals("and") && !word.equals("the"))
                .toList();
    }

    private static Optional<String> sameAs(String word, Collection<String> known) {
        return SAME.getOrDefault(word, List.of()).stream()
                .filter(known::contains)
                .findFirst();
    }
}
