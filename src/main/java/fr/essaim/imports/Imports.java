package fr.essaim.imports;

import fr.essaim.imports.ImportRepository.StoredImport;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Refusal;
import fr.essaim.lists.Answer;
import fr.essaim.spreadsheets.Sheet;
import fr.essaim.spreadsheets.SheetReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Handing in a team's file, saying what its columns are, answering what it leaves open. Nothing is
/// written to anybody's file before [Works#begin].
@Component
@Transactional
public class Imports {
    /// What is not brought in is not kept.
    public static final int DAYS_WAITING = 14;

    private static final int LONGEST = 300;

    private final ImportRepository imports;
    private final ReadingStore readings;
    private final Receptions receptions;
    private final Sources sources;
    private final Destinations destinations;
    private final Journal journal;

    Imports(
            ImportRepository imports,
            ReadingStore readings,
            Receptions receptions,
            Sources sources,
            Destinations destinations,
            Journal journal) {
        this.imports = imports;
        this.readings = readings;
        this.receptions = receptions;
        this.sources = sources;
        this.destinations = destinations;
        this.journal = journal;
    }

    /// Keeps the file and proposes what it is about. Sent twice, it is done once.
    /// @param id minted with the form
    /// @throws fr.essaim.spreadsheets.UnreadableFile when it is no list at all
    /// @throws fr.essaim.lists.NotAPeopleList when no line of it names anybody or anything
    public void handIn(ImportId id, String fileName, byte[] bytes) {
        List<Sheet> sheets = SheetReader.read(bytes);
        handIn(id, receptions.of(sheets), fileName, bytes, null, false);
    }

    /// As [#handIn], of a list of people whose first line is somebody: its columns are guessed, and said by hand.
    public void handInWithoutTitles(ImportId id, String fileName, byte[] bytes) {
        handIn(id, receptions.of(ListKind.PEOPLE), fileName, bytes, null, true);
    }

    /// As [#handIn], where whoever hands it in says what it is about.
    /// @throws NotThisKind when it has not the columns of such a list
    void handIn(ImportId id, ListKind kind, String fileName, byte[] bytes, @Nullable String sheet) {
        handIn(id, receptions.of(kind), fileName, bytes, sheet, false);
    }

    private void handIn(
            ImportId id,
            Reception reception,
            String fileName,
            byte[] bytes,
            @Nullable String sheet,
            boolean withoutTitles) {
        List<Sheet> sheets = SheetReader.read(bytes);
        var hubs = destinations.writable();
        HubId hub = hubs.size() == 1
                ? new HubId(Integer.parseInt(hubs.keySet().iterator().next()))
                : null;
        if (!imports.insert(id, reception.kind(), hub, shortened(fileName), DAYS_WAITING)) {
            return;
        }
        imports.keep(id, bytes);
        if (sheet != null) {
            imports.choose(id, reception.kind(), sheet, hub);
        }
        if (withoutTitles) {
            imports.withoutTitles(id);
        }
        propose(id, reception, sheets, sheet, withoutTitles);
        journal.did("hand-in-list", hub);
    }

    /// What the list is about, which sheet is read, where its people are received. The columns are proposed anew.
    /// @throws Destinations.NotYourHub when the viewer neither works there nor administers
    public void choose(ImportId id, ListKind kind, @Nullable String sheet, @Nullable HubId hub) {
        StoredImport stored = imports.load(id);
        if (hub != null) {
            destinations.refuseUnlessWritable(hub);
        }
        Reception reception = receptions.of(kind);
        boolean anew = kind != stored.kind() || !java.util.Objects.equals(sheet, stored.sheet());
        imports.choose(id, kind, sheet, hub);
        if (anew) {
            propose(id, reception, SheetReader.read(imports.bytes(id)), sheet, stored.withoutTitles());
        }
    }

    private void propose(
            ImportId id, Reception reception, List<Sheet> sheets, @Nullable String sheet, boolean withoutTitles) {
        var columns = Receptions.recognise(reception, withoutTitles, sheets, sheet)
                .orElseThrow(NotThisKind::new)
                .columns();
        readings.keepColumns(id, sources.asLastTime(reception.kind(), columns));
        readings.takeBackAllAnswers(id);
    }

    /// What the columns become, as chosen; the next list with the same headers is read so. Then
    /// reads it, writing nothing.
    /// @param becomes by the column's number, a field's code or `!` and a reason; those not named stay as they are
    /// @throws NoHubChosen when nobody said where its people are received
    public void read(ImportId id, Map<Integer, String> becomes, boolean opensJourneys) {
        StoredImport stored = imports.load(id);
        List<String> known = receptions.of(stored.kind()).fields();
        List<ColumnRow> columns = readings.columns(id).stream()
                .map(column -> column.chosen(becomes.get(column.nth()), known))
                .toList();
        readings.keepColumns(id, columns);
        sources.remember(stored.kind(), columns);
        imports.openJourneys(id, opensJourneys);
        readAgain(id);
    }

    /// Each takes the place of an earlier answer to the same question.
    /// @throws TooLong when more was typed than a cell holds
    public void answer(ImportId id, List<Answer> answers) {
        imports.load(id);
        if (answers.stream()
                .anyMatch(answer ->
                        answer.value().length() > LONGEST || answer.was().length() > LONGEST)) {
            throw new TooLong();
        }
        answers.forEach(answer -> readings.answer(id, Ids.mint(), answer));
        readAgain(id);
    }

    public void takeBackAnswers(ImportId id, int line) {
        readings.takeBackAnswers(id, line);
        readAgain(id);
    }

    /// One that held for several lines: each asks again.
    public void takeBackAnswer(ImportId id, UUID answer) {
        readings.takeBackAnswer(id, answer);
        readAgain(id);
    }

    private void readAgain(ImportId id) {
        StoredImport stored = imports.load(id);
        if (stored.kind() == ListKind.PEOPLE && stored.hub() == null) {
            throw new NoHubChosen();
        }
        ReadList read = receptions.of(stored.kind()).read(receptions.brought(stored));
        readings.keep(id, read.lines());
        imports.markRead(id, read.sheet(), read.notes());
        journal.read("import-people", stored.hub(), read.told());
    }

    /// Destroys the file and all that was read of it, at once.
    /// @throws NotHere when it was brought in already, or is not the viewer's
    public void forget(ImportId id) {
        imports.load(id);
        if (!imports.forget(id)) {
            throw new NotHere();
        }
        journal.did("forget-list");
    }

    private static String shortened(String name) {
        String last = name.replaceFirst("^.*[/\\\\]", "").strip();
        String said = last.isEmpty() ? "?" : last;
        return said.length() > 200 ? said.substring(0, 200) : said;
    }

    public static final class NoHubChosen extends Refusal {
        NoHubChosen() {
            super("imports.refusal.no-hub-chosen", "hub");
        }
    }

    public static final class TooLong extends Refusal {
        TooLong() {
            super("imports.refusal.too-long", "value", LONGEST);
        }
    }

    public static final class NotThisKind extends Refusal {
        NotThisKind() {
            super("imports.refusal.not-this-kind", "kind");
        }
    }
}
