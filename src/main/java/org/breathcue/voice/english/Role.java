package org.breathcue.voice.english;

/** What a word does in its sentence, as far as the words around it tell. */
enum Role {
    /** A verb with a subject, an object or a marker such as "to": "you close", "close your eyes", "to close". */
    VERB,
    /** The first word of a clause, with neither an object nor a noun after it: "close", "bow forward". */
    OPENING,
    /** The first word of a clause before a bare noun: a command such as "alternate legs", or a name such as "compound movement". */
    COMMAND,
    /** After a determiner, a preposition or an adjective, and not before a noun: "the use", "in use", "good use". */
    NOUN,
    /** After a determiner, a preposition or an adjective, and before a noun: "a close look". */
    ADJECTIVE,
    /** After a form of "have", or of "be" and other verbs that link: "is present", "you have read". */
    PARTICIPLE,
    /** Between a noun that opens a clause and the end of the clause: "muscles contract", "knees close". */
    STATE,
    /** After a noun that is not its subject: "hold the block close", "a rotator cuff tear". */
    COMPLEMENT
}
