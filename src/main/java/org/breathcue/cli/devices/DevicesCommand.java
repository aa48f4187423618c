package org.breathcue.cli.devices;

import java.util.List;
import java.util.concurrent.Callable;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.OutputFormat;
import org.breathcue.device.Device;
import org.breathcue.device.Devices;
import org.breathcue.diagnostic.PrintableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "devices", description = "List the audio devices.", mixinStandardHelpOptions = true)
public final class DevicesCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(names = "--format", paramLabel = "text|json", description = "output format (default: text)")
    private OutputFormat format = OutputFormat.text;

    public DevicesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        List<Device> devices = Devices.list();
        if (format == OutputFormat.json) {
            environment.out().print(DevicesJson.of(devices));
            return ExitStatus.DONE;
        }
        if (devices.isEmpty()) {
            throw new CommandException(
                    ExitStatus.NO_DEVICE_OR_VOICE,
                    "there is no audio device; to write a file instead: breathcue export SESSION -o session.wav");
        }
        devices.forEach(device -> environment
                .out()
                .println(device.number() + "  " + PrintableText.of(device.name() + "  " + device.description())));
        return ExitStatus.DONE;
    }
}
