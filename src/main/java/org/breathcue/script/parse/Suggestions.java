package org.breathcue.script.parse;

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
final class Suggestions {
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
            "seated: sitting sit",
            "supine: lying on-the-back on-your-back back",
            "prone: on-the-front on-your-front belly",
            "standing: stand upright",
            "kneeling: knees",
            "hands-and-knees: all-fours on-all-fours table tabletop",
            "alternate: alternating",
            "both: each two left-and-right",
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

    static Optional<String> by(String word, Collection<String> known) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return sameAs(plain, known).or(() -> NearestWord.to(word, known)).or(() -> {
            // The word may be a misspelled synonym.
            List<String> others = new ArrayList<>();
            SAME.keySet().stream()
                    .filter(other -> other.length() > 3 && sameAs(other, known).isPresent())
                    .forEach(others::add);
            return NearestWord.to(plain, others).flatMap(other -> sameAs(other, known));
        });
    }

    private static Optional<String> sameAs(String word, Collection<String> known) {
        return SAME.getOrDefault(word, List.of()).stream()
                .filter(known::contains)
                .findFirst();
    }
}
