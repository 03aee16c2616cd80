package fr.essaim.imports;

import fr.essaim.casefiles.FilesAlike;
import fr.essaim.casefiles.FilesAlike.Found;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.lists.Candidate;
import fr.essaim.lists.Compared;
import fr.essaim.lists.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who has a file already, among those the viewer of the transaction sees; remembers whom it told of, for the journal.
final class KnownFiles implements Known {
    private final FilesAlike files;
    private final Set<ParticipantId> told = new LinkedHashSet<>();

    KnownFiles(FilesAlike files) {
        this.files = files;
    }

    @Override
    public Map<Integer, Degree> among(List<Candidate> candidates) {
        List<Compared> people = candidates.stream().map(Compared::of).toList();
        List<Collection<Found>> found =
                files.of(people.stream().map(Compared::traits).toList());
        Map<Integer, Degree> degrees = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            for (Found file : found.get(i)) {
                Degree degree = people.get(i)
                        .to(Compared.of(file.traits(), file.sourceReference()))
                        .orElse(null);
                if (degree != null) {
                    told.add(file.id());
                    degrees.merge(candidates.get(i).row(), degree, KnownFiles::closest);
                }
            }
        }
        return degrees;
    }

    List<ParticipantId> told() {
        return new ArrayList<>(told);
    }

    private static Degree closest(Degree one, Degree other) {
        return one == Degree.SAME ? one : other;
    }
}
