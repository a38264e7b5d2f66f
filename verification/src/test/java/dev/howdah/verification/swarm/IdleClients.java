package dev.howdah.verification.swarm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Applications that hold a connection to the pooler and do nothing while something happens to the cluster behind it. */
final class IdleClients implements AutoCloseable {
    static final int COUNT = 8;

    private static final Duration ANSWERING = Duration.ofSeconds(20);

    private final Process process;
    private final BufferedReader said;

    private IdleClients(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    static IdleClients hold(Client client) {
        try {
            IdleClients clients = new IdleClients(
                    client.builder("hold", Integer.toString(COUNT), Long.toString(ANSWERING.toSeconds()))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start());
            clients.read();
            return clients;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** How many of them get an answer on the connection that they have held. */
    int stillConnected() {
        try {
            process.getOutputStream().close();
            return Integer.parseInt(read());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private String read() throws IOException {
        String line = said.readLine();
        if (line == null) {
            throw new IllegalStateException("the idle clients ended by themselves");
        }
        return line;
    }

    @Override
    public void close() {
        Command.kill(process);
    }
}
