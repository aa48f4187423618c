package org.breathcue;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.breathcue.live.Gesture;
import org.breathcue.live.Status;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use whom: the picture in {@code docs/architecture.md}, as rules. */
class ArchitectureTest {
    private static final String ROOT = "org.breathcue.";

    /** Each package, and the packages of ours that it may use. The composition root, {@code cli}, may use all. */
    private static final Map<String, Set<String>> USES = Map.ofEntries(
            Map.entry("diagnostic", Set.of()),
            Map.entry("pcm", Set.of()),
            Map.entry("encode", Set.of("pcm")),
            Map.entry("pronounce", Set.of()),
            Map.entry("voice", Set.of("pcm", "pronounce")),
            Map.entry("voice.english", Set.of("voice")),
            Map.entry("voice.prosody", Set.of("voice")),
            Map.entry("voice.pack", Set.of()),
            Map.entry("voice.freetts", Set.of("voice", "voice.english", "voice.prosody", "pcm", "pronounce")),
            Map.entry(
                    "voice.heart", Set.of("voice", "voice.english", "voice.prosody", "voice.pack", "pcm", "pronounce")),
            Map.entry("timeline", Set.of("diagnostic", "voice")),
            Map.entry("plan", Set.of("timeline", "diagnostic", "voice")),
            Map.entry("plan.caption", Set.of("timeline", "diagnostic", "voice")),
            Map.entry("plan.picture", Set.of("timeline", "diagnostic", "voice")),
            Map.entry("script", Set.of("timeline", "diagnostic", "pronounce")),
            Map.entry("script.json", Set.of("diagnostic")),
            Map.entry("script.schema", Set.of("script", "timeline")),
            Map.entry(
                    "script.parse",
                    Set.of("script", "script.schema", "script.json", "timeline", "diagnostic", "pronounce")),
            Map.entry("catalog", Set.of("script", "script.parse", "diagnostic")),
            Map.entry("compile.expand", Set.of("script", "timeline", "voice", "diagnostic", "pronounce")),
            Map.entry("compile.schedule", Set.of("compile.expand", "script", "timeline", "voice", "diagnostic")),
            Map.entry(
                    "compile.fit",
                    Set.of("compile.expand", "compile.schedule", "script", "timeline", "voice", "diagnostic")),
            Map.entry(
                    "compile",
                    Set.of(
                            "compile.expand",
                            "compile.schedule",
                            "compile.fit",
                            "script",
                            "timeline",
                            "voice",
                            "diagnostic")),
            Map.entry("lint", Set.of("script", "timeline", "diagnostic", "pronounce")),
            Map.entry("mix", Set.of("timeline", "voice", "pcm", "diagnostic")),
            Map.entry("device", Set.of("pcm")),
            Map.entry("live", Set.of("device", "timeline", "voice", "pcm", "diagnostic")),
            Map.entry("terminal", Set.of("timeline", "live", "diagnostic")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.breathcue");

    /** A rule over no classes passes: so count them, and know every package. */
    @Test
    void everyPackageIsSeen() {
        assertThat(CLASSES.size()).isGreaterThan(40);
        Set<String> expected = new TreeSet<>(USES.keySet());
        expected.add("cli");
        Set<String> seen = CLASSES.stream()
                .map(c -> c.getPackageName().substring(ROOT.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(seen).as("packages; a new one needs a line in USES").isEqualTo(expected);
    }

    static Set<String> packages() {
        return new TreeSet<>(USES.keySet());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesOnlyItsOwn(String name) {
        Set<String> allowed =
                USES.getOrDefault(name, Set.of()).stream().map(ROOT::concat).collect(Collectors.toSet());
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are ours but not in " + allowed,
                        c -> c.getPackageName().startsWith(ROOT)
                                && !c.getPackageName().equals(ROOT + name)
                                && !allowed.contains(c.getPackageName()))));
    }

    @Test
    void packagesAreAcyclic() {
        check(slices().matching(ROOT + "(*)..").should().beFreeOfCycles());
    }

    @Test
    void timelineKnowsUtterancesButNoVoices() {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "timeline..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "voice..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(Utterance.class)))));
    }

    @Test
    void playbackIsPlainJava() {
        check(classes()
                .that()
                .resideInAPackage(ROOT + "playback..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        ROOT + "playback..", ROOT + "pcm..", "java..", "javax.sound..", "org.jspecify..")));
    }

    @Test
    void jsonIsReadWhereFilesAreAndWrittenInOnePlace() {
        onlyIn("com.fasterxml..", "script..", "cli..", "voice.heart..");
    }

    @Test
    void javaSoundStaysAtTheEdges() {
        onlyIn("javax.sound..", "playback..", "voice..");
    }

    @Test
    void freettsReadsEnglishAndIsOneVoice() {
        onlyIn("com.sun.speech..", "voice.english..", "voice.freetts..");
    }

    @Test
    void oneVoiceIsANetwork() {
        onlyIn("ai.onnxruntime..", "voice.heart..");
        onlyIn("org.jtransforms..", "voice.heart..");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "net.sourceforge.javaflacencoder..",
                "de.sciss..",
                "com.mpatric..",
                "io.github.jaredmdobson..",
                "org.gagravarr.."
            })
    void encodersStayBehindTheSinks(String library) {
        onlyIn(library, "encode..");
    }

    @Test
    void progressIsShownByTheCommandLine() {
        onlyIn("me.tongfei..", "cli..");
    }

    @Test
    void terminalsAreTheScreens() {
        onlyIn("org.jline..", "screen..");
    }

    @Test
    void theScreenKnowsOfPlaybackWhatIsHeardAndAskedFor() {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "screen..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "playback..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(Gesture.class, Status.class)))));
    }

    @Test
    void picocliIsTheCommandLine() {
        onlyIn("picocli..", "cli..");
    }

    @Test
    void onlyTheCommandLineUsesStandardStreams() {
        check(notInCli().should(GeneralCodingRules.ACCESS_STANDARD_STREAMS));
        check(notInCli().should().accessField(System.class, "in"));
        check(notInCli().should().callMethod(System.class, "console"));
    }

    @Test
    void onlyTheCommandLineReadsTheEnvironment() {
        check(notInCli().should().callMethod(System.class, "getenv"));
        check(notInCli().should().callMethod(System.class, "getenv", String.class));
    }

    @ParameterizedTest
    @ValueSource(classes = {System.class, Runtime.class})
    void onlyTheCommandLineExits(Class<?> owner) {
        check(notInCli().should().callMethod(owner, "exit", int.class));
        check(notInCli().should().callMethod(Runtime.class, "halt", int.class));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked)
                .as("packages without @NullMarked in a package-info")
                .isEmpty();
    }

    private static void onlyIn(String library, String... packages) {
        String[] allowed = new String[packages.length];
        for (int i = 0; i < packages.length; i++) {
            allowed[i] = ROOT + packages[i];
        }
        check(noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library));
    }

    private static GivenClassesConjunction notInCli() {
        return noClasses().that().resideOutsideOfPackage(ROOT + "cli..");
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
