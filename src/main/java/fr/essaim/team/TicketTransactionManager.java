package fr.essaim.team;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// One viewer per transaction: every transaction begins by showing the database the ticket of
/// whoever is signed in, and PostgreSQL forgets it at its end. Without a ticket, or outside a
/// transaction, no row about a person is visible.
final class TicketTransactionManager extends JdbcTransactionManager {
    TicketTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new CannotCreateTransactionException("no connection was bound");
        }
        try (var show = holder.getConnection().prepareStatement("select set_config('essaim.ticket', ?, true)")) {
            show.setString(1, ticket());
            show.execute();
        } catch (SQLException broken) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("the ticket could not be shown to the database", broken);
        }
    }

    private static String ticket() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getCredentials() instanceof String ticket ? ticket : "";
    }
}
