package org.breathcue.script.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.pronounce.PronunciationException;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.script.json.Node;
import org.breathcue.script.json.TreeReader;

/** Reads pronunciations: those of a session, under {@code pronounce}, and files that sessions share. */
public final class PronunciationReader {
    private static final String HINT =
            "write \"savasana\": \"shuh vah sana\", or phonemes: \"savasana\": \"/ʃəˈvɑsənə/\"";

    private final Diagnostics diagnostics;
    private final ValueReader values;

    PronunciationReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics);
    }

    /** Reads a file of pronunciations. Entries with errors are reported and skipped. */
    public static Pronunciations read(Source source, Diagnostics diagnostics) {
        return TreeReader.read(source, diagnostics)
                .flatMap(new PronunciationReader(diagnostics)::read)
                .orElse(Pronunciations.NONE);
    }

    /**
     * Reads the pronunciations for all sessions of a library. For a word in several files, the nearest file counts. A file
     * that cannot be read is reported.
     */
    public static Pronunciations shared(StretchLibrary library, Diagnostics diagnostics) {
        Pronunciations all = Pronunciations.NONE;
        for (StretchLibrary.Found file : library.pronunciations()) {
            all = all.orElse(
                    file.match(found -> read(found.source(), diagnostics), missing -> Pronunciations.NONE, refused -> {
                        diagnostics.report(refused.problem());
                        return Pronunciations.NONE;
                    }));
        }
        return all;
    }

    Optional<Pronunciations> read(Node node) {
        if (!(node instanceof Node.Obj object)) {
            return values.wrongType(node, "pronunciations must be an object in braces", HINT);
        }
        Map<String, Pronunciation> words = new LinkedHashMap<>();
        for (Node.Member member : object.members().values()) {
            pronunciation(member).ifPresent(said -> words.put(member.key(), said));
        }
        return Optional.of(new Pronunciations(words));
    }

    private Optional<Pronunciation> pronunciation(Node.Member member) {
        if (!Pronunciation.WORD.matcher(member.key()).matches()) {
            diagnostics.report(
                    Code.BAD_NAME,
                    member.keySpan(),
                    "a key must be a word, or several words separated by spaces",
                    HINT);
            return Optional.empty();
        }
        if (!(member.value() instanceof Node.Text text)) {
            return values.wrongType(member.value(), "a pronunciation must be text in double quotes", HINT);
        }
        try {
            return Optional.of(Pronunciation.of(text.value()));
        } catch (PronunciationException e) {
            diagnostics.report(Code.BAD_PRONUNCIATION, part(text, e), String.valueOf(e.getMessage()), HINT);
            return Optional.empty();
        }
    }

    private static Span part(Node.Text text, PronunciationException e) {
        int end = e.offset() + e.length();
        return end > text.value().length() ? text.span() : text.part(e.offset(), end);
    }
}
