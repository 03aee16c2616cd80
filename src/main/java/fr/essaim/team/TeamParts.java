package fr.essaim.team;

import fr.essaim.installation.Database;
import fr.essaim.installation.Secrets;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration
class TeamParts {
    @Bean
    PlatformTransactionManager transactionManager(DataSource application) {
        return new TicketTransactionManager(application);
    }

    /// The data directory's seal is told to the database once at each start, by the owner: the application's login
    /// could
    /// neither read nor write it.
    @Bean
    Seal seal(Secrets secrets, Database database) throws SQLException {
        var seal = new Seal(secrets.ticketSeal());
        try (var owner = database.owner().getConnection();
                var tell = owner.prepareStatement("""
                        insert into team.seals (secret) values (?)
                        on conflict (only_one) do update set secret = excluded.secret
                        """)) {
            tell.setBytes(1, seal.secret());
            tell.executeUpdate();
        }
        return seal;
    }
}
