package fr.essaim.bench;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What stands about people, as a case tracker counts it: one for each thing somebody would have
/// typed and that has a day or an author of its own. What Essaim adds to find, to prove or to
/// compare is none: search keys, stays at the hub, journal, files that wait to be compared; nor is
/// a prescriber's name, which others keep with the person.
///
/// @param journeys opened, or proposed by the day a list gives
record Entities(long files, long ways, long homes, long situations, long journeys, long facts) {
    static Entities standing(DataSource owner) {
        return JdbcClient.create(owner).sql("""
                select (select count(*) from casefiles.participants) as files,
                    (select count(*) from casefiles.ways) as ways,
                    (select count(*) from casefiles.homes) as homes,
                    (select count(*) from casefiles.situations) as situations,
                    (select count(*) from journeys.journeys)
                        + (select count(*) from casefiles.proposals where field = 'entry') as journeys,
                    (select count(*) from casefiles.facts) as facts
                """).query(Entities.class).single();
    }

    Entities since(Entities before) {
        return new Entities(
                files - before.files,
                ways - before.ways,
                homes - before.homes,
                situations - before.situations,
                journeys - before.journeys,
                facts - before.facts);
    }

    long all() {
        return files + ways + homes + situations + journeys + facts;
    }
}
