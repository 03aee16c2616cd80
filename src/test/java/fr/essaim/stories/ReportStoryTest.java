package fr.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import fr.essaim.testing.Cast;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A director answers a funder: she looks, takes the file, submits it, and months later says what changed and why.
class ReportStoryTest extends Story {
    private final String year = Integer.toString(Cast.today().getYear());

    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone", "without scripts"})
    void helene_takes_a_report_submits_it_and_explains_what_changed_since(String with) throws Exception {
        var helene = comes("Caron", with);
        helene.opens("/reports");
        helene.page().locator("#report").selectOption("fse-participants");
        helene.field("Période").fill("printemps");
        helene.presses("Voir ce qu’il contient");
        assertThat(helene.reads("#period-refusal")).contains("printemps");
        helene.findsItGoodForEveryone();

        helene.field("Période").fill(year);
        helene.presses("Voir ce qu’il contient");
        helene.findsItGoodForEveryone();
        helene.field("Pourquoi lire ces noms").fill("Contrôle de service fait");
        Download workbook = helene.page().waitForDownload(() -> helene.presses("Télécharger le classeur"));
        assertThat(workbook.suggestedFilename()).endsWith(".xlsx");
        assertThat(Files.size(workbook.path())).isPositive();

        String first = submits(helene);
        assertThat(helene.reads("main")).contains("Lignes identiques à la remise");
        helene.findsItGoodForEveryone();

        UUID person = someone_in_it_says_what_she_learnt();
        submits(helene);
        helene.page().locator("a[href*='/changes/" + first + "']").click();
        String name = sql().sql("select last_name from casefiles.participants where id = :id")
                .param("id", person)
                .query(String.class)
                .single();
        assertThat(helene.reads("main")).contains("Une ligne diffère", name);
        helene.findsItGoodForEveryone();
    }

    /// @return the submission's id
    private String submits(Visitor helene) {
        helene.opens("/reports?report=fse-participants&period=" + year);
        helene.field("À qui, pourquoi").fill("Bilan annuel");
        helene.presses("Remettre");
        helene.page().waitForURL("**/reports/submissions/*");
        assertThat(helene.reads("main")).contains("Bilan annuel");
        return helene.page().url().replaceAll(".*/([^/?#]+).*", "$1");
    }

    /// An answer that the report tells, which nobody had until now.
    private UUID someone_in_it_says_what_she_learnt() {
        return sql().sql("""
                insert into casefiles.situations (id, participant_id, hub_id, question, state, answer, as_of, author)
                select gen_random_uuid(), j.participant_id, j.hub_id, 'education', 'given', 'level-3', j.entered_on,
                    (select author from casefiles.situations limit 1)
                from journeys.journeys j where extract(year from j.entered_on) = extract(year from team.today())
                  and not exists (select 1 from casefiles.situations s where s.participant_id = j.participant_id
                      and s.question = 'education' and s.answer in ('level-3', 'level-4'))
                order by j.id limit 1 returning participant_id
                """).query(UUID.class).single();
    }
}
