package org.breathcue.library;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.breathcue.cli.Run;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.diagnostic.Source;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the library contains every expected stretch with its expected dose. */
final class StretchLibraryTest {
    private static final Scripts SCRIPTS = new Scripts();

    @TempDir
    private Path folder;

    @Test
    void everyStretchOfTheTableHasItsFile() throws IOException {
        assertThat(SCRIPTS.names())
                .containsExactlyInAnyOrderElementsOf(
                        Prescription.all().stream().map(Prescription::file).toList());
    }

    @TestFactory
    Stream<DynamicTest> stretchesAreCalledAndDoneAsInTheTable() throws IOException {
        return each(stretch -> {
            JsonNode file = Scripts.read(Scripts.STRETCHES, stretch.file());
            assertThat(file.path("name").asText()).isEqualTo(stretch.name());
            assertThat(file.path("position").asText()).isEqualTo(stretch.position());
            assertThat(file.path("sides").asText("none")).isEqualTo(stretch.sides());
            assertThat(file.path("rest").asText("-")).isEqualTo(stretch.rest());
            assertThat(file.path("about").asText()).isNotBlank();
            assertThat(file.path("caution").asText()).isNotBlank();
        });
    }

    @TestFactory
    Stream<DynamicTest> dosesAreThoseOfTheTableAtBothEnds() throws IOException {
        return each(stretch -> {
            Source alone = new Source("alone.json", alone(stretch.file(), Optional.empty()));
            assertThat(doses(Compiled.timeline(alone, SCRIPTS))).isEqualTo(stretch.doses(false));
            double longest =
                    Compiled.lengths(alone, SCRIPTS, ListenerWishes.NONE).longest();
            assertThat(doses(Compiled.timeline(alone, SCRIPTS, lasting(longest))))
                    .isEqualTo(stretch.doses(true));
        });
    }

    /** Uses a real voice, with the default breath and with the faster breath of the built-in sessions. */
    @TestFactory
    Stream<DynamicTest> aSessionOfOneStretchHasNoProblem() throws IOException {
        return each(stretch -> {
            List<String> files = new ArrayList<>();
            JsonNode file = Scripts.read(Scripts.STRETCHES, stretch.file());
            files.add(write("alone.json", alone(stretch.file(), Optional.empty())));
            files.add(write(
                    "quicker.json",
                    alone(stretch.file(), Optional.empty())
                            .replace("{ \"title\"", "{ \"breath\": \"3:5\", \"title\"")));
            file.path("variations")
                    .fieldNames()
                    .forEachRemaining(
                            name -> files.add(write(name + ".json", alone(stretch.file(), Optional.of(name)))));
            List<String> command = new ArrayList<>(List.of("check", "--strict", "--quiet"));
            command.addAll(files);
            Run check = Run.in(folder, folder.resolve("xdg"), command.toArray(String[]::new));
            assertThat(check.status()).as(check.out() + check.err()).isZero();
        });
    }

    /** Returns a session with one stretch that first mentions its props. */
    private static String alone(String stretch, Optional<String> variation) {
        String chosen =
                variation.map(name -> ", \"variation\": \"" + name + "\"").orElse("");
        return "{ \"title\": \"Alone\", \"preflight\": true, \"steps\": [{ \"stretch\": \"" + stretch + "\"" + chosen
                + " }] }";
    }

    private String write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
            return name;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ListenerWishes lasting(double seconds) {
        return ListenerWishes.NONE.withLength(seconds);
    }

    private static Map<String, List<String>> doses(Timeline timeline) {
        return timeline.events(Event.Dose.class).stream()
                .collect(groupingBy(
                        dose -> Objects.requireNonNull(dose.place()).side().key(),
                        TreeMap::new,
                        mapping(StretchLibraryTest::amount, toList())));
    }

    private static String amount(Event.Dose dose) {
        double amount = dose.amount().value();
        String number = amount == Math.rint(amount) ? String.valueOf((long) amount) : String.valueOf(amount);
        return number + " " + dose.amount().unit().key();
    }

    private interface Check {
        void of(Prescription stretch) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) throws IOException {
        List<Prescription> table = Prescription.all();
        assertThat(table).isNotEmpty();
        return table.stream().map(stretch -> DynamicTest.dynamicTest(stretch.file(), () -> check.of(stretch)));
    }
}
