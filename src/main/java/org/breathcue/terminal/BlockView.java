package org.breathcue.terminal;

import java.io.PrintWriter;
import java.util.List;
import org.breathcue.live.Status;
import org.jspecify.annotations.Nullable;

/** Shows the session as a block of lines that is redrawn in place. */
final class BlockView implements LiveView {
    private final SessionView view;
    private final ScreenBlock block;
    private final TerminalSize usual;
    private TerminalSize size;
    private boolean helping;

    /** @param usual the assumed size of a terminal that does not report its size */
    BlockView(SessionView view, PrintWriter terminal, boolean colors, TerminalSize usual) {
        this.view = view;
        this.block = new ScreenBlock(terminal, colors);
        this.usual = usual;
        this.size = usual;
    }

    @Override
    public void begin() {
        block.begin();
    }

    @Override
    public void show(Status status, @Nullable TerminalSize reported) {
        TerminalSize now = reported == null ? usual : reported;
        if (!now.equals(size)) {
            size = now;
            block.forget();
        }
        block.draw(lines(status));
    }

    private List<ScreenLine> lines(Status status) {
        return helping ? view.help(columns(), size.rows()) : view.lines(status, columns(), size.rows());
    }

    @Override
    public void help() {
        helping = !helping;
    }

    @Override
    public void renew() {
        block.forget();
    }

    @Override
    public void end(Status status) {
        block.end(view.ended(status, columns()));
    }

    /** Returns the usable columns. The last column stays empty, because some terminals wrap a line that fills it. */
    private int columns() {
        return Math.max(1, size.columns() - 1);
    }
}
