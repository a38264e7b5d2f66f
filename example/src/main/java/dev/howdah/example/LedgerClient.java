package dev.howdah.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * What an application does with the companion: it takes names and addresses from it. Where the processor is not set up, this class
 * does not compile, so that nobody ships a jar without the stack's files.
 */
final class LedgerClient {
    private LedgerClient() {}

    /** Connects to the primary, in a container that joined {@link LedgerStack#NETWORK} and mounts the secret. */
    static Connection connect() throws IOException, SQLException {
        String password = Files.readString(Path.of(LedgerStack.Secrets.LEDGER_APP_PASSWORD_FILE));
        return DriverManager.getConnection(
                LedgerStack.Databases.Ledger.JDBC_READ_WRITE, LedgerStack.Users.LEDGER_APP, password);
    }
}
