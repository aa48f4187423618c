package org.breathcue.voice.unlisted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.breathcue.pronounce.Phone;

/**
 * The sounds of compounds that are written as one word, such as "slideboard": those of the two words. The first one is stressed. The second
 * one is among those that often end a compound in the language of exercise, so that "target" is not "tar" and "get".
 */
final class ClosedCompounds {
    private static final int SHORTEST_FIRST = 3;

    private static final Set<String> SECOND = Set.of(
            ("back bag ball band bar bath bead bell belt bench bend bike block board body bolster boot box brace breath brick"
                            + " bridge bug cane cap chain chair chop chopper clamp climb climber coach cord core crawl cuff curl cushion"
                            + " cycle dip disc disk dog dome down drill drop fall flex flow fold foot frame front glide grip guard gym hammer"
                            + " hand harness head heel hinge hold hook hop jack jacket jog jump jumper keg kick ladder leg lift lifter line"
                            + " load lock loop lunge mat melt mill mitt morning pad paddle plank plate platform play pole pop post press pull"
                            + " pulldown pulse push rack rail raise reach rep rest ride rider ring rise rock rocker roll roller rope rotation"
                            + " rower run runner set shift shoe shrug side sit skate sled sleeve slide slider sling spine splint spring"
                            + " sprint squat stack stance stand station step stick stool stop strap stretch stretcher strike stroke suit swim"
                            + " swing tap tape thrust thruster tilt tool touch towel track trainer tuck turn twist up vest walk"
                            + " walker wall weight wheel wind work works worm wrap yoke")
                    .split(" "));

    /** Prefixes that look like words, and do not take the stress in such words. */
    private static final Set<String> PREFIXES =
            Set.of("dis", "mal", "mis", "non", "out", "over", "pre", "sub", "under");

    private ClosedCompounds() {}

    /**
     * Returns the sounds of a word.
     *
     * @param word letters in lower case
     * @param lexicon gives the sounds of a word, if it is known
     * @return empty if it is no such compound
     */
    static Optional<List<Phone>> phones(String word, Function<String, Optional<List<Phone>>> lexicon) {
        for (int end = SHORTEST_FIRST; end < word.length() - 1; end++) {
            String start = word.substring(0, end);
            if (SECOND.contains(word.substring(end)) && !PREFIXES.contains(start)) {
                Optional<List<Phone>> first = lexicon.apply(start).map(Stresses::heavier);
                Optional<List<Phone>> second =
                        lexicon.apply(word.substring(end)).map(Stresses::lighter);
                if (first.filter(Stresses::hasPrimary).isPresent() && second.isPresent()) {
                    List<Phone> joined = new ArrayList<>(first.get());
                    joined.addAll(second.get());
                    return Optional.of(joined);
                }
            }
        }
        return Optional.empty();
    }
}
