package org.breathcue.understood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.breathcue.understood.Alignment.Step;
import org.junit.jupiter.api.Test;

final class AlignmentTest {
    private static Alignment align(String said, String heard) {
        return Alignment.of(words(said), words(heard));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    private static List<Step> errors(String said, String heard) {
        return align(said, heard).steps().stream().filter(Step::isError).toList();
    }

    @Test
    void theSameWordsAreNoErrors() {
        Alignment same = align("sit tall and rest", "sit tall and rest");
        assertThat(same.errors()).isZero();
        assertThat(same.rate()).isZero();
        assertThat(same.words()).isEqualTo(4);
    }

    @Test
    void aWordMayBeHeardAsAnother() {
        assertThat(errors("sit tall and rest", "sit all and rest")).containsExactly(new Step(1, "tall", "all"));
        assertThat(align("sit tall and rest", "sit all and rest").rate()).isEqualTo(0.25);
    }

    @Test
    void aWordMayNotBeHeard() {
        assertThat(errors("sit tall and rest", "sit and rest")).containsExactly(new Step(1, "tall", ""));
        assertThat(errors("sit tall", "")).containsExactly(new Step(0, "sit", ""), new Step(1, "tall", ""));
    }

    @Test
    void aWordMayBeHeardThatWasNotSaid() {
        assertThat(errors("sit tall", "sit up tall")).containsExactly(new Step(1, "", "up"));
        assertThat(errors("sit", "now sit down")).containsExactly(new Step(0, "", "now"), new Step(1, "", "down"));
    }

    @Test
    void errorsMayBeMoreThanWords() {
        assertThat(align("rest", "the best of all").rate()).isEqualTo(4);
    }

    @Test
    void whereAWordEndsCannotBeHeard() {
        assertThat(errors("child pose and for arms", "childpose and forarms")).isEmpty();
        assertThat(errors("inhale", "in hale")).isEmpty();
        assertThat(align("in hale", "inhale").words()).isEqualTo(2);
        assertThat(errors("in hale", "exhale")).hasSize(2);
    }

    @Test
    void ofEquallyFewErrorsThoseThatLookAlikeAreMeant() {
        assertThat(errors("press lift", "rest")).containsExactly(new Step(0, "press", "rest"), new Step(1, "lift", ""));
        assertThat(errors("lift press", "rest")).containsExactly(new Step(0, "lift", ""), new Step(1, "press", "rest"));
    }

    /** Uses words of one letter and computes their distance with a different method. */
    @Test
    void thereAreNeverMoreErrorsThanNeedBe() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String said = letters(random);
            String heard = letters(random);
            Alignment alignment = Alignment.of(
                    said.chars().mapToObj(Character::toString).toList(),
                    heard.chars().mapToObj(Character::toString).toList());
            assertThat(alignment.errors()).as(said + " " + heard).isEqualTo(Letters.distance(said, heard));
            assertThat(join(alignment.steps().stream().map(Step::said))).isEqualTo(said);
            assertThat(join(alignment.steps().stream().map(Step::heard))).isEqualTo(heard);
        }
    }

    private static String letters(Random random) {
        return random.ints(random.nextInt(12), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String join(Stream<String> texts) {
        return texts.reduce("", String::concat);
    }
}
