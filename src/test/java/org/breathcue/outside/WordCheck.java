package org.breathcue.outside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether all that is heard is written in the script, word for word, or is a call, a number or a helper phrase. */
public final class WordCheck {
    private static final Pattern CALL =
            Pattern.compile("Now the (left|right) side\\.|Next, .+\\.|Halfway\\.|Last breath\\."
                    + "|Set [a-z-]+ of [a-z-]+\\.|Rest(, [\\d.a-z -]+)?\\.|Ten seconds left\\.|Get ready\\."
                    + "|About [a-z -]+\\.|[A-Z][a-z-]+ breaths\\.");
    private static final Set<String> NUMBERS =
            IntStream.rangeClosed(1, 600).mapToObj(Numerals::said).collect(Collectors.toUnmodifiableSet());

    /** Of breathing alone, of which nothing is written. */
    private static final Pattern BREATH = Pattern.compile("Inhale\\.|Exhale\\.|Hold\\.");

    private static final Pattern PREFLIGHT =
            Pattern.compile("This session takes .+\\.|You need .+\\.|You will be .+\\.");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z ]+}");
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("{side}", "(left|right)"),
            Map.entry("{other side}", "(left|right)"),
            Map.entry("{count}", "\\d+"),
            Map.entry("{total}", "\\d+"),
            Map.entry("{set}", "\\d+"),
            Map.entry("{sets}", "\\d+"),
            Map.entry("{round}", "\\d+"),
            Map.entry("{rounds}", "\\d+"),
            Map.entry("{hold}", "[\\d.]+ [a-z]+( [\\d.]+ [a-z]+)?"),
            Map.entry("{name}", ".+"),
            Map.entry("{next}", ".+"));

    private final ScriptTexts texts;
    private int recorded;

    public WordCheck(ScriptTexts texts) {
        this.texts = texts;
    }

    /**
     * Returns what is wrong.
     *
     * @param guide that of the whole session; empty if stretches have guides of their own
     */
    public List<String> check(Plan plan, String guide) {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> heard = new HashMap<>();
        for (PlanEvent speech : plan.speeches()) {
            String place = speech.writtenAt();
            ScriptTexts.Text text = texts.at(place);
            if (text == null ? engine(speech, plan) : isCall(speech)) {
                continue;
            }
            int before = heard.merge(place, 1, Integer::sum) - 1;
            List<String> forms = text == null ? List.of() : forms(text, guide, before);
            if (forms.stream().noneMatch(form -> is(form, speech.text()))) {
                wrong.add(speech + " is heard, time " + (before + 1) + ", where " + text + " is written at " + place);
            }
            if (text != null && !isRecorded(speech, text)) {
                wrong.add(speech + " is no recording, or another one, where " + text + " is written at " + place);
            }
        }
        return wrong;
    }

    /** Whether the words come from the file that is written beside them; the short form is always spoken. */
    private boolean isRecorded(PlanEvent speech, ScriptTexts.Text text) {
        String heard = speech.json().path("recording").asText();
        String written = text.recording();
        if (written == null || !is(text.say(), speech.text())) {
            return heard.isEmpty();
        }
        recorded++;
        for (String side : List.of("left", "right")) {
            boolean told = !written.contains("{side}") || speech.text().contains(side);
            if (told && heard.equals(written.replace("{side}", side))) {
                return true;
            }
        }
        return false;
    }

    /** Returns how many recordings were heard. */
    public int recorded() {
        return recorded;
    }

    private static boolean isCall(PlanEvent speech) {
        return CALL.matcher(speech.text()).matches()
                || (speech.role().equals("count") && NUMBERS.contains(speech.text()));
    }

    private boolean engine(PlanEvent speech, Plan plan) {
        return isCall(speech)
                || PREFLIGHT.matcher(speech.text()).matches()
                // All cautions come with the preflight.
                || (speech.role().equals("helper") && texts.contain(speech.text()))
                || (BREATH.matcher(speech.text()).matches()
                        && plan.holds().stream()
                                .anyMatch(dose -> dose.form().equals("breathe") && speech.startsIn(dose)));
    }

    private static List<String> forms(ScriptTexts.Text text, String guide, int before) {
        String brief = text.brief() == null ? text.say() : text.brief();
        return switch (guide) {
            case "full" -> List.of(text.say());
            case "fading" -> List.of(before == 0 ? text.say() : brief);
            case "quiet" -> List.of(brief);
            default -> List.of(text.say(), brief);
        };
    }

    private static boolean is(String written, String heard) {
        StringBuilder regex = new StringBuilder();
        int from = 0;
        for (var placeholder : PLACEHOLDER.matcher(written).results().toList()) {
            regex.append(Pattern.quote(written.substring(from, placeholder.start())));
            regex.append(VALUES.getOrDefault(placeholder.group(), Pattern.quote(placeholder.group())));
            from = placeholder.end();
        }
        regex.append(Pattern.quote(written.substring(from)));
        // A placeholder at the beginning is spoken with a capital letter.
        return Pattern.compile((written.startsWith("{") ? "(?i)" : "") + regex)
                .matcher(heard)
                .matches();
    }
}
