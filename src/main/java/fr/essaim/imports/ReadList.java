package fr.essaim.imports;

import fr.essaim.kernel.ParticipantId;
import java.util.List;

/// A list, read whole with its answers: what the dry run shows.
///
/// @param sheet the name of the sheet read; empty for a text file
/// @param notes message keys of what there is to say of the file as a whole
/// @param told whose files were looked at, for the journal
record ReadList(String sheet, List<String> notes, List<ReadLine> lines, List<ParticipantId> told) {}
