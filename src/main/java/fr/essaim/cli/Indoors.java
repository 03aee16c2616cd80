package fr.essaim.cli;

import fr.essaim.cli.Command.Surroundings;
import fr.essaim.installation.Installation;
import fr.essaim.installation.InstallationBeans;
import fr.essaim.installation.RoomCommand;
import fr.essaim.team.Viewers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A room's command among the application's beans, with the database that runs or one started for it: no web listens,
/// only the beans it asks for are made, and it is somebody who does it.
final class Indoors {
    private Indoors() {}

    static int run(Surroundings around, RoomCommand command) {
        try (var installation = Installation.join(around.directory(), around.environment(), around.console());
                var beans = start(around.application(), installation)) {
            var viewers = beans.getBean(Viewers.class);
            String as = around.options().as;
            return as == null
                    ? viewers.asAdministrator(() -> command.run(beans))
                    : viewers.as(as, () -> command.run(beans));
        }
    }

    static ConfigurableApplicationContext start(Class<?> application, Installation installation) {
        return new SpringApplicationBuilder(application)
                .initializers(new InstallationBeans(installation.data().secrets(), installation.database()))
                // the web's beans may exist, but no door is open
                .properties("server.port=-1", "spring.main.lazy-initialization=true")
                .logStartupInfo(false)
                .run();
    }
}
