package fr.essaim.facts;

import fr.essaim.installation.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class FactsParts {
    @Bean
    ReservedText reservedText(Secrets secrets) {
        return new ReservedText(secrets.notesKey());
    }
}
