package fr.essaim.imports;

import fr.essaim.imports.ImportRepository.StoredImport;
import fr.essaim.spreadsheets.Sheet;
import fr.essaim.spreadsheets.SheetReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What may be chosen about a file that was handed in.
@Component
@Transactional
public class Uploaded {
    private final ImportRepository imports;
    private final ReadingStore readings;
    private final Receptions receptions;
    private final Destinations destinations;

    Uploaded(ImportRepository imports, ReadingStore readings, Receptions receptions, Destinations destinations) {
        this.imports = imports;
        this.readings = readings;
        this.receptions = receptions;
        this.destinations = destinations;
    }

    /// @param sheets names of those to choose from; empty when there is no choice
    /// @param sheet the one that is read
    /// @param hubs where the viewer may open files, id to name
    /// @param fields codes a column may be given
    public record Choices(
            List<String> sheets,
            @Nullable String sheet,
            Map<String, String> hubs,
            List<ColumnRow> columns,
            List<String> fields) {}

    public Choices choices(ImportId id) {
        StoredImport stored = imports.load(id);
        List<Sheet> sheets = SheetReader.read(imports.bytes(id));
        Reception reception = receptions.of(stored.kind());
        List<String> names = sheets.stream()
                .filter(sheet -> !sheet.hidden() && !sheet.lines().isEmpty())
                .map(Sheet::name)
                .toList();
        String read = stored.sheet() != null
                ? stored.sheet()
                : Receptions.recognise(reception, stored.withoutTitles(), sheets, null)
                        .map(Reception.Recognised::sheet)
                        .orElse(null);
        return new Choices(
                names.size() > 1 ? names : List.of(),
                read,
                destinations.writable(),
                readings.columns(id),
                reception.fields());
    }
}
