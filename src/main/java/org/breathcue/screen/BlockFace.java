package org.breathcue.screen;

import java.io.PrintWriter;
import java.util.List;
import org.breathcue.playback.Status;
import org.jspecify.annotations.Nullable;

/** The session as one calm block on a terminal. */
final class BlockFace implements Face {
    private final SessionView view;
    private final Block block;
    private final Size usual;
    private Size size;
    private boolean helping;

    /** @param usual how large the terminal is where it does not tell */
    BlockFace(SessionView view, PrintWriter terminal, boolean colors, Size usual) {
        this.view = view;
        this.block = new Block(terminal, colors);
        this.usual = usual;
        this.size = usual;
    }

    @Override
    public void begin() {
        block.begin();
    }

    @Override
    public void show(Status status, @Nullable Size told) {
        Size now = told == null ? usual : told;
        if (!now.equals(size)) {
            size = now;
            block.forget();
        }
        block.draw(lines(status));
    }

    private List<Line> lines(Status status) {
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
