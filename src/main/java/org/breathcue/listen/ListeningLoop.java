package org.breathcue.listen;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.breathcue.listen.speech.SpeechException;
import org.breathcue.listen.speech.UtteranceDetector;

/**
 * Follows a microphone: takes the session's sound out of it, finds utterances, has them recognised elsewhere, and tells a
 * {@link Conversation}. Its time is that of the microphone, so that a test needs no clock. Nothing that is heard is stored.
 */
final class ListeningLoop {
    private static final int SAMPLES_PER_MILLI = 16;
    private static final int HOPS_PER_STEP = UtteranceDetector.STEP / EchoRemoval.HOP;

    private final MicrophoneSound microphone;
    private final EchoRemoval echoes;
    private final UtteranceDetector utterances;
    private final CommandRecogniser recogniser;
    private final SessionControl session;
    private final Conversation conversation;
    private final Executor recognising;
    private final Consumer<Hearing> hearings;
    private final Queue<Command> understood = new ConcurrentLinkedQueue<>();
    private volatile String failure = "";

    private final float[] hop = new float[EchoRemoval.HOP];
    private final float[] cleanedHop = new float[EchoRemoval.HOP];
    private final float[] echoHop = new float[EchoRemoval.HOP];
    private final float[] cleaned = new float[UtteranceDetector.STEP];
    private final float[] echo = new float[UtteranceDetector.STEP];

    /**
     * @param recognising recognises utterances, one after the other
     * @param hearings is told of each utterance, on the thread that recognises it
     */
    ListeningLoop(
            MicrophoneSound microphone,
            EchoRemoval echoes,
            UtteranceDetector utterances,
            CommandRecogniser recogniser,
            SessionControl session,
            Executor recognising,
            Consumer<Hearing> hearings) {
        this.microphone = microphone;
        this.echoes = echoes;
        this.utterances = utterances;
        this.recogniser = recogniser;
        this.session = session;
        this.conversation = new Conversation(session);
        this.recognising = recognising;
        this.hearings = hearings;
    }

    /**
     * Listens until there is no more sound.
     *
     * @throws SpeechException if a model cannot be run
     */
    void run() throws SpeechException {
        for (long millis = 0; readStep(); millis += UtteranceDetector.STEP / SAMPLES_PER_MILLI) {
            boolean listens = conversation.listens(millis, session.speaks(), echoes.sufficient(), echoes.echoKnown());
            Optional<float[]> utterance = utterances.step(cleaned, echo, listens);
            conversation.hears(millis, utterances.speech() ? utterances.spokenMillis() : 0);
            utterance.ifPresent(sound -> recognising.execute(() -> recognise(sound)));
            for (Command command = understood.poll(); command != null; command = understood.poll()) {
                conversation.understood(command);
            }
            String failed = failure;
            if (!failed.isEmpty()) {
                throw new SpeechException(failed);
            }
        }
    }

    private boolean readStep() {
        for (int i = 0; i < HOPS_PER_STEP; i++) {
            if (!microphone.read(hop)) {
                return false;
            }
            echoes.process(hop, cleanedHop, echoHop);
            System.arraycopy(cleanedHop, 0, cleaned, i * EchoRemoval.HOP, EchoRemoval.HOP);
            System.arraycopy(echoHop, 0, echo, i * EchoRemoval.HOP, EchoRemoval.HOP);
        }
        return true;
    }

    private void recognise(float[] sound) {
        try {
            Hearing hearing = recogniser.hear(sound);
            hearings.accept(hearing);
            if (hearing.accepted()) {
                understood.add(hearing.best());
            }
        } catch (SpeechException e) {
            failure = String.valueOf(e.getMessage());
        }
    }
}
