package org.breathcue.listen;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.breathcue.device.Microphone;
import org.breathcue.listen.echo.EchoCanceller;
import org.breathcue.listen.echo.PlayedSound;
import org.breathcue.listen.speech.SpeechException;
import org.breathcue.listen.speech.SpeechModels;
import org.breathcue.listen.speech.UtteranceDetector;

/**
 * Listens to the default microphone while a session plays, and does what is said. Two threads do this: one follows the microphone, and one
 * recognises utterances, so that no sound is lost meanwhile.
 */
public final class SpokenCommands implements AutoCloseable {
    private final Microphone microphone;
    private final ExecutorService recognising;
    private volatile boolean closed;

    private SpokenCommands(Microphone microphone, ExecutorService recognising) {
        this.microphone = microphone;
        this.recognising = recognising;
    }

    /**
     * Starts to listen.
     *
     * @param microphone where the commands come from; closed at the end
     * @param played gets what the session plays
     * @param hearings is told of each utterance, on another thread
     * @param trouble is told once why nothing is heard any more, on another thread
     */
    public static SpokenCommands start(
            Microphone microphone,
            SpeechModels models,
            Strictness strictness,
            PlayedSound played,
            SessionControl session,
            Consumer<Hearing> hearings,
            Consumer<String> trouble) {
        SpokenCommands commands =
                new SpokenCommands(microphone, Executors.newSingleThreadExecutor(SpokenCommands::thread));
        ListeningLoop loop = new ListeningLoop(
                microphone::read,
                removal(new EchoCanceller(played)),
                new UtteranceDetector(models.activity()),
                new CommandRecogniser(models.scorer(), strictness),
                session,
                commands.recognising,
                hearings);
        thread(() -> commands.follow(loop, session, trouble)).start();
        return commands;
    }

    private static EchoRemoval removal(EchoCanceller canceller) {
        return new EchoRemoval() {
            @Override
            public void process(float[] heard, float[] cleaned, float[] echo) {
                canceller.process(heard, cleaned, echo);
            }

            @Override
            public boolean sufficient() {
                return canceller.state().sufficient();
            }

            @Override
            public boolean echoKnown() {
                return canceller.state().delayKnown();
            }
        };
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "listen");
        thread.setDaemon(true);
        return thread;
    }

    private void follow(ListeningLoop loop, SessionControl session, Consumer<String> trouble) {
        String reason = "the microphone is gone";
        try {
            loop.run();
        } catch (SpeechException e) {
            reason = String.valueOf(e.getMessage());
        }
        if (!closed) {
            session.duck(false);
            trouble.accept(reason);
        }
    }

    /** Stops listening. */
    @Override
    public void close() {
        closed = true;
        microphone.close();
        recognising.shutdownNow();
    }
}
