package org.breathcue.script.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.breathcue.script.Script;
import org.breathcue.timeline.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptReaderTest {
    private static final String STEPS = "\"steps\": [{ \"name\": \"Sit\", \"hold\": \"5 s\" }]";

    private final ReadScript reading = new ReadScript();

    private Optional<Script> read(String members) {
        return reading.session("{ \"title\": \"Test\", " + members + " }");
    }

    @Test
    void aSessionHasWhatItIsGiven() {
        Script script =
                read("\"about\": \"A note.\", \"preflight\": true, \"voice\": \"kevin16\", \"first\": \"right\", "
                                + STEPS)
                        .orElseThrow();
        assertThat(script.about()).hasValue("A note.");
        assertThat(script.preflight()).isPresent();
        assertThat(script.voice().orElseThrow().name()).isEqualTo("kevin16");
        assertThat(script.first()).isEqualTo(Side.RIGHT);
        assertThat(read("\"preflight\": false, " + STEPS).orElseThrow().preflight())
                .isEmpty();
        assertThat(reading.told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"about\": 3",
                "\"$schema\": 3",
                "\"first\": \"both\"",
                "\"preflight\": \"yes\"",
                "\"voice\": 3",
                "\"wordsPerMinute\": 30",
                "\"breath\": \"4\"",
                "\"length\": \"12\"",
                "\"guide\": \"loud\"",
                "\"calls\": \"next\"",
                "\"defaults\": []",
                "\"defaults\": { \"sides\": \"each\" }",
                "\"defaults\": { \"switch\": \"4\" }",
                "\"defaults\": { \"rest\": \"4\" }",
                "\"defaults\": { \"guide\": \"loud\" }",
                "\"defaults\": { \"calls\": 3 }",
                "\"defaults\": { \"breath\": \"4\" }",
                "\"defaults\": { \"hold\": \"4 s\" }"
            })
    void aWrongValueIsToldOnce(String member) {
        assertThat(read(member + ", \"steps\": [{ \"say\": \"Hello.\" }]")).isEmpty();
        assertThat(reading.told()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"say\": \"Hello.\", \"optional\": \"yes\" }",
                "{ \"breathe\": \"1 min\", \"cues\": { \"at\": \"halfway\", \"say\": \"Now {side}.\" } }",
                "{ \"breathe\": \"1 min\", \"cues\": { \"at\": \"halfway\", \"on\": \"exhale\", \"say\": \"Slower.\", \"for\": \"3 s\" } }",
                "{ \"say\": \"This is number {count}.\" }",
                "{ \"name\": \"Sit\", \"hold\": \"5 s\", \"setup\": \"Number {count}.\" }",
                "{ \"name\": \"Sit\", \"flow\": [{ \"say\": \"Go.\", \"for\": \"5 s\" }], \"setup\": \"For {hold}.\" }",
                "{ \"name\": \"Sit\", \"flow\": [{ \"say\": \"Go for {hold}.\", \"for\": \"5 s\" }] }",
                "{ \"name\": \"Sit {count}\", \"hold\": \"5 s\" }",
                "{ \"name\": \"Sit\", \"caution\": \"Mind your {side} knee.\", \"sides\": \"both\", \"hold\": \"5 s\" }",
                "{ \"repeat\": 2, \"steps\": [] }",
                "{ \"say\": [] }",
                "{ \"say\": [3] }",
                "{ \"chime\": \"../bell\" }",
                "{ \"name\": \"Sit\", \"hold\": \"5 s\", \"build\": true, \"times\": 2 }"
            })
    void aWrongStepIsToldOnce(String step) {
        assertThat(read("\"steps\": [" + step + "]")).isEmpty();
        assertThat(reading.told()).hasSize(1);
    }

    @Test
    void aStretchIsNoSession() {
        assertThat(reading.session("{ \"name\": \"Sit\", \"hold\": \"5 s\" }")).isEmpty();
        assertThat(reading.told()).containsExactly("BC0102 `{` expected a session, found a stretch");
    }
}
