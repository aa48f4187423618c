package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is heard, not what a word is called: some are spoken alike as a noun and as a verb. */
final class HomographTaggerTest {
    /** How words are spoken, first where no part of speech fits, by the parts that differ. */
    private static final Map<String, Map<String, String>> SOUNDS = Map.ofEntries(
            word("close", "kloce", "VERB", "kloze", "NOUN", "kloze"),
            word("bow", "boh", "VERB", "bough"),
            word("live", "lyve", "VERB", "liv"),
            word("read", "reed", "VBD", "red"),
            word("wind", "winned", "VERB", "wined"),
            word("use", "yooz", "NOUN", "yooss"),
            word("used", "yoozd", "VBD", "yoost"),
            word("increase", "inCREASE", "NOUN", "INcrease"),
            word("decrease", "DEcrease", "VERB", "deCREASE"),
            word("separate", "sepArit", "VERB", "sepaRATE"),
            word("alternate", "alterNIT", "VERB", "alterNATE"),
            word("moderate", "moderit", "VERB", "moderATE"),
            word("deliberate", "deliberATE", "ADJ", "deliberit"),
            word("present", "PREsent", "VERB", "preSENT"),
            word("content", "conTENT", "NOUN", "CONtent"),
            word("minute", "MINit", "ADJ", "myNEWT"),
            word("progress", "PROgress", "VERB", "proGRESS"),
            word("perfect", "PERfect", "VERB", "perFECT"),
            word("contract", "CONtract", "VERB", "conTRACT"),
            word("object", "OBject", "VERB", "obJECT"),
            word("record", "RECord", "VERB", "reCORD"),
            word("project", "PROject", "VERB", "proJECT"),
            word("compress", "comPRESS", "NOUN", "COMpress"),
            word("incline", "inCLINE", "NOUN", "INcline"),
            word("refuse", "reFUSE", "NOUN", "REFuse"),
            word("excuse", "excuze", "NOUN", "excuce"),
            word("house", "houce", "VERB", "houze"),
            word("tear", "teer", "VERB", "tare"));

    private static Map.Entry<String, Map<String, String>> word(String word, String usual, String... others) {
        Map<String, String> sounds = new HashMap<>();
        sounds.put(Lexicon.DEFAULT, usual);
        for (int i = 0; i < others.length; i += 2) {
            sounds.put(others[i], others[i + 1]);
        }
        return Map.entry(word, sounds);
    }

    private static List<String> spoken(String phrase) {
        List<String> words = List.of(phrase.split(" ", -1));
        List<String> spoken = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Map<String, String> sounds = SOUNDS.get(words.get(i));
            if (sounds != null) {
                String usual = Objects.requireNonNull(sounds.get(Lexicon.DEFAULT));
                spoken.add(sounds.getOrDefault(HomographTagger.partOfSpeech(words, i), usual));
            }
        }
        return spoken;
    }

    @ParameterizedTest
    @CsvSource({
        "close your eyes, kloze",
        "gently close the eyes, kloze",
        "let your eyes close, kloze",
        "allow your eyes to close, kloze",
        "and close them, kloze",
        "now slowly close your mouth, kloze",
        "if you like close your eyes, kloze",
        "you can close your eyes, kloze",
        "sit close to the wall, kloce",
        "stay close, kloce",
        "bring your feet close together, kloce",
        "keep your elbows close to your ribs, kloce",
        "close to the body, kloce",
        "at the close of the day, kloze",
        "take a close look, kloce",
        "with close attention, kloce",
        "bow forward, bough",
        "bow your head, bough",
        "slowly bow down, bough",
        "and bow to yourself, bough",
        "take a bow, boh",
        "tie a bow, boh",
        "bow pose, boh",
        "come into bow pose, boh",
        "come to bow pose, boh",
        "draw the bow, boh",
        "live here, liv",
        "we live in our bodies, liv",
        "live with it, liv",
        "live music, lyve",
        "listen to live music, lyve",
        "a live class, lyve",
        "read the sign, reed",
        "you can read it, reed",
        "i have read it, red",
        "i read it yesterday, red",
        "have you read it, red",
        "wind down, wined",
        "let the day wind down, wined",
        "wind the strap around your foot, wined",
        "the wind blows, winned",
        "listen to the wind, winned",
        "like grass in the wind, winned",
        "use your hand, yooz",
        "you can use a block, yooz",
        "or use a strap, yooz",
        "make use of it, yooss",
        "the use of a block, yooss",
        "put it to good use, yooss",
        "it is no use, yooss",
        "get used to it, yoost",
        "it used to hurt, yoost",
        "you are used to this, yoost",
        "the strap you used, yoozd",
        "a block is used to lift the hips, yoozd",
        "a slow increase, INcrease",
        "feel the increase in warmth, INcrease",
        "increase the bend, inCREASE",
        "to increase the stretch, inCREASE",
        "slowly increase, inCREASE",
        "decrease the pressure, deCREASE",
        "a slight decrease, DEcrease",
        "separate your feet, sepaRATE",
        "let the knees separate, sepaRATE",
        "two separate steps, sepArit",
        "keep the legs separate, sepArit",
        "alternate sides, alterNATE",
        "alternate between left and right, alterNATE",
        "on alternate sides, alterNIT",
        "alternate nostril breathing, alterNIT",
        "present moment, PREsent",
        "in the present moment, PREsent",
        "stay present, PREsent",
        "be present with your breath, PREsent",
        "present your palms, preSENT",
        "rest content, conTENT",
        "be content with that, conTENT",
        "the content of the class, CONtent",
        "the content is yours, CONtent",
        "your content self, conTENT",
        "a minute, MINit",
        "one more minute, MINit",
        "hold for one minute, MINit",
        "take a minute to breathe, MINit",
        "the next minute, MINit",
        "minute movements, myNEWT",
        "make minute adjustments, myNEWT",
        "progress slowly, proGRESS",
        "notice your progress, PROgress",
        "slow progress, PROgress",
        "perfect your balance, perFECT",
        "it need not be perfect, PERfect",
        "perfect, PERfect",
        "contract the muscles, conTRACT",
        "feel your thigh muscles contract, conTRACT",
        "muscles contract, conTRACT",
        "a contract with yourself, CONtract",
        "focus on an object, OBject",
        "an object in front of you, OBject",
        "record your progress, reCORD PROgress",
        "project your voice, proJECT",
        "a warm compress, COMpress",
        "compress the belly, comPRESS",
        "incline your head, inCLINE",
        "on a steep incline, INcline",
        "there is no excuse, excuce",
        "slow and deliberate movements, deliberit",
        "with a deliberate breath, deliberit",
        "at a moderate pace, moderit",
        "moderate your effort, moderATE",
        "do not tear a muscle, tare",
        "a tear falls, teer",
        "a muscle tear, tare",
        "in your house, houce",
        "a house plant, houce",
    })
    void wordsSoundAsTheirNeighboursAsk(String phrase, String sounds) {
        assertThat(String.join(" ", spoken(phrase))).isEqualTo(sounds);
    }
}
