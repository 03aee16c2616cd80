package fr.essaim.outbox;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.facts.ReservedText;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.HouseSeal;
import fr.essaim.testing.Cast;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody to write to, a letter to lay, and what became of it as the owner of the database sees it.
final class PostOffice {
    final Cast cast;
    final ParticipantId amina = ParticipantId.mint();
    private final ApplicationContext house;
    private final JdbcClient owner;

    PostOffice(ApplicationContext house, Cast cast) {
        this.house = house;
        this.cast = cast;
        owner = JdbcClient.create(
                house.getBean(fr.essaim.installation.Database.class).owner());
        owner.sql("delete from outbox.letters").update();
        owner.sql("delete from outbox.channels").update();
        cast.as(
                cast.nadia,
                () -> house.getBean(Participants.class)
                        .open(
                                amina,
                                cast.tourcoing,
                                new Identity(new PersonName("Amina", "Du-Courrier"), null, null),
                                null));
    }

    Letter letter(Channel channel, String to, String text, @Nullable String secret) {
        Instant now = Instant.now();
        return new Letter(
                Ids.mint(),
                amina,
                cast.tourcoing,
                channel,
                to,
                "Votre rendez-vous",
                text,
                secret,
                "appointment 1",
                now.minusSeconds(1),
                now.plus(Duration.ofHours(2)));
    }

    UUID lay(Letter letter) {
        cast.as(cast.nadia, () -> together().executeWithoutResult(begun -> outbox().write(letter)));
        return letter.id();
    }

    UUID lay(String text) {
        return lay(letter(Channel.EMAIL, "amina@exemple.fr", text, null));
    }

    int withdraw() {
        return cast.as(cast.nadia, () -> together().execute(begun -> outbox().withdraw("appointment 1")));
    }

    Postman postman(Carrier... carriers) {
        return new Postman(
                house.getBean(JdbcClient.class),
                house.getBean(ReservedText.class),
                house.getBean(HouseSeal.class),
                List.of(carriers),
                Clock.systemUTC());
    }

    /// The wait before another try, and a hold that ran out, are over.
    void later() {
        owner.sql(
                        "update outbox.letters set next_try = now() - interval '1 second', taken_until = taken_until - interval '5 minutes'")
                .update();
    }

    List<String> fates() {
        return owner.sql("select coalesce(fate, 'waits') from outbox.letters order by written_at, id")
                .query(String.class)
                .list();
    }

    long count(String condition) {
        return owner.sql("select count(*) from outbox.letters where " + condition)
                .query(Long.class)
                .single();
    }

    long journaled(String act) {
        return owner.sql("select count(*) from journal.entries where act = :act and participant_ids = array[:person]")
                .param("act", act)
                .param("person", amina.value())
                .query(Long.class)
                .single();
    }

    Outbox outbox() {
        return house.getBean(Outbox.class);
    }

    TransactionTemplate together() {
        return new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
    }
}
