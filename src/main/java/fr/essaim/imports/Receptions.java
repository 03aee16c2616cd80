package fr.essaim.imports;

import fr.essaim.imports.ImportRepository.StoredImport;
import fr.essaim.lists.NotAPeopleList;
import fr.essaim.spreadsheets.Sheet;
import fr.essaim.spreadsheets.SheetReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The kinds of lists there are.
@Component
class Receptions {
    private final List<Reception> all;
    private final ImportRepository imports;
    private final ReadingStore readings;

    Receptions(List<Reception> all, ImportRepository imports, ReadingStore readings) {
        // people last: their headers are in every list
        this.all = all.stream()
                .sorted(Comparator.comparing(one -> one.kind() == ListKind.PEOPLE))
                .toList();
        this.imports = imports;
        this.readings = readings;
    }

    Reception of(ListKind kind) {
        return all.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    /// The kind whose words the headers speak; a list of people where none does surely.
    Reception of(List<Sheet> sheets) {
        return all.stream()
                .filter(one -> one.recognise(sheets, null)
                        .filter(Reception.Recognised::surely)
                        .isPresent())
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.kind() == ListKind.PEOPLE)
                        .filter(one -> one.recognise(sheets, null).isPresent())
                        .findFirst())
                .orElseThrow(NotAPeopleList::new);
    }

    /// @param withoutTitles whether its first line was said to be somebody
    static Optional<Reception.Recognised> recognise(
            Reception reception, boolean withoutTitles, List<Sheet> sheets, @Nullable String sheet) {
        return withoutTitles ? reception.withoutTitles(sheets, sheet) : reception.recognise(sheets, sheet);
    }

    Reception.Brought brought(StoredImport stored) {
        return new Reception.Brought(
                stored,
                SheetReader.read(imports.bytes(stored.id())),
                readings.columns(stored.id()),
                readings.answers(stored.id()));
    }
}
