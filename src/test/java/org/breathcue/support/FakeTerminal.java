package org.breathcue.support;

import org.breathcue.cli.console.Environment;
import org.breathcue.terminal.Keyboard;
import org.breathcue.terminal.ProcessTerminal;
import org.breathcue.terminal.StandardStream;

/** A terminal that all standard streams lead to, without keys. */
public record FakeTerminal(int width) implements ProcessTerminal {
    /** Returns the environment, with this terminal instead of its own. */
    public Environment in(Environment plain) {
        return new Environment(
                plain.home(),
                plain.here(),
                plain.variables(),
                plain.in(),
                plain.out(),
                plain.bytes(),
                plain.err(),
                this);
    }

    @Override
    public boolean isTerminal(StandardStream stream) {
        return true;
    }

    @Override
    public int columns(StandardStream stream) {
        return width;
    }

    @Override
    public Keyboard openKeyboard() {
        return Keyboard.NONE;
    }
}
