package org.breathcue.prescription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breathcue.script.json.TreeWriter;

/**
 * A prescription as a script in the text form. Every line is accounted for: it is a step, it says how often the session is done, or it is
 * kept as a comment.
 * <pre>
 *   Bridge 3 sets of 10            - Bridge 3x10
 *   3x15 heel drops, 2x daily      - "Heel drops" 3x15
 *                                      within 4 s: {count}.
 *   Ice afterwards.                // Ice afterwards.
 * </pre>
 * A repetition of an exercise that no stretch has takes {@value #REPETITION_SECONDS} s and is counted.
 *
 * @param script the script
 * @param accounts what became of each line, in their order
 * @param frequency how often the session is done; of several, the first counts
 */
public record Prescription(String script, List<Account> accounts, Frequency frequency) {
    private static final int REPETITION_SECONDS = 4;

    /** The most words that a name can have. What has more is a sentence. */
    private static final int MOST_WORDS = 9;

    /** Separates exercises that are on one line: a comma or a semicolon, and words with a number of their own after them. */
    private static final Pattern SEPARATOR = Pattern.compile(
            ";\\s+|(?<=\\d|reps|secs?|sec|s|min|side|sides|leg|legs),\\s+(?=(?!hold|rest|repeat|each|then|with|twice|once)[A-Za-z][a-z-]+(?:\\s[a-z-]+){0,3}\\s+(?:x\\s*\\d+|\\d+\\s*(?:x|sets|reps|sec|s\\b|times)))");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Advice, not an exercise, even if it has a number. */
    private static final Pattern ADVICE = Pattern.compile(
            "(?:ice|heat|apply|progress|increase|no|week|weeks|stop|avoid|do not|don't|never|call|see|take|keep|wear|note|pain)\\b.*|.*\\b(?:if|until|unless|when)\\b.*",
            Pattern.CASE_INSENSITIVE);

    public Prescription {
        accounts = List.copyOf(accounts);
    }

    /**
     * Reads a prescription.
     *
     * @param title the title of the session
     * @param stretches the stretches that it can mean
     */
    public static Prescription of(String title, String text, List<KnownStretch> stretches) {
        Reader reader = new Reader(stretches);
        text.lines()
                .flatMap(SEPARATOR::splitAsStream)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(reader::read);
        return reader.prescription(title);
    }

    /** Returns whether there is a step. */
    public boolean isEmpty() {
        return script.lines().noneMatch(line -> line.startsWith("- "));
    }

    /** Goes through the lines. */
    private static final class Reader {
        private final List<KnownStretch> stretches;
        private final List<String> steps = new ArrayList<>();
        private final List<Account> accounts = new ArrayList<>();
        private boolean loads;
        private Frequency frequency = Frequency.NONE;

        Reader(List<KnownStretch> stretches) {
            this.stretches = stretches;
        }

        void read(String written) {
            LineReader.Line line = LineReader.read(written);
            frequency = frequency.or(line.frequency());
            Prescribed exercise = line.exercise();
            Optional<KnownStretch> stretch = stretch(exercise);
            boolean name = exercise.name().codePoints().anyMatch(Character::isLetter)
                    && SPACE.splitAsStream(exercise.name()).count() <= MOST_WORDS;
            if (!exercise.isDosed() && line.frequency().isKnown() && stretch.isEmpty()) {
                comment(written, Account.Kind.UNDERSTOOD, line.frequency().words());
            } else if (!name || ADVICE.matcher(exercise.name()).matches()) {
                comment(written, Account.Kind.COMMENT, "it names no exercise");
            } else if (stretch.isPresent()) {
                step(written, stretch.get().written(), line, true);
                if (stretch.get().builds() && exercise.hold().isPresent()) {
                    steps.add("    build: null");
                }
            } else if (exercise.isDosed()) {
                step(written, exercise.name(), line, false);
            } else {
                comment(written, Account.Kind.COMMENT, "it says nothing about how long or how often");
            }
        }

        private void comment(String written, Account.Kind kind, String meaning) {
            steps.add("// " + written);
            accounts.add(new Account(written, kind, meaning));
        }

        private void step(String written, String name, LineReader.Line line, boolean known) {
            Prescribed exercise = line.exercise();
            Frequency often = line.frequency();
            String head = (known ? name : TreeWriter.quoted(name)) + (exercise.isDosed() ? " " + exercise.dose() : "");
            String side = exercise.isDosed()
                    ? ""
                    : exercise.side().map(words -> ", " + words).orElse("");
            steps.add("- " + head + side);
            exercise.load().filter(load -> !known || load.contains("weight")).ifPresent(load -> {
                steps.add("    props: " + load);
                loads = true;
            });
            if (!known && exercise.hold().isEmpty()) {
                steps.add("    within " + REPETITION_SECONDS + " s: {count}.");
            }
            accounts.add(new Account(
                    written,
                    known ? Account.Kind.UNDERSTOOD : Account.Kind.WITHOUT_STRETCH,
                    name
                            + (exercise.isDosed() ? " " + exercise.dose() : "")
                            + side
                            + exercise.load().map(load -> ", " + load).orElse("")
                            + (often.isKnown() ? "; " + often.words() : "")));
        }

        /** Returns the stretch that an exercise is, by its name alone or with what it is done with. */
        private Optional<KnownStretch> stretch(Prescribed exercise) {
            List<String> names = new ArrayList<>(List.of(exercise.name()));
            exercise.load().ifPresent(load -> names.add(exercise.name() + " with " + load));
            return names.stream()
                    .flatMap(name -> stretches.stream().filter(stretch -> stretch.isCalled(name)))
                    .findFirst();
        }

        Prescription prescription(String title) {
            StringBuilder script = new StringBuilder("# ").append(title.strip()).append('\n');
            if (loads) {
                script.append("preflight: true\n");
            }
            script.append('\n');
            steps.forEach(step -> script.append(step).append('\n'));
            return new Prescription(script.toString(), accounts, frequency);
        }
    }
}
