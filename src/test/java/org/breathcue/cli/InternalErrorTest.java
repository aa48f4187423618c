package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.FailureReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures that no command expects, planted in what the command reads. */
final class InternalErrorTest {
    private static final String NEXT = "; run again with BREATHCUE_DEBUG=1 for the stack trace, and report it at "
            + "https://github.com/breathcue/breathcue/issues\n";

    @TempDir
    private Path folder;

    private Run plan(Throwable planted, Map<String, String> more) {
        Environment usual = Run.environment("", folder, folder.resolve("xdg"));
        Map<String, String> variables = new HashMap<>(usual.variables());
        variables.putAll(more);
        Environment failing = new Environment(
                usual.home(), folder, variables, failing(planted), usual.out(), usual.bytes(), usual.err());
        return Run.in(failing, OutputStream.nullOutputStream(), "plan", "-");
    }

    /** Standard input whose reader meets a failure. */
    private static InputStream failing(Throwable planted) {
        return new InputStream() {
            @Override
            public int read() {
                throw InternalErrorTest.<RuntimeException>unchecked(planted);
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return read();
            }
        };
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E unchecked(Throwable planted) throws E {
        throw (E) planted;
    }

    @Test
    void aDefectHasAStatusAndALineOfItsOwn() {
        Run run = plan(new IllegalStateException("planted\u001b[2J\nhere"), Map.of());
        assertThat(run.status()).isEqualTo(70);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("breathcue: internal error: java.lang.IllegalStateException: planted[2J here" + NEXT);
    }

    @Test
    void soHasAnErrorOfJava() {
        Run run = plan(new StackOverflowError(), Map.of());
        assertThat(run.status()).isEqualTo(70);
        assertThat(run.err()).isEqualTo("breathcue: internal error: java.lang.StackOverflowError" + NEXT);
    }

    @Test
    void theStackTraceIsPrintedIfItIsAskedFor() {
        Run run = plan(new IllegalStateException("planted"), Map.of("BREATHCUE_DEBUG", "1"));
        assertThat(run.status()).isEqualTo(70);
        assertThat(run.err())
                .startsWith("breathcue: internal error: java.lang.IllegalStateException: planted; report it with ")
                .contains("\tat " + InternalErrorTest.class.getName());
    }

    @Test
    void memoryThatRunsOutIsNoDefect() {
        for (Throwable planted :
                new Throwable[] {new OutOfMemoryError(), new IllegalStateException("a thread", new OutOfMemoryError())
                }) {
            Run run = plan(planted, Map.of());
            assertThat(run.status()).isEqualTo(4);
            assertThat(run.err())
                    .startsWith("breathcue: not enough memory for this session")
                    .hasLineCount(1);
        }
    }

    @Test
    void aMissingPartSaysHowToGetIt() {
        for (Throwable planted : new Throwable[] {
            new NoClassDefFoundError("org/example/Part"),
            new IllegalStateException("a thread", new UnsatisfiedLinkError("/x/libpart.so"))
        }) {
            Run run = plan(planted, Map.of());
            assertThat(run.status()).isEqualTo(70);
            assertThat(run.err())
                    .startsWith("breathcue: a part of Breathcue is missing, damaged or does not suit this computer")
                    .endsWith("; build it again: delete its folder target, and start it as before\n")
                    .contains("part")
                    .hasLineCount(1);
        }
    }

    /** Java's own launcher would report it in its own words, and with the status of a script that has problems. */
    @Test
    void aMissingLibraryIsToldInOneLine() throws Exception {
        Path classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes.toString(),
                        Main.class.getName(),
                        "check")
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(err))
                .startsWith("breathcue: a part of Breathcue is missing, damaged or does not suit this computer")
                .contains("picocli")
                .hasLineCount(1);
        assertThat(process.exitValue()).isEqualTo(70);
    }

    @Test
    void aClassThatCannotBeInitializedIsADefect() {
        Run run = plan(new ExceptionInInitializerError(new IllegalStateException("planted")), Map.of());
        assertThat(run.status()).isEqualTo(70);
        assertThat(run.err()).startsWith("breathcue: internal error: ").endsWith(NEXT);
    }

    /** Nothing else would end the process: its first thread waits for ever. */
    @Test
    void aThreadThatDiesEndsTheProcess() throws Exception {
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingThreadDemo.class.getName())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(err))
                .isEqualToNormalizingNewlines("breathcue: internal error: java.lang.IllegalStateException: planted"
                        + NEXT + "The shutdown hooks ran.\n");
        assertThat(process.exitValue()).isEqualTo(70);
    }

    /** Waits for ever, while another thread dies. */
    static final class DyingThreadDemo {
        private DyingThreadDemo() {}

        public static void main(String[] arguments) throws InterruptedException {
            Thread.setDefaultUncaughtExceptionHandler(
                    new FailureReport(new PrintWriter(System.err, true, StandardCharsets.UTF_8), Map.of()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.println("The shutdown hooks ran.")));
            Thread dying = new Thread(() -> {
                throw new IllegalStateException("planted");
            });
            dying.setDaemon(true);
            dying.start();
            new CountDownLatch(1).await();
        }
    }
}
