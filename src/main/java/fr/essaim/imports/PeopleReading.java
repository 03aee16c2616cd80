package fr.essaim.imports;

import fr.essaim.cells.Problem;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.lists.Answers;
import fr.essaim.lists.Candidate;
import fr.essaim.lists.Fate;
import fr.essaim.lists.PeopleList;
import fr.essaim.lists.Reading;
import fr.essaim.lists.RowReading;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A list of people as the screen tells it: each line in its pile. Somebody alike waits for a person to say who it is.
record PeopleReading(String sheet, List<String> notes, List<Person> people, List<ParticipantId> told) {
    /// @param said null where the line speaks of nobody
    record Person(@Nullable Candidate said, Fate fate, ReadLine line) {
        Candidate candidate() {
            return Objects.requireNonNull(said);
        }

        boolean comes() {
            return fate == Fate.NEW && (line.pile() == Pile.READY || line.pile() == Pile.PROPOSED);
        }
    }

    static PeopleReading of(PeopleList list, Reading reading, KnownFiles known, Answers answers) {
        PeopleRemarks remarks = new PeopleRemarks(list, known, answers);
        return new PeopleReading(
                reading.sheet(),
                reading.notes().stream().map(Problem::key).toList(),
                reading.rows().stream().map(row -> person(row, remarks)).toList(),
                known.told());
    }

    /// Those who will have a file.
    List<Person> newcomers() {
        return people.stream().filter(Person::comes).toList();
    }

    private static Person person(RowReading row, PeopleRemarks remarks) {
        List<Remark> said = remarks.about(row);
        return new Person(
                row.candidate(),
                row.fate(),
                new ReadLine(row.row(), pile(row.fate(), said), row.fate().code(), remarks.shown(row), said));
    }

    private static Pile pile(Fate fate, List<Remark> remarks) {
        if (fate != Fate.NEW && fate != Fate.TO_MEND) {
            return Pile.REST;
        }
        if (fate == Fate.TO_MEND || remarks.stream().anyMatch(remark -> remark.weight() == Remark.Weight.DECIDE)) {
            return Pile.DECIDE;
        }
        return remarks.stream().anyMatch(remark -> remark.weight() == Remark.Weight.PROPOSED)
                ? Pile.PROPOSED
                : Pile.READY;
    }
}
