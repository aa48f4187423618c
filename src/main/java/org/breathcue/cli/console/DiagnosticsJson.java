package org.breathcue.cli.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.diagnostic.Span;

/** Writes diagnostics as a JSON list for editors and other programs. */
final class DiagnosticsJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Ends lines with a line feed on every platform. */
    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private DiagnosticsJson() {}

    /** Returns the list, with a line feed at the end. Lines and columns start at 1; the end is exclusive. */
    static String of(List<Diagnostic> diagnostics) {
        ArrayNode list = MAPPER.createArrayNode();
        for (Diagnostic diagnostic : diagnostics) {
            Span span = diagnostic.span();
            ObjectNode node = list.addObject();
            node.put("code", diagnostic.code().id());
            node.put("severity", diagnostic.code().severity().word());
            node.put("message", diagnostic.message());
            diagnostic.hint().ifPresent(hint -> node.put("hint", hint));
            node.put("file", span.source().name());
            node.put("line", span.line());
            node.put("column", span.column());
            node.put("endLine", span.source().line(span.end()));
            node.put("endColumn", span.source().column(span.end()));
        }
        try {
            return PrintableText.escaped(WRITER.writeValueAsString(list)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of plain values can always be written", e);
        }
    }
}
