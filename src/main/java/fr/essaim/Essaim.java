package fr.essaim;

import fr.essaim.cli.Cli;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// The application. What it does on the command line is in `cli`; what people do with it, in the rooms.
@SpringBootApplication
public class Essaim {
    public static void main(String[] args) {
        System.exit(Cli.run(Essaim.class, args));
    }

    /// The day of the programme is the day in France, wherever the machine stands.
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Paris"));
    }
}
