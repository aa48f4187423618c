package org.breathcue;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.live.Gesture;
import org.breathcue.live.Status;
import org.breathcue.voice.Delivery;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The structure that {@code docs/architecture.md} describes, as rules. */
class ArchitectureTest {
    private static final String ROOT = "org.breathcue.";

    private static final int MOST_FILES = 30;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.breathcue");

    /** A rule over no classes passes, so count them. */
    @Test
    void classesAreSeen() {
        assertThat(CLASSES.size()).isGreaterThan(400);
    }

    /** The table of packages in {@code docs/architecture.md} is exact: every use is in it, and everything in it is used. */
    @Test
    void thePageTellsWhatEachPackageUses() throws IOException {
        assertThat(PackageUses.written()).isEqualTo(PackageUses.real(CLASSES));
    }

    @Test
    void packagesAreAcyclic() throws IOException {
        Map<String, Set<String>> uses = PackageUses.real(CLASSES);
        assertThat(uses).hasSizeGreaterThan(30);
        assertThat(Circles.in(uses))
                .as("packages that use each other in a circle")
                .isEmpty();
    }

    /** Nested classes belong to the class around them. */
    @Test
    void classesOfAPackageAreAcyclic() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass owner : CLASSES) {
            Set<String> used = uses.computeIfAbsent(topLevel(owner), name -> new TreeSet<>());
            owner.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().equals(owner.getPackageName()))
                    .map(ArchitectureTest::topLevel)
                    .filter(name -> !name.equals(topLevel(owner)))
                    .forEach(used::add);
        }
        assertThat(uses).hasSizeGreaterThan(300);
        assertThat(Circles.in(uses))
                .as("classes of one package that use each other in a circle")
                .isEmpty();
    }

    private static String topLevel(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    @Test
    void noPackageIsLarge() throws IOException {
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/test/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                Map<Path, Long> large = files.filter(file -> file.toString().endsWith(".java"))
                        .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
                large.values().removeIf(count -> count <= MOST_FILES);
                assertThat(large)
                        .as("packages with more than %d files", MOST_FILES)
                        .isEmpty();
            }
        }
    }

    @Test
    void timelineKnowsUtterancesButNoVoices() {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "timeline..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "voice..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(Utterance.class)))
                        .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(Delivery.class)))));
    }

    @Test
    void devicesArePlainJava() {
        check(classes()
                .that()
                .resideInAPackage(ROOT + "device..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        ROOT + "device..", ROOT + "pcm..", "java..", "javax.sound..", "org.jspecify..")));
    }

    @Test
    void jsonIsReadWhereFilesAreAndWrittenInOnePlace() {
        onlyIn(
                "com.fasterxml..",
                "script.json..",
                "plan..",
                "live.event..",
                "history..",
                "programme.format..",
                "programme.start..",
                "serve..",
                "site..",
                "cli..",
                "voice.heart..",
                "voice.pack..");
    }

    @Test
    void javaSoundStaysAtTheEdges() {
        onlyIn("javax.sound..", "device..", "voice..");
    }

    @Test
    void freettsReadsEnglishAndIsOneVoice() {
        onlyIn("com.sun.speech..", "voice.english..", "voice.freetts..");
    }

    @Test
    void oneCommandUsesTheNetwork() {
        onlyIn("java.net.http..", "voice.pack..");
    }

    @Test
    void programsAreStartedForTheTerminalToStayAwakeAndForTheBrowser() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "terminal..", ROOT + "cli.play..", ROOT + "cli.serve..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"net.sourceforge.javaflacencoder..", "de.sciss..", "com.mpatric..", "org.gagravarr.."})
    void encodersStayBehindTheSinks(String library) {
        onlyIn(library, "encode..");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.jflac..", "javazoom..", "com.jcraft.."})
    void decodersStayBehindTheStream(String library) {
        onlyIn(library, "decode..");
    }

    @Test
    void oneLibraryWritesAndReads() {
        onlyIn("io.github.jaredmdobson..", "encode..", "decode..");
    }

    @Test
    void progressIsShownByTheCommandLine() {
        onlyIn("me.tongfei..", "cli..");
    }

    @Test
    void oneLibraryKnowsTerminals() {
        onlyIn("org.jline..", "terminal..", "cli.console..");
    }

    @Test
    void oneLibraryKnowsTheBus() {
        onlyIn("org.freedesktop..", "mpris..");
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminal..", "mpris.."})
    void keysOfAllKindsKnowOfLiveSessionsTheirStatusAndGestures(String owner) {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + owner)
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "live..")
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
