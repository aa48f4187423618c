package org.breathcue.voice.prosody;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells before which words of a sentence a reader may take a breath: before words that join clauses, and before a preposition with its noun
 * after a whole noun phrase. It answers no where it is not sure, because a missing breath is not noticed and a wrong one is. So there is none
 * between a verb and its particle ("breathe in"), between halves of a pair ("more and more", "head and neck"), inside a
 * compound ("as if", "away from"), and after any word that leans on the next one ("the", "you", "to").
 *
 * <p>For example, in "Bring your right hand to your left knee and lean to the side", there are places before the first "to", after the noun
 * phrase "your right hand", and before "and", because "lean" is a verb. There is none before the second "to", which belongs to "lean". All
 * word lists are our own.
 */
final class BreathPlaces {
    private static final Set<String> DETERMINERS = words(
            "a an the your my his her its our their this that these those each every both all one two three four five six seven eight "
                    + "nine ten another either");

    /** Words that can begin a clause as its subject. */
    private static final Set<String> SUBJECTS = words("you it they we i he she there");

    private static final Set<String> PREPOSITIONS = words(
            "in on to for with from between at by into through over under behind against toward towards around along without above below "
                    + "across beside onto");

    private static final Set<String> SUBORDINATORS =
            words("when while because until till before after if as though although since where whenever unless so");

    private static final Set<String> COORDINATORS = words("and but or");

    /** Adverbs of direction, which belong to the verb before them. */
    private static final Set<String> PARTICLES = words(
            "up down out back forward forwards backward backwards away in off apart together over around upward downward");

    private static final Set<String> AUXILIARIES = words(
            "is are was were be been am do does did have has had will would can could may might must shall should");

    private static final Set<String> RELATIVES = words("that which who than");

    /** Words that belong to the next one, whatever that is. */
    private static final Set<String> MODIFIERS = words(
            "not no very more most less least much too so as never ever such than what how little some any few many other same until "
                    + "by since instead even if then which who that");

    /** Words that belong to the conjunction after them, as in "just before". */
    private static final Set<String> TIMES = words("just only even right soon shortly long far especially except");

    /** Prepositions that belong to the particle before them, as in "over to the right". */
    private static final Set<String> DIRECTIONS = words("to toward towards on onto");

    private static final Set<String> COMPOUNDS = words(
            "away-from out-of next-to close-to up-to because-of instead-of apart-from along-with back-to due-to in-to on-to so-that "
                    + "as-if as-though even-if near-to down-to");

    /** Verbs of guides that can follow "and". */
    private static final Set<String> VERBS = words(
            "allow apply arch arrive ask avoid balance be become begin bend breathe bring can carry change check circle clasp close come "
                    + "continue control cover cross curl direct do draw drag drop ease end enjoy exhale extend fall feel fill find finish "
                    + "flex float fold follow gather gaze give glide go grasp grip grow guide hang have hinge hold hug imagine inhale "
                    + "interlace join keep kneel know lace land lay lead lean leave lengthen let lie lift listen locate look loosen lower "
                    + "make meet melt move nod notice observe open pause pick place plant point press pull push put raise reach "
                    + "relax release remain remember remove repeat reset rest return reverse rise rock roll rotate round scan scoop see "
                    + "settle shake shift shrug sigh sink sit slide slow soften spread squeeze stack stand start stay step stop straighten "
                    + "stretch swallow sway sweep swing switch take tense think tilt touch try tuck turn twist unclench unfold unlace walk "
                    + "watch widen wrap write");

    /** Words that may stand between "and" and its verb or clause. */
    private static final Set<String> OPENERS =
            words("then slowly gently softly now just only simply never always finally");

    /** How far the verb is from its subject at most, in words. */
    private static final int FARTHEST_VERB = 4;

    private final List<String> words;

    /** @param words those of a text, with their punctuation */
    BreathPlaces(List<String> words) {
        this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    private static Set<String> words(String list) {
        return Stream.of(list.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether a clause can begin with the word at an index. */
    boolean opensClause(int at) {
        String word = word(at);
        if (leansForward(at - 1)) {
            return false;
        }
        if (COORDINATORS.contains(word)) {
            return !isVerb(at - 1) && startsClause(at + 1);
        }
        if (word.equals("then")) {
            return isVerb(at + 1);
        }
        if (word.equals("as") || word.equals("so")) {
            boolean compares = word(at - 2).equals("as") || word(at - 2).equals("so");
            return !compares && (isSubject(at + 1) || isCompound(at));
        }
        return SUBORDINATORS.contains(word)
                && !TIMES.contains(word(at - 1))
                && !word(at + 2).equals("other")
                && (isSubject(at + 1) || word(at + 1).endsWith("ing"));
    }

    /** Returns whether a preposition with a noun phrase of its own begins at an index, after a whole noun phrase or a particle. */
    boolean opensPhrase(int at) {
        return PREPOSITIONS.contains(word(at))
                && DETERMINERS.contains(word(at + 1))
                && !leansForward(at - 1)
                && !isCompound(at - 1)
                && !(PARTICLES.contains(word(at - 1)) && DIRECTIONS.contains(word(at)))
                && (endsNounPhrase(at - 1) || endsWithParticle(at - 1));
    }

    /**
     * Returns whether some other group of words begins at an index: a preposition or a conjunction after a word that is no verb, no
     * particle and no adverb of degree. Such a breath is heard, but splits nothing.
     */
    boolean opensGroup(int at) {
        String word = word(at);
        String before = word(at - 1);
        boolean joins = word.equals("to")
                ? DETERMINERS.contains(word(at + 1))
                : PREPOSITIONS.contains(word) || SUBORDINATORS.contains(word) || RELATIVES.contains(word);
        boolean bound = isVerb(at - 1)
                || TIMES.contains(before)
                || PREPOSITIONS.contains(before)
                || PARTICLES.contains(before)
                || SUBJECTS.contains(before)
                || isCompound(at - 1)
                || word(at - 2).equals("as");
        boolean particle = PREPOSITIONS.contains(word(at + 1)) || COORDINATORS.contains(word(at + 1));
        return joins
                && !bound
                && !particle
                && !leansForward(at - 1)
                && !word(at + 2).equals("other");
    }

    /** Returns whether the words before the index, and that at it, are a determiner and what belongs to it, such as "your right hand". */
    private boolean endsNounPhrase(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 3) && !isVerb(at); i--) {
            String word = word(i);
            if (DETERMINERS.contains(word)) {
                return true;
            }
            if (isFunctionWord(word) || isVerb(i)) {
                return false;
            }
        }
        return false;
    }

    /** Returns whether a verb with its particle ends at an index, as "your hands sink down" does, and not just the verb of a command. */
    private boolean endsWithParticle(int at) {
        return at > 1 && PARTICLES.contains(word(at));
    }

    private boolean isCompound(int at) {
        return COMPOUNDS.contains(word(at) + "-" + word(at + 1));
    }

    /** Returns whether the words from an index on are a command, or a subject with its verb, and not the other half of a pair. */
    private boolean startsClause(int at) {
        if (OPENERS.contains(word(at)) || SUBORDINATORS.contains(word(at))) {
            return startsClause(at + 1);
        }
        return isVerb(at) || (isSubject(at) && hasVerb(at + 1));
    }

    /** Returns whether one of the next words is a verb, before the clause ends. */
    private boolean hasVerb(int at) {
        for (int i = at; i < Math.min(words.size(), at + FARTHEST_VERB); i++) {
            if (isVerb(i)) {
                return true;
            }
            if (PREPOSITIONS.contains(word(i))
                    || word(i).length() < words.get(i).length()) {
                return false;
            }
        }
        return false;
    }

    private boolean isSubject(int at) {
        return SUBJECTS.contains(word(at)) || DETERMINERS.contains(word(at));
    }

    private boolean isVerb(int at) {
        String word = word(at);
        String stem = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return VERBS.contains(word) || VERBS.contains(stem) || AUXILIARIES.contains(word);
    }

    private static boolean isFunctionWord(String word) {
        return PREPOSITIONS.contains(word)
                || COORDINATORS.contains(word)
                || SUBORDINATORS.contains(word)
                || AUXILIARIES.contains(word)
                || SUBJECTS.contains(word);
    }

    /** Returns whether nothing may separate the word at an index from the next one. */
    private boolean leansForward(int at) {
        String word = word(at);
        return word.isEmpty()
                || DETERMINERS.contains(word)
                || COORDINATORS.contains(word)
                || AUXILIARIES.contains(word)
                || MODIFIERS.contains(word)
                || (PREPOSITIONS.contains(word) && !PARTICLES.contains(word))
                || (SUBJECTS.contains(word) && AUXILIARIES.contains(word(at + 1)));
    }

    /** Returns the word at an index, or an empty one outside the text. */
    private String word(int at) {
        return at < 0 || at >= words.size() ? "" : bare(words.get(at));
    }

    private static String bare(String word) {
        int end = word.length();
        while (end > 0 && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end);
    }
}
