package org.breathcue.compile.schedule;

/** A session cannot be scheduled yet, because the lengths of some of its sounds are not known. */
public final class MissingSoundsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient MissingSounds sounds;

    public MissingSoundsException(MissingSounds sounds) {
        super(sounds.speech().size() + " utterances and " + sounds.chimes().size() + " chimes are not measured");
        this.sounds = sounds;
    }

    /** Returns the sounds to measure; at least one. */
    public MissingSounds sounds() {
        return sounds;
    }
}
