package fr.essaim.cli;

import fr.essaim.installation.FirstAdministrator;
import java.util.ArrayList;
import picocli.CommandLine;

@CommandLine.Command(name = "serve", description = "${bundle:cli.serve}")
final class ServeCommand implements Command {
    @CommandLine.Mixin
    ServerOptions server = new ServerOptions();

    @Override
    public int run(Surroundings around) {
        var code = new ArrayList<String>();
        return new Server(around, "serve", server)
                .run(
                        beans -> beans.getBeanProvider(FirstAdministrator.class)
                                .ifAvailable(first -> first.code().ifPresent(code::add)),
                        () -> {
                            code.forEach(found -> around.console().tell("cli.serve.first-administrator", found));
                            around.console().remark("cli.stop-with");
                        });
    }
}
