package org.breathcue.script.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.golden.Golden;
import org.breathcue.programme.parse.ProgrammeReader;
import org.breathcue.script.json.Node;
import org.breathcue.script.json.TreeReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the JSON Schemas accept and refuse the same scripts as the reader. */
final class SchemaTest {
    private static final Path FOLDER = Path.of("scripts/schema");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /** The codes of errors that the schema of a single value can find. */
    private static final Set<String> SHAPE = Set.of(
            "BC0101", "BC0102", "BC0104", "BC0105", "BC0106", "BC0107", "BC0108", "BC0109", "BC0111", "BC0112",
            "BC0113", "BC0114", "BC0115", "BC0116", "BC0117", "BC0118", "BC0125", "BC0601", "BC0602");

    /** Errors of these codes that a schema cannot find, because they concern two numbers or two files. */
    private static final Set<String> BETWEEN = Set.of(
            "the range starts with the larger number",
            "the breaths of a list must have the same phases",
            "this removes the movement of the stretch without replacing it");

    private static final Pattern TOLD = Pattern.compile("(?m)^([^:\n]+):(\\d+):\\d+: error\\[(BC\\d+)]: (.*)$");

    /** The schema files, and the object schema from which each is generated. */
    enum File {
        SESSION("session.json", SessionSchemas.SESSION, "A Breathcue session"),
        STRETCH("stretch.json", StretchSchemas.STRETCH, "A Breathcue stretch"),
        PROGRAMME("programme.json", ProgrammeSchemas.PROGRAMME, "A Breathcue programme");

        private final String name;
        private final ObjectSchema keys;
        private final String title;

        File(String name, ObjectSchema keys, String title) {
            this.name = name;
            this.keys = keys;
            this.title = title;
        }

        Schema schema() throws IOException {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(text()));
        }

        String text() {
            return SchemaWriter.schema(keys, title);
        }

        static File of(Path script) throws IOException {
            if (ProgrammeReader.isProgramme(new Source(script.toString(), Files.readString(script)))) {
                return PROGRAMME;
            }
            return String.valueOf(script.getParent()).endsWith("stretches") ? STRETCH : SESSION;
        }
    }

    @ParameterizedTest
    @EnumSource
    void schemaIsKept(File file) throws IOException {
        Golden.check(FOLDER.resolve(file.name), file.text());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyKeyIsExplained(ObjectSchema keys) {
        for (KeySchema key : keys.keys()) {
            assertThat(key.about()).as(key.name()).matches("[A-Z].*[.]");
            boolean shown = !key.value().examples().isEmpty()
                    || key.value().rules().containsKey("enum")
                    || key.value().rules().isEmpty()
                    || Set.of("boolean", "object").contains(key.value().types().get(0));
            assertThat(shown).as("examples of " + key.name()).isTrue();
        }
    }

    static Stream<ObjectSchema> tables() {
        return Stream.concat(
                StepSchemas.STEPS.values().stream(),
                Stream.of(
                        ProgrammeSchemas.PROGRAMME,
                        ProgrammeSchemas.SESSION,
                        SessionSchemas.SESSION,
                        StretchSchemas.STRETCH,
                        StretchSchemas.VARIATION,
                        SessionSchemas.DEFAULTS,
                        LineSchemas.PLAIN_LINE,
                        LineSchemas.BREATH_LINE,
                        LineSchemas.FLOW_LINE,
                        LineSchemas.CUE));
    }

    @ParameterizedTest
    @MethodSource("goodScripts")
    void goodScriptIsValid(Path script) throws IOException {
        JsonNode read = JSON.readTree(Files.readString(script));
        assertThat(File.of(script).schema().validate(read)).isEmpty();
    }

    static List<Path> goodScripts() throws IOException {
        return Stream.concat(
                        scripts(Path.of("scripts"))
                                .filter(file ->
                                        !file.startsWith(FOLDER) && !file.endsWith(FolderLibrary.PRONUNCIATIONS)),
                        scripts(Golden.ROOT.resolve("timelines")))
                .toList();
    }

    private static Stream<Path> scripts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Checks that the schema refuses every line for which the reader reports an error. */
    @ParameterizedTest
    @MethodSource("badScripts")
    void badScriptIsRefused(Path folder) throws IOException {
        String told = Files.readString(folder.resolve("expected.txt"));
        Matcher problem = TOLD.matcher(told);
        while (problem.find()) {
            if (SHAPE.contains(problem.group(3)) && !BETWEEN.contains(problem.group(4))) {
                assertThat(refusedLines(folder.resolve(problem.group(1))))
                        .as(problem.group())
                        .contains(Integer.parseInt(problem.group(2)));
            }
        }
    }

    static List<Path> badScripts() throws IOException {
        return Golden.cases("errors").stream()
                .filter(folder -> SHAPE.contains(folder.getFileName().toString().substring(0, 6)))
                .toList();
    }

    private static Set<Integer> refusedLines(Path script) throws IOException {
        String text = Files.readString(script);
        Node tree = TreeReader.read(new Source(script.toString(), text), new Diagnostics())
                .orElseThrow();
        Set<Integer> lines = new TreeSet<>();
        for (Error error : File.of(script).schema().validate(JSON.readTree(text))) {
            Node node = at(tree, error.getInstanceLocation());
            Node.Member unknown = node instanceof Node.Obj object && error.getProperty() != null
                    ? object.members().get(error.getProperty())
                    : null;
            lines.add((unknown == null ? node.span() : unknown.keySpan()).line());
        }
        return lines;
    }

    private static Node at(Node tree, NodePath path) {
        Node node = tree;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object name = path.getElement(i);
            node = node instanceof Node.Arr list
                    ? list.items().get((Integer) name)
                    : Objects.requireNonNull(((Node.Obj) node).members().get(String.valueOf(name)))
                            .value();
        }
        return node;
    }
}
