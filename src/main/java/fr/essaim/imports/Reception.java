package fr.essaim.imports;

import fr.essaim.imports.ImportRepository.StoredImport;
import fr.essaim.lists.Answers;
import fr.essaim.spreadsheets.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How one kind of list is recognised, read and brought in.
interface Reception {
    ListKind kind();

    /// What a list of this kind would make of these sheets; empty when none names what it is about.
    Optional<Recognised> recognise(List<Sheet> sheets, @Nullable String sheet);

    /// The same of a list without titles, whose columns are said by hand; empty where such a list is not read.
    default Optional<Recognised> withoutTitles(List<Sheet> sheets, @Nullable String sheet) {
        return Optional.empty();
    }

    /// @param surely the headers say this kind and no other
    record Recognised(String sheet, boolean surely, List<ColumnRow> columns) {}

    /// Every code a column may be given, in the order they are offered.
    List<String> fields();

    /// The dry run: writes nothing to anybody's file.
    ReadList read(Brought brought);

    /// Brings in what waits for no answer, in the caller's transaction.
    /// @return how many of what was done, by the word of `imports.done.…`
    Map<String, Integer> bring(Brought brought, WorkProgress progress);

    /// An import with what it is read from.
    record Brought(StoredImport stored, List<Sheet> sheets, List<ColumnRow> columns, Answers answers) {}
}
