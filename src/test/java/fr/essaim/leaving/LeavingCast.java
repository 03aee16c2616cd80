package fr.essaim.leaving;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.Documents;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.installation.Database;
import fr.essaim.installation.Outgoing;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Aurélie at Tourcoing with notes of every compartment, Karim at Roubaix, and the ways their data leave.
final class LeavingCast {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final String FORMULA = "=HYPERLINK(\"http://exemple.fr\")";

    final Cast cast;
    final ParticipantId aurelie = ParticipantId.mint();
    final ParticipantId karim = ParticipantId.mint();
    final JdbcClient owner;
    private final BeanFactory beans;

    LeavingCast(BeanFactory beans) throws SQLException {
        this.beans = beans;
        this.cast = new Cast(beans.getBean(Database.class), beans.getBean(Viewers.class));
        this.owner = JdbcClient.create(beans.getBean(Database.class).owner());
        owner.sql("truncate leaving.takings, leaving.told").update();
        owner.sql("delete from journal.entries where act like 'take-%'").update();
        var people = beans.getBean(Participants.class);
        var care = beans.getBean(CareTeam.class);
        cast.as(cast.nadia, () -> {
            people.open(
                    aurelie, cast.tourcoing, new Identity(new PersonName("Aurélie", "Carpentier"), DAY, null), null);
            care.assign(aurelie, cast.claire, CareTeam.Part.SUPPORT, Cast.today());
            care.assign(aurelie, cast.sofia, CareTeam.Part.SUPPORT, Cast.today());
        });
        cast.as(
                cast.youssef,
                () -> people.open(
                        karim, cast.roubaix, new Identity(new PersonName("Karim", "+Benali"), null, null), null));
        write(cast.nadia, aurelie, Compartment.TEAM, "NOTE-EQUIPE");
        write(cast.claire, aurelie, Compartment.RESERVED, "SECRET DE CLAIRE", cast.sofia);
        write(cast.sofia, aurelie, Compartment.RESERVED, "SECRET DE SOFIA");
        owner.sql("""
                insert into casefiles.ways (id, participant_id, hub_id, kind, value, from_day, author)
                values (gen_random_uuid(), :who, 1, 'phone', '+33 6 00 00 00 00', '2026-03-02', :by),
                       (gen_random_uuid(), :who, 1, 'through', :formula, '2026-03-02', :by)
                """)
                .param("who", aurelie.value())
                .param("by", cast.nadia.value())
                .param("formula", FORMULA)
                .update();
    }

    UUID write(MemberId author, ParticipantId person, Compartment wall, String body, MemberId... named) {
        UUID id = Ids.mint();
        var fact = new Fact(
                wall, null, Fact.State.DONE, null, null, body, DAY, null, Fact.Sign.PERSON, "phone", 10, false);
        cast.as(author, () -> beans.getBean(Facts.class).write(id, person, fact, List.of(named)));
        return id;
    }

    UUID keep(String name) {
        UUID id = Ids.mint();
        byte[] pdf = "%PDF-1.4 contrat".getBytes(StandardCharsets.UTF_8);
        cast.as(cast.nadia, () -> beans.getBean(Documents.class).keep(id, aurelie, Documents.Wall.TEAM, name, pdf));
        return id;
    }

    Unpacked house(@Nullable String programme, @Nullable String because) throws IOException {
        Path folder = Files.createTempDirectory("essaim-leaving");
        Path file = folder.resolve("tout.zip");
        try {
            cast.as(cast.ines, () -> takings().house(file, false, programme, because, Locale.FRENCH, new Progress()));
            try (InputStream zip = Files.newInputStream(file)) {
                return Unpacked.of(zip);
            }
        } finally {
            file.toFile().delete();
            folder.toFile().delete();
        }
    }

    Unpacked administration(MemberId who, String reason) throws IOException {
        return opened(cast.as(who, () -> takings().administration(reason, Locale.FRENCH)));
    }

    Unpacked own(MemberId who) throws IOException {
        return opened(cast.as(who, () -> takings().own("Je change de poste", Locale.FRENCH)));
    }

    Takings takings() {
        return beans.getBean(Takings.class);
    }

    private static Unpacked opened(Outgoing.Held held) throws IOException {
        try (var bytes = held.bytes()) {
            return Unpacked.of(bytes);
        }
    }
}
