package fr.essaim.imports;

import fr.essaim.cells.Address;
import fr.essaim.cells.Problem;
import fr.essaim.imports.ReadList.Line;
import fr.essaim.imports.ReadList.Pile;
import fr.essaim.imports.ReadList.Remark;
import fr.essaim.imports.ReadList.Shown;
import fr.essaim.imports.ReadList.Weight;
import fr.essaim.lists.Answer;
import fr.essaim.lists.Answers;
import fr.essaim.lists.Fate;
import fr.essaim.lists.StructureField;
import fr.essaim.lists.StructureList;
import fr.essaim.lists.StructureList.Row;
import fr.essaim.network.Actor;
import fr.essaim.network.ActorId;
import fr.essaim.network.Actors;
import fr.essaim.network.Siret;
import fr.essaim.spreadsheets.Sheet;
import fr.essaim.territory.Communes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists of partner organisations: each becomes an actor of the network, with those to ask for there. The same
/// organisation on several lines is one, with a contact per line.
@Component
class StructuresReception implements Reception {
    private static final String NAME = StructureList.code(StructureField.NAME);
    private static final String NO_NAME = "imports.structure.problem.no-name";

    private final Actors actors;
    private final Communes communes;
    private final Traces traces;

    StructuresReception(Actors actors, Communes communes, Traces traces) {
        this.actors = actors;
        this.communes = communes;
        this.traces = traces;
    }

    @Override
    public ListKind kind() {
        return ListKind.STRUCTURES;
    }

    @Override
    public List<String> fields() {
        return Arrays.stream(StructureField.values()).map(StructureList::code).toList();
    }

    @Override
    public Optional<Recognised> recognise(List<Sheet> sheets, @Nullable String sheet) {
        return StructureList.in(sheets, sheet)
                .map(list -> new Recognised(
                        list.sheet(),
                        list.surely(),
                        list.headings().stream()
                                .map(heading -> {
                                    List<String> values = list.values(heading);
                                    List<String> samples = heading.field() == null
                                            ? List.of()
                                            : values.stream()
                                                    .distinct()
                                                    .limit(2)
                                                    .map(value -> value.substring(0, Math.min(30, value.length())))
                                                    .toList();
                                    return new ColumnRow(
                                            heading.nth(),
                                            heading.title(),
                                            StructureList.code(heading.field()),
                                            samples,
                                            values.size());
                                })
                                .toList()));
    }

    /// What becomes of a line: a new actor, a contact of one that is known or comes, or nothing.
    private record Structure(
            Line line, @Nullable Actor actor, @Nullable ActorId at) {}

    @Override
    public ReadList read(Brought brought) {
        StructureList list =
                StructureList.in(brought.sheets(), brought.stored().sheet()).orElseThrow(Imports.NotThisKind::new);
        return new ReadList(
                list.sheet(),
                List.of(),
                structures(list, brought).stream().map(Structure::line).toList(),
                List.of());
    }

    private List<Structure> structures(StructureList list, Brought brought) {
        Map<Integer, StructureField> fields = new HashMap<>();
        brought.columns()
                .forEach(column ->
                        StructureField.ofCode(column.becomes()).ifPresent(field -> fields.put(column.nth(), field)));
        List<Row> rows = list.read(fields, brought.answers());
        Map<String, Actors.Known> known = actors.known(
                rows.stream().map(StructuresReception::siret).toList(),
                rows.stream().map(row -> row.text(StructureField.NAME)).toList());
        Meeting meeting = new Meeting(known, new KnownTowns(communes), brought.answers());
        return rows.stream().map(meeting::meet).toList();
    }

    /// Only one that proves itself.
    private static String siret(Row row) {
        String digits = row.text(StructureField.SIRET).replaceAll("\\D", "");
        return Siret.proves(digits) ? digits : "";
    }

    /// Meets the organisations of a list one after the other.
    private static final class Meeting {
        private final Map<String, Actors.Known> known;
        private final KnownTowns towns;
        private final Answers answers;
        private final Map<String, ActorId> coming = new HashMap<>();
        private final java.util.Set<String> contacts = new java.util.HashSet<>();

        Meeting(Map<String, Actors.Known> known, KnownTowns towns, Answers answers) {
            this.known = known;
            this.towns = towns;
            this.answers = answers;
        }

        Structure meet(Row row) {
            String name = row.text(StructureField.NAME);
            if (row.blank()) {
                return nothing(row, Fate.BLANK, "");
            }
            if (answers.says(row.line(), "row", "").isPresent() || setsAside(row)) {
                return nothing(row, Fate.ASIDE, "");
            }
            if (name.isEmpty()) {
                return row.tells()
                        ? new Structure(line(row, Fate.TO_MEND, List.of()), null, null)
                        : nothing(row, Fate.REFUSED, NO_NAME);
            }
            Actor said = actor(row);
            Actors.Known already = known.getOrDefault(said.siret(), known.get(Actor.key(name)));
            ActorId met =
                    already != null ? already.id() : coming.getOrDefault(said.siret(), coming.get(Actor.key(name)));
            if (met == null) {
                if (!said.siret().isEmpty()) {
                    coming.put(said.siret(), said.id());
                }
                coming.put(Actor.key(name), said.id());
                said.contacts().forEach(contact -> contacts.add(said.id() + contact.key()));
                return new Structure(line(row, Fate.NEW, List.of()), said, null);
            }
            boolean fresh = said.contacts().stream()
                    .anyMatch(contact -> contacts.add(met + contact.key())
                            && (already == null || !already.contacts().contains(contact.key())));
            return fresh
                    ? new Structure(line(row, Fate.CHANGED, List.of("imports.structure.problem.contact")), said, met)
                    : nothing(row, Fate.KNOWN, "imports.structure.problem.known");
        }

        private boolean setsAside(Row row) {
            return answers.says(row.line(), NAME, NO_NAME)
                            .filter(Answer.Choice.ASIDE::equals)
                            .isPresent()
                    || row.problems().stream()
                            .anyMatch(problem -> answers.says(row.line(), problem.field(), problem.key())
                                    .filter(Answer.Choice.ASIDE::equals)
                                    .isPresent());
        }

        private Structure nothing(Row row, Fate fate, String why) {
            return new Structure(line(row, fate, why.isEmpty() ? List.of() : List.of(why)), null, null);
        }

        private Line line(Row row, Fate fate, List<String> news) {
            List<Remark> remarks = new ArrayList<>();
            news.forEach(key -> remarks.add(Remark.of(Weight.TOLD, "row", key, "", "")));
            row.problems().forEach(problem -> remarks.add(remark(row, problem)));
            String siret = row.text(StructureField.SIRET);
            if (!siret.isEmpty() && siret(row).isEmpty()) {
                remarks.add(remark(row, new Problem("siret", "imports.structure.problem.siret", false, List.of())));
            }
            if (fate == Fate.TO_MEND) {
                remarks.add(Remark.of(Weight.DECIDE, NAME, NO_NAME, "", ""));
            }
            boolean written = fate == Fate.NEW || fate == Fate.CHANGED || fate == Fate.TO_MEND;
            String reached = row.phones().isEmpty() ? "" : row.phones().getFirst();
            String town = (row.address().postalCode() + " " + row.address().city()).strip();
            return new Line(
                    row.line(),
                    written ? Pile.of(remarks) : Pile.REST,
                    fate.code(),
                    new Shown(named(row), null, reached, town, null),
                    List.copyOf(remarks));
        }

        /// Where it has no name, by what else it says.
        private static String named(Row row) {
            String name = row.text(StructureField.NAME);
            return name.isEmpty() ? cut(row.text(StructureField.DESCRIPTION), 60) : name;
        }

        private Remark remark(Row row, Problem problem) {
            boolean sure = problem.key().endsWith("-zero") || answers.takes(row.line(), problem);
            String was = StructureField.ofCode(problem.field())
                    .filter(field -> field != StructureField.SIRET)
                    .map(row::text)
                    .orElse("");
            return new Remark(
                    sure ? Weight.TOLD : Weight.PROPOSED,
                    problem.field(),
                    problem.key(),
                    Spelt.write(problem.details()),
                    was,
                    "",
                    null,
                    null);
        }

        private Actor actor(Row row) {
            Address at = row.address();
            String commune =
                    at.namesTown() ? towns.code(at.postalCode(), at.city()).orElse("") : "";
            var place = PeopleImport.place(at.in(commune));
            String last = row.text(StructureField.CONTACT_LAST);
            List<Actor.Contact> contact = last.isEmpty()
                    ? List.of()
                    : List.of(new Actor.Contact(
                            cut(row.text(StructureField.CONTACT_FIRST), 100),
                            cut(last, 100),
                            cut(row.text(StructureField.CONTACT_PART), 200),
                            row.contactPhones(),
                            row.contactEmails()));
            return new Actor(
                    ActorId.mint(),
                    cut(row.text(StructureField.NAME), 200),
                    cut(row.text(StructureField.DESCRIPTION), 2000),
                    siret(row),
                    new Actor.Place(cut(place.address(), 300), place.communeCode()),
                    new Actor.Reach(row.phones(), row.emails(), cut(row.text(StructureField.SITE), 300)),
                    contact);
        }

        private static String cut(String text, int longest) {
            return text.length() > longest ? text.substring(0, longest) : text;
        }
    }

    @Override
    public Map<String, Integer> bring(Brought brought, WorkProgress progress) {
        StructureList list =
                StructureList.in(brought.sheets(), brought.stored().sheet()).orElseThrow(Imports.NotThisKind::new);
        List<Structure> coming = structures(list, brought).stream()
                .filter(structure ->
                        structure.actor() != null && structure.line().comes())
                .toList();
        progress.begins(coming.size());
        int noted = 0;
        int named = 0;
        for (Structure structure : coming) {
            Actor actor = Objects.requireNonNull(structure.actor());
            ActorId at = structure.at();
            if (at == null) {
                actors.note(actor);
                traces.other(
                        brought.stored().id(),
                        structure.line().line(),
                        "actor",
                        actor.id().value());
                noted++;
            } else {
                for (Actor.Contact contact : actor.contacts()) {
                    var id = actors.name(at, contact);
                    traces.other(brought.stored().id(), structure.line().line(), "contact", id);
                }
                named++;
            }
            progress.goesOn(1);
        }
        var done = new LinkedHashMap<String, Integer>();
        done.put("noted", noted);
        done.put("named", named);
        return done;
    }
}
