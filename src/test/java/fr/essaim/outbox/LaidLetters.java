package fr.essaim.outbox;

import fr.essaim.kernel.ParticipantId;
import fr.essaim.testing.Cast;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/// Letters Nadia wrote, for the tests of pages.
public final class LaidLetters {
    private final ApplicationContext house;
    private final PostOffice office;

    public LaidLetters(ApplicationContext house, Cast cast) {
        this.house = house;
        office = new PostOffice(house, cast);
    }

    public ParticipantId person() {
        return office.amina;
    }

    /// By a house without a server.
    public void shown(String secret) {
        office.lay(office.letter(Channel.EMAIL, "amina@exemple.fr", "Rendez-vous demain. {secret}", secret));
        office.postman(List.copyOf(house.getBeansOfType(Carrier.class).values()).toArray(Carrier[]::new))
                .round();
    }

    public void many(int count) {
        IntStream.range(0, count).forEach(n -> office.lay("Lettre " + n));
    }
}
