package org.breathcue.cli.history;

/** The formats of a history. The names are the values of the option {@code --format}. */
enum HistoryFormat {
    text,
    json,
    csv,
    ics,
    svg
}
