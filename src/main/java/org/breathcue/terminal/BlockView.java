package org.breathcue.terminal;

import java.io.PrintWriter;
import java.util.List;
import org.breathcue.live.Status;
import org.jspecify.annotations.Nullable;

/** The session as one calm block on a terminal. */
final class BlockView implements LiveView {
    private final SessionView view;
    private final ScreenBlock block;
    private final TerminalSize usual;
    private TerminalSize size;
    private boolean helping;

    /** @param usual how large the terminal is where it does not tell */
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
    public void show(Status status, @Nullable TerminalSize told) {
        TerminalSize now = told == null ? usual : told;
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

    /** One less than there are: what fills the last one makes some terminals wrap. */
    private int columns() {
        return Math.max(1, size.columns() - 1);
    }
}
