package fr.essaim.imports;

import fr.essaim.cells.Problem;
import fr.essaim.imports.ReadList.Line;
import fr.essaim.imports.ReadList.Pile;
import fr.essaim.imports.ReadList.Remark;
import fr.essaim.imports.Renewal.Standing;
import fr.essaim.imports.Underway.Passage;
import fr.essaim.journeys.Foreseen;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.lists.Answers;
import fr.essaim.lists.Candidate;
import fr.essaim.lists.Fate;
import fr.essaim.lists.PeopleList;
import fr.essaim.lists.Reading;
import fr.essaim.lists.RowReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A list of people as the screen tells it: each line in its pile. Somebody alike waits for a person to say who it is;
/// somebody known is brought up to date by what the list says otherwise.
record PeopleReading(String sheet, List<String> notes, List<Person> people, List<ParticipantId> told) {
    /// @param said null where the line speaks of nobody
    /// @param renewal null where nobody known is brought up to date
    record Person(
            @Nullable Candidate said, Fate fate, @Nullable Renewal renewal, Passage passage, Line line) {
        Candidate candidate() {
            return Objects.requireNonNull(said);
        }
    }

    /// @param standing what the files of those known say
    /// @param journeys the hub's rules where journeys under way open, else null
    static PeopleReading of(
            PeopleList list,
            Reading reading,
            KnownFiles known,
            Map<ParticipantId, Standing> standing,
            Foreseen.@Nullable At journeys,
            Answers answers) {
        PeopleRemarks remarks = new PeopleRemarks(list, known, answers);
        List<Person> people = new ArrayList<>(reading.rows().size());
        for (RowReading row : reading.rows()) {
            Standing file = row.fate() == Fate.KNOWN
                    ? known.match(row.row()).map(standing::get).orElse(null)
                    : null;
            Candidate says = row.candidate();
            Renewal renewal = file == null || says == null ? null : Renewal.of(says, file, answers);
            people.add(
                    renewal != null && renewal.changes()
                            ? changed(row, renewal, remarks)
                            : person(row, passage(row, journeys, answers), remarks));
        }
        return new PeopleReading(
                reading.sheet(),
                reading.notes().stream().map(Problem::key).toList(),
                List.copyOf(people),
                known.told());
    }

    /// Those who will have a file.
    List<Person> newcomers() {
        return people.stream()
                .filter(person -> person.fate() == Fate.NEW && person.line().comes())
                .toList();
    }

    /// Those whose file will say more.
    List<Person> renewed() {
        return people.stream()
                .filter(person -> person.fate() == Fate.CHANGED && person.line().comes())
                .toList();
    }

    private static Person changed(RowReading row, Renewal renewal, PeopleRemarks remarks) {
        List<Remark> said = new ArrayList<>(renewal.remarks());
        said.addAll(remarks.about(row));
        Line line = new Line(
                row.row(), Pile.of(renewal.remarks()), Fate.CHANGED.code(), remarks.shown(row), List.copyOf(said));
        return new Person(row.candidate(), Fate.CHANGED, renewal, Passage.NONE, line);
    }

    private static Passage passage(RowReading row, Foreseen.@Nullable At journeys, Answers answers) {
        Candidate says = row.candidate();
        boolean comes = row.fate() == Fate.NEW || row.fate() == Fate.TO_MEND;
        return journeys == null || says == null || !comes ? Passage.NONE : Underway.passage(says, journeys, answers);
    }

    private static Person person(RowReading row, Passage passage, PeopleRemarks remarks) {
        List<Remark> said = new ArrayList<>(passage.remarks());
        remarks.about(row).stream()
                .filter(remark -> passage.entry() == null || !remark.problem().endsWith("-proposed"))
                .filter(remark -> passage.exit() == null || !remark.problem().endsWith("exit-found"))
                .forEach(said::add);
        boolean written = row.fate() == Fate.NEW || row.fate() == Fate.TO_MEND;
        Pile pile = !written ? Pile.REST : row.fate() == Fate.TO_MEND ? Pile.DECIDE : Pile.of(said);
        return new Person(
                row.candidate(),
                row.fate(),
                null,
                passage,
                new Line(row.row(), pile, row.fate().code(), remarks.shown(row), List.copyOf(said)));
    }
}
