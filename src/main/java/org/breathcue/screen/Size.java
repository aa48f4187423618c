package org.breathcue.screen;

/** How large a terminal is. */
record Size(int columns, int rows) {}
