package fr.essaim.bench;

import fr.essaim.bench.InventedPeople.Someone;
import fr.essaim.casefiles.SearchFound;
import fr.essaim.casefiles.SearchKeys;
import fr.essaim.casefiles.Twins;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks the product's two searches, under the walls and with the journal on, and beside them the raw SQL of
/// the same question as the owner.
final class Searches {
    private static final int WARM_UP = 40;

    private final Viewers viewers;
    private final Twins twins;
    private final Journal journal;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Searches(BeanFactory beans) {
        viewers = beans.getBean(Viewers.class);
        twins = beans.getBean(Twins.class);
        journal = beans.getBean(Journal.class);
        sql = beans.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
    }

    /// Somebody about to be opened a file, with their birth date: who may they be already?
    Times people(MemberId who, List<Someone> typed) {
        return viewers.as(who, () -> time(typed, one -> twins.of(one.traits())));
    }

    /// A line of names, as the search field takes it: the first fifty, journaled.
    Times names(MemberId who, List<String> typed) {
        return viewers.as(who, () -> time(typed, line -> transaction.executeWithoutResult(status -> find(line))));
    }

    private void find(String line) {
        List<UUID> found = SearchFound.bind(SearchKeys.typed(line), sql.sql(SearchFound.WITH + """
                                select p.id from found join casefiles.participants p on p.id = found.participant_id
                                order by found.rank desc, p.sort_key, p.id limit 50
                                """))
                .query(UUID.class)
                .list();
        journal.read("people", null, found.stream().map(ParticipantId::new).toList());
    }

    /// The same keys looked up by the owner: no wall, no journal, nothing compared.
    static Times rawPeople(JdbcClient owner, List<Someone> typed) {
        return time(
                typed,
                one -> owner.sql("""
                        select p.id, p.first_name, p.last_name, p.birth_date from programme.hubs h
                        join casefiles.search_keys k on k.hub_id = h.id and k.key = any (:keys)
                        join casefiles.participants p on p.id = k.participant_id
                        """)
                        .param("keys", SearchKeys.alike(one.traits()).toArray(String[]::new))
                        .query()
                        .listOfRows());
    }

    static Times rawNames(JdbcClient owner, List<String> typed) {
        return time(
                typed,
                line -> owner.sql("""
                        select p.id, p.first_name, p.last_name from casefiles.participants p
                        where p.id in (select k.participant_id from programme.hubs h
                            join casefiles.search_keys k on k.hub_id = h.id and k.key = :whole)
                        order by p.sort_key limit 50
                        """)
                        .param("whole", SearchKeys.name("", line))
                        .query()
                        .listOfRows());
    }

    private static <T> Times time(List<T> questions, Consumer<T> ask) {
        questions.stream().limit(WARM_UP).forEach(ask);
        List<Double> took = new ArrayList<>();
        for (T question : questions) {
            long before = System.nanoTime();
            ask.accept(question);
            took.add((System.nanoTime() - before) / 1e6);
        }
        return Times.of(took);
    }
}
