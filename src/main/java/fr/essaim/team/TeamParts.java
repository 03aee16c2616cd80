package fr.essaim.team;

import fr.essaim.installation.Secrets;
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

    @Bean
    Seal seal(Secrets secrets) {
        return new Seal(secrets.ticketSeal());
    }
}
