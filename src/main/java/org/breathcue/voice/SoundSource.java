package org.breathcue.voice;

/** Where the sounds of a word come from. */
public enum SoundSource {
    /** The session or the shared list. */
    PRONUNCIATIONS("pronunciations"),
    /** The lexicon of terms, which serves all voices. */
    TERMS("lexicon of terms"),
    /** The lexicon of the voice. */
    LEXICON("lexicon"),
    /** One of the lexicons, for the word without its ending. */
    ENDING("lexicon, with an ending"),
    /** The rules for words whose sounds depend on the words around them, such as "the" and "close". */
    NEIGHBOURS("words around it"),
    /** The names of letters. */
    LETTERS("names of letters"),
    /** The rules for Sanskrit. */
    SANSKRIT("rules for Sanskrit"),
    /** The rules for Latin. */
    LATIN("rules for Latin"),
    /** The lexicon or the rules, for the parts of the word. */
    PARTS("parts of the word"),
    /** A network that reads letters. */
    MODEL("model"),
    /** The letter-to-sound rules of English. */
    RULES("rules for English");

    private final String label;

    SoundSource(String label) {
        this.label = label;
    }

    /** Returns the source in words, for tables. */
    public String label() {
        return label;
    }

    /** Returns whether the sounds are a guess, because the word is in no lexicon. */
    public boolean isGuess() {
        return compareTo(SANSKRIT) >= 0;
    }
}
