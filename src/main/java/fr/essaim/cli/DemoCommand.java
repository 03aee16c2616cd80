package fr.essaim.cli;

import fr.essaim.installation.DemoProgramme;
import fr.essaim.installation.DemoProgramme.SignIn;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine;

@CommandLine.Command(name = "demo", description = "${bundle:cli.demo}")
final class DemoCommand implements Command {
    @CommandLine.Mixin
    ServerOptions server = new ServerOptions();

    @CommandLine.Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "410",
            description = "${bundle:cli.option.people}")
    int people;

    @Override
    public int run(Surroundings around) {
        var signIns = new ArrayList<SignIn>();
        return new Server(around, "demo", server)
                .run(beans -> signIns.addAll(fill(beans, around.console())), () -> show(signIns, around.console()));
    }

    private List<SignIn> fill(BeanFactory beans, Console console) {
        var programme = beans.getBeanProvider(DemoProgramme.class).getIfAvailable();
        return programme == null ? List.of() : programme.fill(people, console);
    }

    private static void show(List<SignIn> signIns, Console console) {
        if (!signIns.isEmpty()) {
            var sentences = console.sentences();
            var table = new Table(
                    sentences.say("cli.demo.name"),
                    sentences.say("cli.demo.role"),
                    sentences.say("cli.demo.hub"),
                    sentences.say("cli.demo.email"));
            signIns.forEach(who -> table.row(who.name(), who.role(), who.hub(), who.email()));
            console.line("");
            // the demonstration has one password, for all: said once, the table stays within a terminal
            console.tell(
                    "cli.demo.enter",
                    signIns.getFirst().name(),
                    signIns.getFirst().password());
            console.line("");
            table.lines().forEach(console::line);
            console.line("");
        }
        console.remark("cli.stop-with");
    }
}
