package fr.essaim.imports;

import fr.essaim.casefiles.FilesAlike;
import fr.essaim.casefiles.FilesAlike.Found;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.lists.Answer.Choice;
import fr.essaim.lists.Answers;
import fr.essaim.lists.Candidate;
import fr.essaim.lists.Compared;
import fr.essaim.lists.Known;
import fr.essaim.lists.Met;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Who has a file already, among those the viewer of the transaction sees; remembers whom it told of, for the journal.
final class KnownFiles implements Known {
    private static final int REMEMBERED = 50_000;

    private final FilesAlike files;
    private final @Nullable HubId hub;
    private final Answers answers;
    private final Map<Integer, Match> matches = new HashMap<>();
    private final Set<ParticipantId> told = new LinkedHashSet<>();
    private final Map<ParticipantId, Compared> seen = new ConcurrentHashMap<>();

    KnownFiles(FilesAlike files) {
        this(files, null, Answers.NONE);
    }

    /// @param hub where a number of the list names a file already; null where numbers are not looked at
    /// @param answers what was said of a line and a file that look alike
    KnownFiles(FilesAlike files, @Nullable HubId hub, Answers answers) {
        this.files = files;
        this.hub = hub;
        this.answers = answers;
    }

    /// A file and how surely it is the line's person.
    private record Match(ParticipantId file, Degree degree) {}

    @Override
    public Map<Integer, Degree> among(List<Met> people) {
        files.of(people.stream().map(person -> person.compared().traits()).toList(), (from, found) -> {
            // compared side by side, remembered in the list's order
            List<List<Match>> alike = IntStream.range(0, found.size())
                    .parallel()
                    .mapToObj(i -> alike(people.get(from + i), found.get(i)))
                    .toList();
            for (int i = 0; i < alike.size(); i++) {
                int line = people.get(from + i).row();
                for (Match match : alike.get(i)) {
                    told.add(match.file());
                    matches.merge(line, match, KnownFiles::closest);
                }
            }
        });
        Map<String, Found> numbered =
                numbered(people.stream().map(Met::candidate).toList());
        for (Met person : people) {
            Found file = numbered.get(person.candidate().arrival().externalId());
            if (file != null && person.compared().mayBe(compared(file))) {
                told.add(file.id());
                matches.put(person.row(), new Match(file.id(), Degree.SAME));
            }
        }
        Map<Integer, Degree> degrees = new HashMap<>();
        matches.forEach((line, match) -> degrees.put(line, match.degree()));
        return degrees;
    }

    private List<Match> alike(Met person, Collection<Found> found) {
        List<Match> alike = new ArrayList<>(1);
        for (Found file : found) {
            degree(person.row(), person.compared(), file).ifPresent(degree -> alike.add(new Match(file.id(), degree)));
        }
        return alike;
    }

    private Map<String, Found> numbered(List<Candidate> candidates) {
        List<String> numbers = candidates.stream()
                .map(candidate -> candidate.arrival().externalId())
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        return hub == null || numbers.isEmpty() ? Map.of() : files.numbered(hub, numbers);
    }

    private Optional<Degree> degree(int line, Compared person, Found file) {
        Optional<Choice> said =
                answers.between(line, "lists.problem.alike-known", file.id().toString());
        return said.isPresent() ? said.filter(Choice.SAME::equals).map(same -> Degree.SAME) : person.to(compared(file));
    }

    /// Worked out once: one file is found by many lines.
    private Compared compared(Found file) {
        if (seen.size() > REMEMBERED) {
            seen.clear();
        }
        return seen.computeIfAbsent(file.id(), id -> Compared.of(file.traits(), file.sourceReference()));
    }

    /// The file a line was taken for, surely or perhaps.
    Optional<ParticipantId> match(int line) {
        return Optional.ofNullable(matches.get(line)).map(Match::file);
    }

    List<ParticipantId> told() {
        return new ArrayList<>(told);
    }

    private static Match closest(Match one, Match other) {
        return one.degree() == Degree.SAME || other.degree() != Degree.SAME ? one : other;
    }
}
