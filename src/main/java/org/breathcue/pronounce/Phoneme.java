package org.breathcue.pronounce;

import java.util.List;

/**
 * The phonemes of American English and some allophones, named as in ARPAbet, the phonetic code of the ARPA speech projects of the
 * 1970s that the CMU dictionary uses too.
 */
public enum Phoneme {
    AA("ɑː", "ɑ", "ɒ", "a"),
    AE("æ"),
    AH("ʌ"),
    /** The schwa, as in the first syllable of "about". */
    AX("ə", "ɐ"),
    AO("ɔː", "ɔ"),
    AW("aʊ"),
    AXR("ɚ", "əɹ", "ər"),
    AY("aɪ"),
    B("b"),
    CH("tʃ", "t͡ʃ", "ʧ"),
    D("d"),
    DH("ð"),
    /** The flap: a t or d between vowels, as in "sitting". */
    DX("ɾ"),
    EH("ɛ", "e"),
    ER("ɝː", "ɝ", "ɜːɹ", "ɜːr", "ɜɹ", "ɜr", "ɜː", "ɜ"),
    EY("eɪ"),
    F("f"),
    G("ɡ", "g"),
    HH("h"),
    IH("ɪ"),
    /** The reduced vowel of endings, as in "roses". */
    IX("ᵻ", "ɨ"),
    IY("iː", "i"),
    JH("dʒ", "d͡ʒ", "ʤ"),
    K("k"),
    L("l", "ɫ"),
    M("m"),
    N("n"),
    NG("ŋ"),
    OW("oʊ", "əʊ"),
    OY("ɔɪ"),
    P("p"),
    R("ɹ", "r"),
    S("s"),
    SH("ʃ"),
    T("t"),
    TH("θ"),
    UH("ʊ"),
    UW("uː", "u"),
    V("v"),
    W("w"),
    Y("j"),
    Z("z"),
    ZH("ʒ");

    private final List<String> spellings;

    Phoneme(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** Returns the ways to write it in the International Phonetic Alphabet. */
    List<String> spellings() {
        return spellings;
    }

    /** Returns whether it is a vowel. */
    public boolean isVowel() {
        return switch (this) {
            case AA, AE, AH, AX, AO, AW, AXR, AY, EH, ER, EY, IH, IX, IY, OW, OY, UH, UW -> true;
            default -> false;
        };
    }

    /** Returns whether the s of a plural is a syllable of its own after it. */
    boolean isSibilant() {
        return switch (this) {
            case CH, JH, S, SH, Z, ZH -> true;
            default -> false;
        };
    }

    /** Returns whether it is voiceless, so that the s of a plural after it is voiceless too. */
    boolean isVoiceless() {
        return switch (this) {
            case CH, F, HH, K, P, S, SH, T, TH -> true;
            default -> false;
        };
    }
}
