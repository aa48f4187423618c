package org.breathcue.cli.play;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.breathcue.LiveSession;
import org.breathcue.cli.console.Environment;
import org.breathcue.device.AudioDeviceException;
import org.breathcue.device.Microphone;
import org.breathcue.device.SoundTap;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.listen.SessionControl;
import org.breathcue.listen.SpokenCommands;
import org.breathcue.listen.Strictness;
import org.breathcue.listen.echo.PlayedSound;
import org.breathcue.listen.speech.SpeechModels;
import org.breathcue.listen.speech.SpeechPack;
import org.breathcue.live.Gesture;

/** Spoken commands during one playing of a live session. */
final class Listening implements AutoCloseable {
    private static final String BEGIN = "I am listening.";
    private static final String END = "I can no longer hear you.";

    private final SpokenCommands commands;

    private Listening(SpokenCommands commands) {
        this.commands = commands;
    }

    /** Starts to listen, if that is possible. Otherwise says why not; the session plays all the same. To be called before it plays. */
    static Optional<Listening> start(Strictness strictness, LiveSession live, Environment environment) {
        try {
            return Optional.of(new Listening(commands(strictness, live, environment)));
        } catch (IOException e) {
            environment
                    .err()
                    .println("breathcue: cannot listen: " + PrintableText.of(FileProblem.reason(e))
                            + "; the session plays without it");
            return Optional.empty();
        }
    }

    private static SpokenCommands commands(Strictness strictness, LiveSession live, Environment environment)
            throws IOException {
        Path folder = environment.speechFolder().filter(SpeechPack::isIn).orElse(null);
        if (folder == null) {
            throw new IOException("the speech models are not installed; to install them: breathcue listen install");
        }
        Microphone microphone = microphone();
        SpeechModels models;
        try {
            models = SpeechPack.load(folder, environment.libraryFolders());
        } catch (IOException e) {
            microphone.close();
            throw new IOException(
                    FileProblem.reason(e) + "; to install the speech models again: breathcue listen install", e);
        }
        PlayedSound played = new PlayedSound(live.frameRate());
        live.tap(new SoundTap() {
            @Override
            public void written(byte[] stereo, int offset, int length) {
                played.write(stereo, offset, length);
            }

            @Override
            public void interrupted() {
                played.interrupted();
            }
        });
        live.openWith(BEGIN);
        return SpokenCommands.start(
                microphone, models, strictness, played, control(live), hearing -> {}, reason -> live.say(END));
    }

    private static Microphone microphone() throws IOException {
        try {
            return Microphone.open();
        } catch (AudioDeviceException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static SessionControl control(LiveSession live) {
        return new SessionControl() {
            @Override
            public void gesture(Gesture gesture) {
                live.gesture(gesture);
            }

            @Override
            public void duck(boolean down) {
                live.duck(down);
            }

            @Override
            public void confirm() {
                live.confirm();
            }

            @Override
            public void say(String sentence) {
                live.say(sentence);
            }

            @Override
            public boolean isWaiting() {
                return live.isWaiting();
            }

            @Override
            public boolean speaks() {
                return !live.status().words().isEmpty();
            }
        };
    }

    @Override
    public void close() {
        commands.close();
    }
}
