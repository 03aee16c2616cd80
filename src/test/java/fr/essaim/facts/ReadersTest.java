package fr.essaim.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/// The author of a reserved fact names readers and ends their reading, without a word of it being written again.
@SpringBootTest
@EssaimTest
class ReadersTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    @Autowired
    CareTeam careTeam;

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    Cast cast;
    ParticipantId aurelie = ParticipantId.mint();
    UUID note = Ids.mint();

    @BeforeEach
    void claire_writes_a_reserved_fact() throws SQLException {
        cast = new Cast(database, viewers);
        cast.as(cast.nadia, () -> {
            var who = new Identity(new PersonName("Aurélie", "Carpentier"), null, null);
            participants.open(aurelie, cast.tourcoing, who, null);
            careTeam.assign(aurelie, cast.claire, CareTeam.Part.SUPPORT, Cast.today());
            careTeam.assign(aurelie, cast.sofia, CareTeam.Part.SUPPORT, Cast.today());
        });
        cast.as(cast.claire, () -> facts.write(note, aurelie, said("Elle demande de l’aide"), List.of()));
    }

    private static Fact said(String text) {
        return new Fact(
                Compartment.RESERVED,
                null,
                Fact.State.DONE,
                null,
                null,
                text,
                Cast.today(),
                null,
                null,
                null,
                null,
                false);
    }

    private void name(MemberId reader) {
        cast.as(cast.claire, () -> facts.name(note, List.of(reader), Cast.today()));
    }

    private void end(MemberId reader) {
        cast.as(cast.claire, () -> facts.endReading(note, reader));
    }

    /// What raw SQL as the application answers somebody.
    private long seen(MemberId who, String query) {
        return cast.as(
                who,
                () -> transactions.execute(status -> sql.sql(query.replace("NOTE", "'" + note + "'"))
                        .query(Long.class)
                        .single()));
    }

    private int written(MemberId who, String act) {
        return cast.as(
                who,
                () -> transactions.execute(
                        status -> sql.sql(act.replace("NOTE", "'" + note + "'")).update()));
    }

    @Test
    void a_reader_named_later_reads_it_until_the_author_ends_it_and_may_be_named_again() {
        String fact = "select count(*) from casefiles.facts where id = NOTE";
        assertThat(seen(cast.sofia, fact)).isZero();
        name(cast.sofia);
        name(cast.sofia);
        assertThat(seen(cast.sofia, fact)).isOne();
        end(cast.sofia);
        assertThat(seen(cast.sofia, fact)).isZero();
        // that one was named once would tell that the fact exists
        assertThat(seen(cast.sofia, "select count(*) from casefiles.fact_readers where fact_id = NOTE"))
                .isZero();
        name(cast.sofia);
        assertThat(seen(cast.sofia, fact)).isOne();
    }

    @Test
    void ending_holds_for_every_version_and_a_correction_brings_nobody_back() {
        name(cast.sofia);
        UUID corrected = Ids.mint();
        cast.as(cast.claire, () -> facts.correct(corrected, note, said("Elle demande de l’aide, pas tout de suite")));
        String versions = "select count(*) from casefiles.facts where id in (NOTE, '" + corrected + "')";
        assertThat(seen(cast.sofia, versions)).isEqualTo(2);

        cast.as(cast.claire, () -> facts.endReading(corrected, cast.sofia));

        assertThat(seen(cast.sofia, versions)).isZero();
        UUID again = Ids.mint();
        cast.as(cast.claire, () -> facts.correct(again, corrected, said("Elle ne demande rien")));
        assertThat(seen(cast.sofia, "select count(*) from casefiles.facts where id = '" + again + "'"))
                .isZero();
    }

    @Test
    void only_the_author_names_and_ends_whatever_the_query() {
        name(cast.sofia);
        assertThatThrownBy(() -> cast.as(cast.sofia, () -> facts.name(note, List.of(cast.nadia), Cast.today())))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> written(
                        cast.sofia,
                        "insert into casefiles.fact_readers (fact_id, member_id, agreed_on)" + " values (NOTE, '"
                                + cast.nadia + "', team.today())"))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(written(cast.sofia, "update casefiles.fact_readers set ended_at = now() where fact_id = NOTE"))
                .isZero();
        assertThatThrownBy(() -> written(
                        cast.claire,
                        "update casefiles.fact_readers set member_id = '" + cast.nadia + "' where fact_id = NOTE"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void nobody_is_named_by_rank_nor_by_an_agreement_to_come_nor_on_a_version_put_right() {
        assertThatThrownBy(() -> name(cast.lead)).isInstanceOf(Facts.NotNameable.class);
        assertThatThrownBy(() -> name(cast.youssef)).isInstanceOf(Facts.NotNameable.class);
        assertThatThrownBy(() -> cast.as(
                        cast.claire,
                        () -> facts.name(note, List.of(cast.sofia), Cast.today().plusDays(1))))
                .isInstanceOf(Facts.AgreedLater.class);
        cast.as(cast.claire, () -> facts.correct(Ids.mint(), note, said("Autre chose")));
        assertThatThrownBy(() -> name(cast.sofia)).isInstanceOf(Facts.AlreadyCorrected.class);
    }

    @Test
    void the_page_shows_who_reads_names_with_an_agreement_and_ends() {
        var claire = Browser.of(house, cast.claire);
        String path = "/facts/" + note + "/readers";
        assertThat(claire.open("/people/" + aurelie).page().select("a[href=" + path + "]"))
                .hasSize(1);
        assertThat(claire.open(path).page().text()).contains("Personne d’autre que vous");
        String sofia = cast.sofia.toString();

        var refused = claire.send(path, "named", sofia, "_page", path, "_form", "readers");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#readers-agreed-refusal")).contains("demande l’accord de la personne");
        assertThat(claire.send(path, "agreed", "true", "_page", path, "_form", "readers")
                        .text("#readers-named-refusal"))
                .contains("Choisissez au moins un collègue");

        assertThat(claire.send(path, "named", sofia, "agreed", "true").leadsTo())
                .startsWith(path);
        assertThat(claire.open(path).text("[aria-labelledby=h-now]"))
                .contains("Sofia Ferreira", "accord de la personne");
        assertThat(claire.send(path + "/" + sofia + "/end").status()).isEqualTo(303);
        assertThat(claire.open(path).text("[aria-labelledby=h-now]")).contains("Sofia Ferreira ne lit plus");
        assertThat(Browser.of(house, cast.nadia).open(path).status()).isEqualTo(404);
    }
}
