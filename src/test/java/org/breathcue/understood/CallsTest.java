package org.breathcue.understood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CallsTest {
    private static List<String> missed(String heard) {
        List<Spoken> spoken = new ArrayList<>();
        spoken.add(new Spoken(0, 10, "Welcome.", "say", "x.json:1"));
        spoken.add(new Spoken(10, 10, "Seated twist", "helper", "x.json:2"));
        spoken.add(new Spoken(20, 10, "Sit tall, and turn to the left.", "setup", "x.json:3"));
        spoken.add(new Spoken(30, 10, "Now the right side.", "helper", "x.json:4"));
        spoken.add(new Spoken(40, 10, "Turn to the right.", "setup", "x.json:5"));
        return Calls.missed(Understood.of("x", "voice", spoken, Words.of(heard))).stream()
                .map(call -> call.spoken().text())
                .toList();
    }

    @Test
    void heardAsTheyAre() {
        assertThat(
                        missed(
                                "Welcome. Seated twist. Sit tall, and turn to the left. Now the right side. Turn to the right."))
                .isEmpty();
    }

    @Test
    void heardMoreOrLess() {
        assertThat(missed(
                        "Welcome. Seated wrist. Sit tall and turn to the left. On the right side. Turn to the right."))
                .isEmpty();
    }

    @Test
    void notHeardAtAll() {
        assertThat(missed("Welcome. Sit tall, and turn to the left. Turn to the right."))
                .containsExactly("Seated twist", "Now the right side.");
        assertThat(missed("")).containsExactly("Seated twist", "Now the right side.");
    }

    @Test
    void theOtherSideIsNotLikeIt() {
        assertThat(missed(
                        "Welcome. Seated twist. Sit tall, and turn to the left. Now the left side. Turn to the right."))
                .containsExactly("Now the right side.");
    }

    @Test
    void heardInAnotherPlace() {
        assertThat(
                        missed(
                                "Welcome. Sit tall, and turn to the left. Now the right side. Turn to the right. Seated twist."))
                .containsExactly("Seated twist");
    }
}
