package org.breathcue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/**
 * The null checker is alive: a checker that silently does nothing would pass every build. Compiles with the arguments of
 * {@code pom.xml} and the jars that compile the project.
 */
class NullAwayTest {
    @TempDir
    Path dir;

    @Test
    void refusesAPlantedNull() throws Exception {
        assertThat(compile("return null;"))
                .contains("[NullAway] returning @Nullable expression from method with @NonNull return type");
    }

    @Test
    void acceptsTheSameCodeWithoutIt() throws Exception {
        assertThat(compile("return \"words\";")).isEmpty();
    }

    /** What the compiler says about a null-marked class whose method has the given body. */
    private String compile(String body) throws Exception {
        Path source = Files.writeString(dir.resolve("Planted.java"), """
                package planted;

                @org.jspecify.annotations.NullMarked
                final class Planted {
                    String words() { %s }
                }
                """.formatted(body));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        Files.readAllLines(Path.of(".mvn/jvm.config")).forEach(line -> command.add("-J" + line));
        command.addAll(compilerArguments());
        command.addAll(List.of("-proc:none", "-processorpath", checkers()));
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of("-d", dir.toString(), source.toString()));

        Path output = dir.resolve("output.txt");
        Process javac = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(javac.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readString(output);
    }

    private static List<String> compilerArguments() throws Exception {
        NodeList nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getElementsByTagName("arg");
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            arguments.add(nodes.item(i).getTextContent());
        }
        assertThat(arguments).anyMatch(a -> a.contains("NullAway:ERROR"));
        return arguments;
    }

    /** The build copies them; see the execution {@code checkers} in {@code pom.xml}. */
    private static String checkers() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target/checkers"))) {
            return jars.map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
        }
    }
}
