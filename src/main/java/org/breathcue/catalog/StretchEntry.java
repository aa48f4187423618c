package org.breathcue.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.Script;
import org.breathcue.script.dose.Doses;
import org.breathcue.script.dose.StepDoses;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.script.parse.StretchLibrary;

/**
 * A stretch of the library with its doses.
 *
 * @param source the file
 * @param about the description, for people who choose a stretch
 * @param doses all keys that can be set
 * @param variations the doses with each of its variations, in the order of {@link StretchSummary#variations()}
 */
public record StretchEntry(
        StretchSummary summary,
        Source source,
        Optional<String> about,
        List<StepDoses.Dose> doses,
        List<List<StepDoses.Dose>> variations) {
    public StretchEntry {
        doses = List.copyOf(doses);
        variations = List.copyOf(variations);
    }

    /** Returns all readable stretches of a library, sorted by their names in scripts. */
    public static List<StretchEntry> all(StretchLibrary library) {
        List<StretchEntry> all = new ArrayList<>();
        for (StretchSummary summary : StretchSummary.all(library)) {
            library.stretch(summary.file()).text().ifPresent(source -> all.add(of(summary, source, library)));
        }
        return List.copyOf(all);
    }

    private static StretchEntry of(StretchSummary summary, Source source, StretchLibrary library) {
        return new StretchEntry(
                summary,
                source,
                read(source, library, Optional.empty()).script().flatMap(Script::about),
                read(source, library, Optional.empty()).doses(),
                summary.variations().stream()
                        .map(variation -> read(source, library, Optional.of(variation.name()))
                                .doses())
                        .toList());
    }

    private record Read(Optional<Script> script, List<StepDoses.Dose> doses) {}

    private static Read read(Source source, StretchLibrary library, Optional<String> variation) {
        Diagnostics diagnostics = new Diagnostics();
        Doses doses = new Doses(List.of(), variation, diagnostics);
        Optional<Script> script = ScriptReader.readAny(source, library, doses, diagnostics);
        return new Read(
                script,
                doses.steps().stream().flatMap(step -> step.doses().stream()).toList());
    }
}
