package org.breathcue.voice.english;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.pronounce.PronunciationException;
import org.breathcue.pronounce.Pronunciations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sounds of homographs, which both voices get. */
class HomographsTest {
    /** Sounds by their names in the table below. */
    private static final Map<String, String> SOUNDS = Map.ofEntries(
            entry("kloce", "kloʊs"),
            entry("kloze", "kloʊz"),
            entry("boh", "boʊ"),
            entry("bough", "baʊ"),
            entry("lyve", "laɪv"),
            entry("liv", "lɪv"),
            entry("reed", "rid"),
            entry("red", "rɛd"),
            entry("winned", "wɪnd"),
            entry("wined", "waɪnd"),
            entry("yooz", "juz"),
            entry("yooss", "jus"),
            entry("yoozd", "juzd"),
            entry("yoost", "just"),
            entry("inCREASE", "ɪnˈkɹis"),
            entry("INcrease", "ˈɪnkɹis"),
            entry("DEcrease", "ˈdikɹis"),
            entry("deCREASE", "dɪˈkɹis"),
            entry("sepArit", "ˈsɛpəɹət"),
            entry("sepaRATE", "ˈsɛpəˌɹeɪt"),
            entry("alterNIT", "ˈɔltɚnət"),
            entry("alterNATE", "ˈɔltɚˌneɪt"),
            entry("moderit", "ˈmɑdəɹət"),
            entry("moderATE", "ˈmɑdəˌɹeɪt"),
            entry("deliberATE", "dəˈlɪbəˌɹeɪt"),
            entry("deliberit", "dəˈlɪbəɹət"),
            entry("PREsent", "ˈpɹɛzənt"),
            entry("preSENT", "pɹiˈzɛnt"),
            entry("conTENT", "kənˈtɛnt"),
            entry("CONtent", "ˈkɑntɛnt"),
            entry("MINit", "ˈmɪnət"),
            entry("myNEWT", "maɪˈnut"),
            entry("PROgress", "ˈpɹɑɡɹəs"),
            entry("proGRESS", "pɹəˈɡɹɛs"),
            entry("PERfect", "ˈpɝfɪkt"),
            entry("perFECT", "pɚˈfɛkt"),
            entry("CONtract", "ˈkɑntɹækt"),
            entry("conTRACT", "kənˈtɹækt"),
            entry("OBject", "ˈɑbdʒɛkt"),
            entry("obJECT", "əbˈdʒɛkt"),
            entry("RECord", "ˈɹɛkɚd"),
            entry("reCORD", "ɹɪˈkɔɹd"),
            entry("PROject", "ˈpɹɑdʒɛkt"),
            entry("proJECT", "pɹəˈdʒɛkt"),
            entry("comPRESS", "kəmˈpɹɛs"),
            entry("COMpress", "ˈkɑmpɹɛs"),
            entry("inCLINE", "ɪnˈklaɪn"),
            entry("INcline", "ˈɪnklaɪn"),
            entry("reFUSE", "ɹɪˈfjuz"),
            entry("REFuse", "ˈɹɛfjus"),
            entry("excuze", "ɪkˈskjuz"),
            entry("excuce", "ɪkˈskjus"),
            entry("houce", "haʊs"),
            entry("houze", "haʊz"),
            entry("teer", "tɪɹ"),
            entry("tare", "tɛɹ"));

    private static String spoken(String phrase) {
        return Tokenizer.tokens(phrase, Pronunciations.NONE).stream()
                .filter(Token::hasPhonemes)
                .map(token -> name(token.phonemes()))
                .collect(Collectors.joining(" "));
    }

    private static String name(List<Phone> phones) {
        return SOUNDS.entrySet().stream()
                .filter(sound -> phones(sound.getValue()).equals(phones))
                .map(Map.Entry::getKey)
                .findAny()
                .orElseGet(phones::toString);
    }

    private static List<Phone> phones(String sound) {
        String stressed = sound.indexOf('ˈ') < 0 ? "ˈ" + sound : sound;
        try {
            return ((Pronunciation.Phonemes) Pronunciation.of("/" + stressed + "/")).phones();
        } catch (PronunciationException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "close your eyes, kloze",
        "gently close the eyes, kloze",
        "let your eyes close, kloze",
        "allow your eyes to close, kloze",
        "and close them, kloze",
        "now slowly close your hand, kloze",
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
        "take a bow, bough",
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
        assertThat(spoken(phrase)).isEqualTo(sounds);
    }
}
