package fr.essaim.casefiles;

import fr.essaim.installation.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CasefilesParts {
    @Bean
    ReservedText reservedText(Secrets secrets) {
        return new ReservedText(secrets.notesKey());
    }
}
