package org.breathcue.voice.heart;

import java.util.List;
import java.util.Set;

/**
 * Finds the part of speech of a homograph, a word that is spoken differently as a verb, a noun or an adjective, from the words around it.
 *
 * <p>It is a list of hand-written rules, of the kind that D. Yarowsky calls local evidence in "Homograph disambiguation in text-to-speech
 * synthesis" (Progress in Speech Synthesis, 1997); the rules and word lists are our own, and no tagger was trained. They are made for
 * spoken instructions, where most clauses begin with a verb. The first rule that applies counts:
 *
 * <ol>
 *   <li>rules for single words: "read", "used", "minute", "tear", "close";
 *   <li>the word after it: "of" makes a noun, "pose" an adjective;
 *   <li>the word before it, past adverbs: the start of a clause, "to" and pronouns make a verb, determiners and prepositions a noun, and
 *       linking verbs an adjective;
 *   <li>otherwise it is a verb if a subject seems to come before it, or a noun.
 * </ol>
 *
 * For example, "close" is a verb in "close your eyes" (at the start, before a determiner), and an adjective in "close to the wall".
 */
final class HomographTagger {
    static final String VERB = "VERB";
    static final String NOUN = "NOUN";
    static final String ADJECTIVE = "ADJ";
    /** The past tense or the past participle, as in "I read it yesterday" and "I have read it". */
    static final String PAST = "VBD";

    private static final Set<String> DETERMINERS = Set.of(
            "a", "an", "the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their",
            "each", "every", "another", "no", "some", "any", "both", "either", "one", "two", "all");

    private static final Set<String> OBJECTS = Set.of(
            "it",
            "them",
            "me",
            "us",
            "him",
            "yourself",
            "itself",
            "themselves",
            "yourselves",
            "everything",
            "something");

    private static final Set<String> SUBJECTS = Set.of("i", "you", "we", "they", "he", "she", "it", "who", "which");

    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "in", "on", "at", "by", "with", "from", "into", "onto", "over", "under", "above", "below", "behind",
            "between", "beside", "against", "through", "along", "around", "toward", "towards", "across", "after",
            "before", "during", "for", "as", "about", "near", "without", "within", "to", "than");

    private static final Set<String> PARTICLES = Set.of(
            "down",
            "up",
            "forward",
            "forwards",
            "back",
            "backward",
            "backwards",
            "in",
            "out",
            "over",
            "around",
            "off",
            "away",
            "together",
            "here",
            "there",
            "now",
            "then",
            "again",
            "apart",
            "aside",
            "outward",
            "inward",
            "lower",
            "deeper",
            "higher",
            "further",
            "upright",
            "open",
            "only",
            "more",
            "less",
            "until",
            "while",
            "and",
            "or",
            "when",
            "if");

    private static final Set<String> BEFORE_VERBS = Set.of(
            "to", "will", "would", "can", "could", "may", "might", "must", "should", "shall", "do", "does", "did",
            "don't", "doesn't", "not", "never", "let's", "please", "cannot", "can't", "won't", "you'll", "we'll",
            "it'll");

    private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "but", "then", "so", "now");

    private static final Set<String> LINKING = Set.of(
            "is", "are", "be", "being", "been", "was", "were", "am", "stay", "stays", "remain", "rest", "feel", "feels",
            "seem", "become", "sit", "stand", "lie", "kneel", "very", "too", "so", "more", "it's", "you're", "that's",
            "as");

    private static final Set<String> CAUSATIVE = Set.of(
            "let", "lets", "help", "watch", "feel", "notice", "see", "make", "while", "as", "when", "until", "where",
            "if", "once");

    private static final Set<String> PERFECT = Set.of(
            "have", "has", "had", "having", "been", "be", "was", "were", "is", "are", "i've", "you've", "we've",
            "they've");

    private static final Set<String> PAST_TIMES = Set.of("yesterday", "ago", "last", "earlier", "once");

    /** Homographs that seldom begin a clause as verbs. */
    private static final Set<String> ADJECTIVES = Set.of(
            "content",
            "present",
            "perfect",
            "absent",
            "live",
            "minute",
            "intimate",
            "elaborate",
            "deliberate",
            "moderate",
            "appropriate",
            "frequent",
            "compact",
            "close",
            "closer");

    /** Words after a tear that is wept; before all others, "tear" is a verb. */
    private static final Set<String> DROPS = Set.of("falls", "drops", "rolls", "film", "duct", "ducts");

    private static final Set<String> HAVE = Set.of("have", "has", "had");

    /** Nouns before which a word is part of the name of a posture or of a way to breathe. */
    private static final Set<String> POSTURES = Set.of("pose", "posture", "stance", "nostril");

    private HomographTagger() {}

    /**
     * Returns the part of speech of a word, as one of the constants of this class.
     *
     * @param words the words of a clause in lower case
     * @param at the index of the word
     */
    static String partOfSpeech(List<String> words, int at) {
        String word = words.get(at);
        String next = at + 1 < words.size() ? words.get(at + 1) : "";
        if (word.equals("read")) {
            return isPast(words, at) ? PAST : VERB;
        }
        if (word.equals("used")) {
            return isHabit(words, at) ? PAST : VERB;
        }
        int before = at - 1;
        while (before >= 0 && isManner(words.get(before))) {
            before--;
        }
        String previous = before >= 0 ? words.get(before) : "";
        if (word.equals("minute")) {
            boolean counted =
                    DETERMINERS.contains(previous) || Character.isDigit(previous.isEmpty() ? ' ' : previous.charAt(0));
            return !counted && next.endsWith("s") ? ADJECTIVE : NOUN;
        }
        if (word.equals("tear")) {
            return DROPS.contains(next) ? NOUN : VERB;
        }
        if (word.equals("close") && isNearness(next)) {
            return ADJECTIVE;
        }
        if (POSTURES.contains(next)) {
            return ADJECTIVE;
        }
        if (next.equals("of")) {
            return NOUN;
        }
        if (previous.isEmpty() || CONJUNCTIONS.contains(previous)) {
            return opensClause(word, next) ? VERB : ADJECTIVE;
        }
        boolean listening =
                previous.equals("to") && before > 0 && words.get(before - 1).startsWith("listen");
        if ((BEFORE_VERBS.contains(previous) && !listening) || (SUBJECTS.contains(previous) && !word.endsWith("ss"))) {
            return VERB;
        }
        if (DETERMINERS.contains(previous) || (PREPOSITIONS.contains(previous) && !LINKING.contains(previous))) {
            return ADJECTIVES.contains(word) && isNamed(next) ? ADJECTIVE : NOUN;
        }
        if (LINKING.contains(previous)) {
            return ADJECTIVE;
        }
        return followsSubject(words, at, next) ? VERB : noun(words, at);
    }

    private static boolean isPast(List<String> words, int at) {
        return words.stream().anyMatch(PAST_TIMES::contains)
                || (at > 0 && PERFECT.contains(words.get(at - 1)))
                || (at > 1 && SUBJECTS.contains(words.get(at - 1)) && HAVE.contains(words.get(at - 2)))
                || (at > 1 && isManner(words.get(at - 1)) && PERFECT.contains(words.get(at - 2)));
    }

    /** Returns whether "used" means a habit: "get used to it", "it used to hurt", but not "a strap is used to pull". */
    private static boolean isHabit(List<String> words, int at) {
        if (at + 1 >= words.size() || !words.get(at + 1).equals("to")) {
            return false;
        }
        String after = at + 2 < words.size() ? words.get(at + 2) : "";
        boolean passive = at > 0 && PERFECT.contains(words.get(at - 1));
        return !passive || DETERMINERS.contains(after) || OBJECTS.contains(after);
    }

    /** Returns whether a word is an adverb that can stand between a verb and the word before it. */
    private static boolean isManner(String word) {
        return word.endsWith("ly")
                || word.equals("just")
                || word.equals("also")
                || word.equals("always")
                || word.equals("still");
    }

    private static boolean isNearness(String next) {
        return next.equals("to")
                || next.equals("by")
                || next.equals("together")
                || next.equals("enough")
                || next.equals("behind");
    }

    private static boolean opensClause(String word, String next) {
        boolean object = DETERMINERS.contains(next) || OBJECTS.contains(next) || next.endsWith("ly");
        if (object) {
            return true;
        }
        if (next.equals("legs")) {
            return false;
        }
        boolean free = isFree(next);
        if (word.equals("live") || word.equals("close")) {
            return free;
        }
        return !ADJECTIVES.contains(word);
    }

    /** Returns whether the next word is neither an object nor a noun. */
    private static boolean isFree(String next) {
        return next.isEmpty() || PREPOSITIONS.contains(next) || PARTICLES.contains(next);
    }

    /** Returns whether the next word can be the noun of an adjective: "a close look", but not "the content is yours". */
    private static boolean isNamed(String next) {
        return !isFree(next) && !LINKING.contains(next) && !BEFORE_VERBS.contains(next);
    }

    /** Returns whether the word is the verb of a subject before it: "let your eyes close", "as the ribs separate", "muscles contract". */
    private static boolean followsSubject(List<String> words, int at, String next) {
        if (!isFree(next) && !next.endsWith("ly")) {
            return next.equals("your")
                    || (DETERMINERS.contains(next) && words.get(at - 1).endsWith("s"));
        }
        int from = Math.max(0, at - 5);
        if (words.subList(from, at).stream().anyMatch(CAUSATIVE::contains)) {
            return true;
        }
        String first = words.get(0);
        return words.get(at - 1).endsWith("s") && (DETERMINERS.contains(first) || at == 1);
    }

    /** Returns the part of speech after a noun or an adjective: an adjective, as in "keep it close", or another noun. */
    private static String noun(List<String> words, int at) {
        return ADJECTIVES.contains(words.get(at)) ? ADJECTIVE : NOUN;
    }
}
