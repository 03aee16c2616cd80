package fr.essaim.imports;

import fr.essaim.casefiles.FilesAlike;
import fr.essaim.casefiles.SearchKeys;
import fr.essaim.kernel.Standing;
import fr.essaim.lists.Candidate;
import fr.essaim.lists.Compared;
import fr.essaim.lists.Fate;
import fr.essaim.team.Viewers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who of a list may have a file already: among those the viewer sees, compared one by one; beyond,
/// asked as the form that opens one file asks. There each line is asked once, two hundred a day:
/// the database counts, journals, and tells hubs only.
@Repository
class WhoIsKnown {
    private static final int AT_MOST = 200;

    private final FilesAlike files;
    private final JdbcClient sql;

    WhoIsKnown(FilesAlike files, JdbcClient sql) {
        this.files = files;
        this.sql = sql;
    }

    KnownFiles here(Reception.Brought brought) {
        return new KnownFiles(files, brought.stored().hub(), brought.answers());
    }

    private record Asked(String name, LocalDate born) {}

    /// Of those who would have a file and whose birth is known. What is answered is read after this transaction.
    void askElsewhere(ImportId id, List<PeopleReading.Person> people) {
        if (Viewers.required().is(Standing.ADMINISTRATOR)) {
            return;
        }
        Map<Integer, Asked> already = already(id);
        List<PeopleReading.Person> asking = people.stream()
                .filter(WhoIsKnown::comes)
                .filter(person ->
                        !asked(person).equals(already.get(person.line().line())))
                .limit(AT_MOST)
                .toList();
        if (asking.isEmpty()) {
            return;
        }
        sql.sql("select imports.ask_elsewhere(:id, :lines, :names, :borns::date[], :keys)")
                .param("id", id.value())
                .param(
                        "lines",
                        asking.stream().map(person -> person.line().line()).toArray(Integer[]::new))
                .param(
                        "names",
                        asking.stream().map(person -> asked(person).name()).toArray(String[]::new))
                .param(
                        "borns",
                        asking.stream()
                                .map(person -> asked(person).born().toString())
                                .toArray(String[]::new))
                .param("keys", asking.stream().map(WhoIsKnown::keys).toArray(String[]::new))
                .query((row, n) -> 0)
                .list();
    }

    private Map<Integer, Asked> already(ImportId id) {
        Map<Integer, Asked> already = new HashMap<>();
        sql.sql("select line, name, born from imports.elsewhere where import_id = :id")
                .param("id", id.value())
                .query(row -> {
                    already.put(
                            row.getInt("line"),
                            new Asked(row.getString("name"), row.getObject("born", LocalDate.class)));
                });
        return already;
    }

    private static boolean comes(PeopleReading.Person person) {
        Candidate said = person.said();
        return said != null
                && said.identity().birth() != null
                && (person.fate() == Fate.NEW || person.fate() == Fate.TO_MEND);
    }

    private static Asked asked(PeopleReading.Person person) {
        return new Asked(
                person.line().shown().name(),
                Objects.requireNonNull(person.candidate().identity().birth()));
    }

    private static String keys(PeopleReading.Person person) {
        return String.join(
                "\u001F", SearchKeys.alike(Compared.of(person.candidate()).traits()));
    }
}
