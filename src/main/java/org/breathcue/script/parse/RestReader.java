package org.breathcue.script.parse;

import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Amount;
import org.breathcue.script.Calls;
import org.breathcue.script.HoldCue;
import org.breathcue.script.Line;
import org.breathcue.script.Rest;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.AmountRule;
import org.breathcue.script.schema.RestSchemas;

/** Reads a {@code rest} or a {@code pause}: an amount, or an object with {@code for}. */
final class RestReader {
    private final Diagnostics diagnostics;
    private final ValueReader values;
    private final LineReader lines;

    RestReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics);
        this.lines = new LineReader(diagnostics);
    }

    /** @param rule for an amount that is not in an object */
    Optional<Rest> read(Node node, AmountRule rule) {
        if (!(node instanceof Node.Obj object)) {
            return values.amount(node, rule).map(Rest::silent);
        }
        ObjectReader fields = ObjectReader.of(object, RestSchemas.REST, diagnostics);
        Optional<Amount> amount = fields.get("for", time -> values.amount(time, AmountRule.REST_TIME));
        List<Line> said = fields.get("say").map(lines::inRest).orElse(List.of());
        List<HoldCue> cues = fields.get("cues").map(lines::cues).orElse(List.of());
        Optional<Calls> calls = fields.get("calls", values::calls);
        return amount.map(time -> new Rest(time, said, cues, calls));
    }
}
