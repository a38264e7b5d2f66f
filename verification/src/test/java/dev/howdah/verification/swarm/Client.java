package dev.howdah.verification.swarm;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code swarm/lib/client.py} as on a host, with one role's login.
 *
 * @param lab where it runs
 * @param host the host that it is on
 * @param login libpq's variables
 */
record Client(Lab lab, int host, Map<String, String> login) {
    /** Runs one of its commands. */
    Command command(String... words) {
        return Command.of(words(words)).with(login).within(Duration.ofSeconds(60));
    }

    ProcessBuilder builder(String... words) {
        return Command.builder(login, words(words));
    }

    private List<String> words(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "/usr/bin/python3";
        all[1] = Lab.HOME.resolve("lib/client.py").toString();
        System.arraycopy(words, 0, all, 2, words.length);
        return lab.on(host, all);
    }
}
