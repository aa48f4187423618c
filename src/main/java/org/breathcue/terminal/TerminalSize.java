package org.breathcue.terminal;

/** How large a terminal is. */
record TerminalSize(int columns, int rows) {}
