package org.breathcue.voice.english;

import java.util.List;
import java.util.Set;

/**
 * Finds the {@link Role} of a word by rules. They know the words with a grammatical task (determiners, prepositions, auxiliary verbs), and
 * some verbs and adjectives of spoken instructions, where most clauses begin with a verb. The word after the one in question is
 * classified first: an object ("the", "it"), a verb of its own ("is"), nothing that belongs to it ("to", a comma), or another noun. Then the
 * word before it decides, past adverbs:
 *
 * <ol>
 *   <li>the start of the clause, or "and": a verb if an object follows;
 *   <li>"to", an auxiliary verb or a subject pronoun: a verb;
 *   <li>a form of "have" or "be": a participle;
 *   <li>a determiner, a preposition or an adjective: a noun, or an adjective if a noun follows;
 *   <li>a noun: a verb if that noun is its subject, which is so after "as", "if" or "let", and at the start of a clause if both agree in number
 *       ("the thigh contracts", "the sides alternate"); a complement otherwise ("hold the block close").
 * </ol>
 */
final class RoleFinder {
    /** The end of a clause, in the place of a word. */
    static final String BREAK = ",";

    private static final Set<String> DETERMINERS =
            words("a an the this these those my your his her its our their each every another no some"
                    + " any both either neither one two three four five six ten all half much many");

    private static final Set<String> OBJECTS = words(
            "it them me us him yourself itself themselves yourselves everything something how what where this that");

    private static final Set<String> SUBJECTS = words("i you we they he she who which");

    private static final Set<String> PREPOSITIONS = words(
            "of in on at by with from into onto over under above below behind between beside"
                    + " against through along around toward towards across after before during for about near without within than like per");

    private static final Set<String> ADVERBS =
            words("down up forward forwards back backward backwards out off away together here there now then"
                    + " again apart aside outward inward lower deeper higher further upright open wide only more less most twice too well enough"
                    + " first today overhead home outside inside all everywhere sideways slightly fully");

    private static final Set<String> SUBORDINATORS =
            words("as when while if until till once where because so whenever unless since whether");

    private static final Set<String> CONJUNCTIONS = words("and or but nor");

    /** Words that may open a clause before its verb. */
    private static final Set<String> OPENERS = words(
            "then now so next please first second third finally again here today long let's just instead otherwise");

    private static final Set<String> VERB_MARKERS = words(
            "to will would can could may might must should shall do does did don't doesn't"
                    + " didn't not never cannot can't won't wouldn't shouldn't you'll we'll it'll they'll i'll you'd let's");

    private static final Set<String> HAVE = words("have has had having i've you've we've they've haven't hasn't");

    private static final Set<String> BE =
            words("is are be being been was were am isn't aren't wasn't it's you're that's we're they're i'm");

    private static final Set<String> LINKING =
            words("stay stays remain remains feel feels seem seems become becomes get gets rest sit stand"
                    + " lie kneel very too so more quite as keep turns turn");

    /** Verbs in the third person, after which no further verb of the same subject comes. */
    private static final Set<String> FINITE =
            words("is are was were has had can could may might must should will would does did needs need"
                    + " takes comes means helps gives makes counts matters runs falls lands works leads follows goes lets says depends begins starts"
                    + " ends stays feels looks becomes remains isn't aren't doesn't can't won't");

    /** Verbs whose object may have a verb of its own: "let the head bow". */
    private static final Set<String> CAUSATIVES =
            words("let lets letting help helps watch feel feels notice see hear allow");

    private static final Set<String> ADJECTIVES = words(
            "small slight slow gentle deep little own good full rough open daily warm cold big new"
                    + " long short calm next last same different real further sudden easy soft light heavy strong quick early late first second"
                    + " third final other such only humble second tiny great large high low hot best better bad poor quiet simple single extra");

    /** Verbs that open instructions and take an object, and so are no subjects. */
    private static final Set<String> COMMANDS =
            words("make take keep hold have use do avoid wipe blink shed track try find give bring draw"
                    + " pull push press lift lower move set start begin finish end want need choose add get put leave plan write wear place skip"
                    + " learn watch notice feel see enjoy show follow stop");

    /** Words whose objects are described: "with your knees close". */
    private static final Set<String> KEEPING = words("keep hold with bring draw have make");

    private static final Set<String> MANNER =
            words("just also always still often sometimes usually even rarely seldom already ever only");

    private static final Set<String> SHARED = words("all both each");

    /** Words after which "to" is a preposition: "light to moderate pressure". */
    private static final Set<String> BEFORE_TO =
            words("used close due light mild low gentle high moderate thanks next");

    /** Auxiliary verbs that open a question. */
    private static final Set<String> QUESTIONS = words("do does did can could will would should may must");

    private static final Set<String> PLURALS = words("people feet toes men women children teeth");

    private final List<String> words;
    private final int at;
    private final String next;

    private RoleFinder(List<String> words, int at) {
        this.words = words;
        this.at = at;
        this.next = word(at + 1);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ", -1)).stream().distinct().toList());
    }

    /**
     * Returns the role of a word.
     *
     * @param words of a sentence in lower case, with {@link #BREAK} between its clauses
     * @param at the index of the word
     */
    static Role role(List<String> words, int at) {
        return new RoleFinder(words, at).role();
    }

    /**
     * Returns whether a word is followed by another one.
     *
     * @param follower the other word; "x_OBJECT" means x before an object
     */
    static boolean isFollowedBy(List<String> words, int at, String follower) {
        RoleFinder finder = new RoleFinder(words, at);
        int object = follower.indexOf("_OBJECT");
        return object < 0
                ? finder.next.equals(follower)
                : finder.next.equals(follower.substring(0, object)) && isObject(finder.word(at + 2));
    }

    private String word(int index) {
        return index < 0 || index >= words.size() ? BREAK : words.get(index);
    }

    private Role role() {
        int before = at - 1;
        while (isManner(word(before)) || isShared(before)) {
            before--;
        }
        String previous = word(before);
        if (previous.equals(BREAK) && isAdjective(word(before - 1)) && nominal() == Role.ADJECTIVE) {
            return Role.ADJECTIVE;
        }
        if (previous.equals(BREAK) || isOpener(before)) {
            return opening();
        }
        if (CONJUNCTIONS.contains(previous)) {
            return coordinated(before);
        }
        if (VERB_MARKERS.contains(previous)) {
            return marked(before);
        }
        if (isSubject(before)) {
            return HAVE.contains(word(before - 1)) ? Role.PARTICIPLE : Role.VERB;
        }
        if (HAVE.contains(previous)
                || BE.contains(previous)
                || LINKING.contains(previous)
                || SUBORDINATORS.contains(previous)) {
            return Role.PARTICIPLE;
        }
        if (isDeterminer(previous) || PREPOSITIONS.contains(previous) || isAdjective(previous) || isVerb(previous)) {
            return nominal();
        }
        return afterNoun(before);
    }

    private static boolean isManner(String word) {
        return MANNER.contains(word) || (word.endsWith("ly") && !word.equals("belly"));
    }

    /** Returns whether a word is the "all" of "we all". */
    private boolean isShared(int index) {
        return SHARED.contains(word(index)) && SUBJECTS.contains(word(index - 1));
    }

    private boolean isOpener(int index) {
        String before = word(index - 1);
        return OPENERS.contains(word(index)) && (before.equals(BREAK) || CONJUNCTIONS.contains(before));
    }

    private Role opening() {
        if (isObject(next)) {
            return Role.VERB;
        }
        if (next.equals("of") || FINITE.contains(next)) {
            return Role.NOUN;
        }
        return isFree(next) ? Role.OPENING : Role.COMMAND;
    }

    /** Returns the role after "and": that of a verb after a verb, or of a noun after a noun. */
    private Role coordinated(int and) {
        if (isObject(next)) {
            return Role.VERB;
        }
        int start = clause(and);
        boolean nouns = isDeterminer(word(start)) || PREPOSITIONS.contains(word(start)) || isAdjective(word(and - 1));
        return nouns ? nominal() : opening();
    }

    /** Returns the index of the first word of a clause. */
    private int clause(int index) {
        int start = index;
        while (!word(start - 1).equals(BREAK)) {
            start--;
        }
        return start;
    }

    private Role marked(int marker) {
        String before = word(marker - 1);
        boolean negation = word(marker).equals("not") || word(marker).equals("never");
        if (negation && (BE.contains(before) || LINKING.contains(before) || HAVE.contains(before))) {
            return Role.PARTICIPLE;
        }
        boolean preposition = word(marker).equals("to") && (before.startsWith("listen") || BEFORE_TO.contains(before));
        return preposition && !isObject(next) ? nominal() : Role.VERB;
    }

    /** Returns whether a word is the subject of the next one: "you", "it" at the start of a clause, "that" after a noun. */
    private boolean isSubject(int index) {
        String word = word(index);
        String before = word(index - 1);
        if (SUBJECTS.contains(word)) {
            return true;
        }
        if (word.equals("it") || word.equals("this")) {
            if (QUESTIONS.contains(before)) {
                return true;
            }
            boolean starts = before.equals(BREAK) || SUBORDINATORS.contains(before) || CONJUNCTIONS.contains(before);
            return starts && (word.equals("it") || isThirdPerson(words.get(at)));
        }
        return word.equals("that") && isPlural(before);
    }

    private static boolean isDeterminer(String word) {
        return DETERMINERS.contains(word)
                || word.equals("that")
                || word.endsWith("'s")
                || word.endsWith("s'")
                || Character.isDigit(word.charAt(0));
    }

    private static boolean isAdjective(String word) {
        return ADJECTIVES.contains(word)
                || word.endsWith("ful")
                || word.endsWith("ous")
                || word.endsWith("ive")
                || word.endsWith("able")
                || word.endsWith("less")
                || word.endsWith("lar")
                || word.endsWith("al");
    }

    /** Returns whether a word is a verb that the rules know. */
    private static boolean isVerb(String word) {
        return COMMANDS.contains(word) || CAUSATIVES.contains(word) || FINITE.contains(word);
    }

    private Role nominal() {
        return isFree(next) || isObject(next) || FINITE.contains(next) || SUBJECTS.contains(next)
                ? Role.NOUN
                : Role.ADJECTIVE;
    }

    private Role afterNoun(int noun) {
        if (next.equals("of") || FINITE.contains(next)) {
            return Role.NOUN;
        }
        boolean canBeVerb = isFree(next) || isObject(next);
        if (!canBeVerb || !hasSubject(noun)) {
            return Role.COMPLEMENT;
        }
        return next.equals(BREAK) && word(noun - 1).equals(BREAK) ? Role.STATE : Role.VERB;
    }

    /** Returns whether the noun phrase that ends with a noun is the subject of the word. */
    private boolean hasSubject(int noun) {
        int opener = nounPhrase(noun);
        String first = word(opener);
        int outside = isDeterminer(first) ? opener - 1 : opener;
        String context = word(outside);
        if (CAUSATIVES.contains(context) || (context.equals("to") && CAUSATIVES.contains(word(outside - 1)))) {
            return true;
        }
        boolean agrees = word(noun).endsWith("ceps") || isThirdPerson(words.get(at)) != isPlural(word(noun));
        if (QUESTIONS.contains(context)) {
            return true;
        }
        if (SUBORDINATORS.contains(context) || context.equals("time") || context.equals("moment")) {
            return agrees;
        }
        boolean starts = context.equals(BREAK) || CONJUNCTIONS.contains(context) || isOpener(outside);
        boolean command = !isDeterminer(first) && COMMANDS.contains(word(outside + 1));
        boolean kept = KEEPING.contains(word(clause(outside)));
        return starts && !command && !kept && agrees;
    }

    /** Returns the index of the first word before a noun that does not belong to its phrase, or of its determiner. */
    private int nounPhrase(int noun) {
        int index = noun;
        while (!isGrammatical(word(index))) {
            index--;
        }
        return index;
    }

    private static boolean isGrammatical(String word) {
        return word.equals(BREAK)
                || isDeterminer(word)
                || CAUSATIVES.contains(word)
                || PREPOSITIONS.contains(word)
                || SUBORDINATORS.contains(word)
                || CONJUNCTIONS.contains(word)
                || VERB_MARKERS.contains(word)
                || SUBJECTS.contains(word)
                || BE.contains(word)
                || HAVE.contains(word)
                || OBJECTS.contains(word);
    }

    private static boolean isObject(String word) {
        return isDeterminer(word) || OBJECTS.contains(word);
    }

    /** Returns whether a word neither belongs to the one before it nor is its object. */
    private static boolean isFree(String word) {
        return word.equals(BREAK)
                || PREPOSITIONS.contains(word)
                || ADVERBS.contains(word)
                || SUBORDINATORS.contains(word)
                || CONJUNCTIONS.contains(word)
                || VERB_MARKERS.contains(word)
                || isManner(word);
    }

    private static boolean isThirdPerson(String word) {
        return word.endsWith("s") && !word.endsWith("ss");
    }

    private static boolean isPlural(String word) {
        return PLURALS.contains(word)
                || (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is"));
    }
}
