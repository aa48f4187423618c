package org.breathcue.script;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Diagnostic;

/**
 * A stretch of one step in all its forms: without a variation, and with each of its variations. All forms include the
 * overrides of the step.
 *
 * @param chosen the name of the variation that the step is done with; one of {@code variations}
 * @param plain without a variation
 * @param variations the forms by the names of the variations, in the order they are written
 */
public record StretchForms(Optional<String> chosen, Form plain, Map<String, Form> variations) {
    public StretchForms {
        variations = Collections.unmodifiableMap(new LinkedHashMap<>(variations));
    }

    /**
     * One form of a stretch.
     *
     * @param stretch empty when this form cannot be read
     * @param problems the problems of this form; they do not concern the script unless the form is chosen
     */
    public record Form(Optional<Stretch> stretch, List<Diagnostic> problems) {
        public Form {
            problems = List.copyOf(problems);
        }
    }

    /** Returns the same forms with another one chosen. */
    public StretchForms choosing(String variation) {
        return new StretchForms(Optional.of(variation), plain, variations);
    }

    /** Returns the form that the step is done with. */
    public Form chosenForm() {
        return chosen.map(name -> Objects.requireNonNull(variations.get(name), name))
                .orElse(plain);
    }

    /** Returns the stretches that are not chosen, as far as they can be read: without a variation first. */
    public List<Stretch> others() {
        Stream<Form> without = chosen.isPresent() ? Stream.of(plain) : Stream.empty();
        Stream<Form> other = variations.entrySet().stream()
                .filter(form -> !chosen.equals(Optional.of(form.getKey())))
                .map(Map.Entry::getValue);
        return Stream.concat(without, other)
                .flatMap(form -> form.stretch().stream())
                .toList();
    }

    /** Returns the forms with every stretch changed. */
    public StretchForms map(UnaryOperator<Stretch> change) {
        Map<String, Form> changed = new LinkedHashMap<>();
        variations.forEach((name, form) -> changed.put(name, mapped(form, change)));
        return new StretchForms(chosen, mapped(plain, change), changed);
    }

    private static Form mapped(Form form, UnaryOperator<Stretch> change) {
        return new Form(form.stretch().map(change), form.problems());
    }
}
