package org.breathcue.voice.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.pronounce.PronunciationException;

/**
 * Words in capitals that are spelled ("ACL", "IT band"), or spoken as words that no lexicon has ("EMOM"). A word of two or three capitals is
 * spelled unless it is an English word; longer ones are left to FreeTTS, which spells what cannot be pronounced, but for a few that are
 * spelled all the same ("ASIS"). In a sentence of capitals, nothing is spelled.
 */
final class Initialisms {
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,6}(?:'?s)?");
    private static final Pattern COMPOUND = Pattern.compile("^[A-Z]{2,}-[A-Za-z]|[A-Za-z]-[A-Z]{2,}s?$");
    private static final Pattern LETTER = Pattern.compile("[A-Z]");

    /** The names of the letters. */
    private static final List<String> NAMES = List.of(
            "eɪ",
            "bi",
            "si",
            "di",
            "i",
            "ɛf",
            "dʒi",
            "eɪtʃ",
            "aɪ",
            "dʒeɪ",
            "keɪ",
            "ɛl",
            "ɛm",
            "ɛn",
            "oʊ",
            "pi",
            "kju",
            "ɑɹ",
            "ɛs",
            "ti",
            "ju",
            "vi",
            "ˈdʌbəlju",
            "ɛks",
            "waɪ",
            "zi");

    /** Spoken as words. */
    private static final Map<String, String> SPOKEN = Map.of(
            "HIIT",
            "/ˈhɪt/",
            "EMOM",
            "/ˈimɑm/",
            "AMRAP",
            "/ˈæmɹæp/",
            "NSAID",
            "/ˈɛnseɪd/",
            "DOMS",
            "/ˈdɑmz/",
            "CAR",
            "/ˈkɑɹ/",
            "OK",
            "/oʊˈkeɪ/",
            "FABER",
            "/ˈfeɪbɚ/",
            "BOSU",
            "/ˈboʊsu/",
            "ASMR",
            "/ˌeɪɛsɛmˈɑɹ/");

    /** Of four letters and more, spelled though they could be pronounced. */
    private static final Set<String> SPELLED = words("ASIS PSIS AIIS AROM PROM AAROM COPD ADHD ROM SI IT PT ADL ADLS");

    /** English words of two and three letters that may be in capitals for emphasis. */
    private static final Set<String> WORDS =
            words("AH AM AN AS AT BE BY DO GO HA HE HI IF IN IS IT ME MY NO OF OH ON OR OX SO TO UP US WE"
                    + " ABS ACE ACT ADD AGE AGO AID AIM AIR ALL AND ANY APE ARC ARE ARM ART ASK ATE BAD BAG BAR BAT BED BEE BEG BEND BET BIG BIT BOW BOX BOY"
                    + " BUG BUT BUY BYE CAN CAP CAR CAT COW CRY CUE CUP CUT DAB DAY DID DIG DIM DIP DOG DOT DRY DUE EAR EAT EBB EGG END EYE EYES FAN FAR FAT FEW FIN"
                    + " FIT FIX FLY FOR FOX FUN GAP GAS GYM GET GOT GUT HAD HAS HAT HER HEY HIM HIP HIS HIT HOT HOW HUG HUM ICE ILL INK ITS JAW JET JOB JOG JOY KEY KIT LAB"
                    + " LAP LAY LEG LET LID LIE LIP LOG LOT LOW MAN MAP MAT MAX MAY MET MIX MOM MUD NAP NET NEW NOD NOR NOT NOW OAK OAR ODD OFF OIL OLD ONE"
                    + " OUR OUT OWL OWN PAD PAN PAT PAY PEN PER PET PIN POP POT PRO PUT RAN RAW RAY RED REP RIP RIB RID ROD ROW RUB RUG RUN SAD SAG SAT SAW SAY SEA SEE"
                    + " SET SHE SHY SIP SIT SIX SKY SO SON SPA SUM SUN TAG TAP TEA TEN THE TIE TIP TOE TOO TOP TOY TRY TUB TUG TWO USE VAN VIA WAR WAS WAY WEB WET"
                    + " WHO WHY WIN YES YET YOU ZEN ZIP");

    private static final Set<String> JOINTS = words("and or to versus");

    private static final Set<String> DETERMINERS = words("THE YOUR MY HIS HER AN OUR THEIR");

    private Initialisms() {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ", -1)).stream().distinct().toList());
    }

    /** Returns the tokens of a text, in which initialisms have phonemes. */
    static List<Token> spelled(List<Token> tokens) {
        List<Token> parts = new ArrayList<>();
        for (Token token : tokens) {
            boolean inCompound =
                    !token.hasPhonemes() && COMPOUND.matcher(token.text()).find();
            parts.addAll(inCompound ? token.parts() : List.of(token));
        }
        List<Token> spelled = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Token token = parts.get(i);
            String sound = token.hasPhonemes() ? "" : sound(parts, i);
            spelled.add(sound.isEmpty() ? token : token.withPhonemes(phonemes(sound)));
        }
        return spelled;
    }

    /** Returns the sound of a token that is an initialism, between slashes; empty for other tokens. */
    private static String sound(List<Token> tokens, int at) {
        String text = tokens.get(at).text();
        if (text.equals("A")) {
            return isLetterAmongLetters(tokens, at) ? letters(text) : "";
        }
        if (!CAPITALS.matcher(text).matches()) {
            return "";
        }
        boolean plural = text.endsWith("s");
        String word = plural ? text.substring(0, text.length() - 1).replace("'", "") : text;
        String spoken = SPOKEN.get(word);
        if (spoken != null) {
            return plural
                    ? spoken.substring(0, spoken.length() - 1)
                            + (word.endsWith("T") || word.endsWith("P") ? "s/" : "z/")
                    : spoken;
        }
        if (word.length() < 2 || !isSpelled(word, tokens, at)) {
            return "";
        }
        return plural ? letters(word).replaceFirst("/$", "z/") : letters(word);
    }

    private static boolean isSpelled(String word, List<Token> tokens, int at) {
        if (isShouted(tokens, at)) {
            return false;
        }
        if (word.equals("IT") || word.equals("US")) {
            String next = at + 1 < tokens.size() ? tokens.get(at + 1).text() : "";
            return next.startsWith("band")
                    || next.equals("tract")
                    || (at > 0 && DETERMINERS.contains(tokens.get(at - 1).text().toUpperCase(Locale.ROOT)));
        }
        return SPELLED.contains(word) || (word.length() < 4 && !WORDS.contains(word));
    }

    /** Returns whether a word beside the token is in capitals too, and is a longer one. */
    private static boolean isShouted(List<Token> tokens, int at) {
        return isShout(tokens, at - 1) || isShout(tokens, at + 1);
    }

    private static boolean isShout(List<Token> tokens, int at) {
        if (at < 0 || at >= tokens.size()) {
            return false;
        }
        String text = tokens.get(at).text();
        return CAPITALS.matcher(text).matches()
                && (WORDS.contains(text)
                        || (text.length() > 3 && !SPELLED.contains(text) && !SPOKEN.containsKey(text)));
    }

    /**
     * Returns whether "A" is a letter: beside another single letter, as in "A P glide" and "A or B", or within a sentence whose next word is in
     * lower case, as in "plan A is".
     */
    private static boolean isLetterAmongLetters(List<Token> tokens, int at) {
        if (isLetter(tokens, at + 1) || isLetter(tokens, at - 1)) {
            return true;
        }
        boolean joined = (isJoint(tokens, at - 1) && isLetter(tokens, at - 2))
                || (isJoint(tokens, at + 1) && isLetter(tokens, at + 2));
        if (joined
                || at == 0
                || !tokens.get(at).before().isEmpty()
                || !tokens.get(at - 1).after().isEmpty()) {
            return joined;
        }
        return at + 1 == tokens.size()
                || !tokens.get(at).after().isEmpty()
                || !Character.isUpperCase((tokens.get(at + 1).text() + " ").charAt(0));
    }

    private static boolean isJoint(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() && JOINTS.contains(tokens.get(at).text());
    }

    private static boolean isLetter(List<Token> tokens, int at) {
        return at >= 0
                && at < tokens.size()
                && LETTER.matcher(tokens.get(at).text()).matches()
                && !tokens.get(at).text().matches("[AI]");
    }

    /** Returns the names of letters, of which the last has the primary stress. */
    private static String letters(String word) {
        StringBuilder sound = new StringBuilder("/");
        for (int i = 0; i < word.length(); i++) {
            String name = NAMES.get(word.charAt(i) - 'A').replace("ˈ", "");
            sound.append(i == word.length() - 1 ? "ˈ" : "ˌ").append(name);
        }
        return sound.append('/').toString();
    }

    private static List<Phone> phonemes(String sound) {
        try {
            return ((Pronunciation.Phonemes) Pronunciation.of(sound)).phones();
        } catch (PronunciationException e) {
            throw new IllegalStateException(sound, e);
        }
    }
}
