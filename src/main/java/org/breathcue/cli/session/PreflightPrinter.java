package org.breathcue.cli.session;

import java.io.PrintWriter;
import java.util.List;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.script.Position;
import org.breathcue.script.Preflight;

/** Prints what the listener should know before a session: props, positions and cautions. */
public final class PreflightPrinter {
    private PreflightPrinter() {}

    public static void print(Preflight preflight, PrintWriter out) {
        line("You need: ", preflight.props(), ", ", out);
        line("Positions: ", preflight.positions().stream().map(Position::word).toList(), ", ", out);
        preflight.cautions().forEach(caution -> out.println("Caution: " + PrintableText.of(caution)));
    }

    private static void line(String head, List<String> items, String between, PrintWriter out) {
        if (!items.isEmpty()) {
            out.println(head + PrintableText.of(String.join(between, items)));
        }
    }
}
