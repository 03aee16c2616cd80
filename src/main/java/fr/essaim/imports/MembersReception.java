package fr.essaim.imports;

import fr.essaim.cells.Field;
import fr.essaim.cells.Problem;
import fr.essaim.imports.ReadList.Line;
import fr.essaim.imports.ReadList.Pile;
import fr.essaim.imports.ReadList.Remark;
import fr.essaim.imports.ReadList.Shown;
import fr.essaim.imports.ReadList.Weight;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Standing;
import fr.essaim.lists.Answers;
import fr.essaim.lists.Candidate;
import fr.essaim.lists.Fate;
import fr.essaim.lists.Known;
import fr.essaim.lists.NotAPeopleList;
import fr.essaim.lists.PeopleList;
import fr.essaim.lists.RowReading;
import fr.essaim.lists.Towns;
import fr.essaim.spreadsheets.Sheet;
import fr.essaim.team.Email;
import fr.essaim.team.Members;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists of professionals: each becomes an invited member without a post, known by their e-mail. A
/// code is handed to each by the administrator, when they arrive.
@Component
class MembersReception implements Reception {
    private static final Set<Field> TAKEN = Set.of(Field.LAST_NAME, Field.FIRST_NAME, Field.FULL_NAME, Field.EMAIL);

    private final Members members;
    private final Traces traces;
    private final JdbcClient sql;
    private final Clock clock;

    MembersReception(Members members, Traces traces, JdbcClient sql, Clock clock) {
        this.members = members;
        this.traces = traces;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public ListKind kind() {
        return ListKind.PROFESSIONALS;
    }

    @Override
    public List<String> fields() {
        return List.of(Field.LAST_NAME.code(), Field.FIRST_NAME.code(), Field.FULL_NAME.code(), Field.EMAIL.code());
    }

    @Override
    public Optional<Recognised> recognise(List<Sheet> sheets, @Nullable String sheet) {
        try {
            PeopleList list = PeopleList.in(sheets, sheet);
            List<ColumnRow> columns = ColumnRows.of(list).stream()
                    .map(column -> column.taken() && !fields().contains(column.becomes())
                            ? column.but(fr.essaim.lists.NotTaken.UNNEEDED.code())
                            : column)
                    .toList();
            return Optional.of(new Recognised(list.sheet(), ofColleagues(list), columns));
        } catch (NotAPeopleList other) {
            return Optional.empty();
        }
    }

    /// By what they do; or because their address alone must be there, which is nobody's way to list people accompanied.
    private static boolean ofColleagues(PeopleList list) {
        var mapping = list.mapping();
        boolean keyed = mapping.columns().stream()
                        .anyMatch(
                                column -> column.required() && column.meaning().field() == Field.EMAIL)
                && mapping.columns().stream()
                        .noneMatch(
                                column -> column.required() && column.meaning().field() != Field.EMAIL);
        return mapping.ofProfessionals() || (keyed && !mapping.has(Field.BIRTH_DATE));
    }

    /// @param email empty where nobody can be invited
    private record Colleague(Line line, @Nullable PersonName name, String email) {}

    @Override
    public ReadList read(Brought brought) {
        PeopleList list = list(brought);
        return new ReadList(
                list.sheet(),
                List.of(),
                colleagues(list, brought.answers()).stream()
                        .map(Colleague::line)
                        .toList(),
                List.of());
    }

    private static PeopleList list(Brought brought) {
        return PeopleList.in(brought.sheets(), brought.stored().sheet())
                .as(ColumnRows.meanings(brought.columns()))
                .ofColleagues();
    }

    /// @throws NotAnAdministrator when the viewer is none
    private List<Colleague> colleagues(PeopleList list, Answers answers) {
        if (!Viewers.required().is(Standing.ADMINISTRATOR)) {
            throw new NotAnAdministrator();
        }
        Set<String> here = new HashSet<>(
                sql.sql("select email from team.members").query(String.class).list());
        Set<String> met = new HashSet<>();
        Map<Integer, fr.essaim.spreadsheets.Line> lines = list.said();
        return list.read(Known.NOBODY, Towns.NONE, LocalDate.now(clock), answers).rows().stream()
                .map(row -> colleague(
                        row,
                        field -> list.was(Objects.requireNonNull(lines.get(row.row())), field, answers),
                        here,
                        met,
                        answers))
                .toList();
    }

    /// @param was what the line says of a field
    private static Colleague colleague(
            RowReading row, Function<Field, String> was, Set<String> here, Set<String> met, Answers answers) {
        Candidate said = row.candidate();
        if (said == null || row.fate() == Fate.ASIDE) {
            List<Remark> why = row.problems().stream()
                    .map(problem -> remark(problem, Weight.TOLD, "", ""))
                    .toList();
            return new Colleague(line(row, row.fate(), Pile.REST, "", "", why), null, "");
        }
        List<Remark> remarks = new ArrayList<>();
        row.problems().stream()
                .filter(MembersReception::matters)
                .forEach(problem -> remarks.add(remark(
                        problem,
                        weight(problem, answers.takes(row.row(), problem)),
                        Field.of(problem.field()).map(was).orElse(""),
                        name(said))));
        String email =
                said.reach().emails().isEmpty() ? "" : said.reach().emails().getFirst();
        boolean known = here.contains(email);
        boolean twice = !known && !email.isEmpty() && !met.add(email);
        if (known || twice) {
            String why = known ? "imports.member.problem.known" : "imports.member.problem.twice";
            remarks.add(Remark.of(Weight.TOLD, "row", why, "", ""));
            Fate fate = known ? Fate.KNOWN : Fate.DUPLICATE;
            return new Colleague(line(row, fate, Pile.REST, name(said), email, remarks), null, "");
        }
        if (email.isEmpty()) {
            remarks.add(Remark.of(
                    Weight.DECIDE, Field.EMAIL.code(), "imports.member.problem.no-email", was.apply(Field.EMAIL), ""));
        }
        if (said.identity().last().isEmpty()) {
            remarks.add(Remark.of(
                    Weight.DECIDE,
                    Field.LAST_NAME.code(),
                    "imports.member.problem.last-name-missing",
                    was.apply(Field.LAST_NAME),
                    ""));
        }
        Pile pile = Pile.of(remarks);
        Fate fate = pile == Pile.DECIDE ? Fate.TO_MEND : Fate.NEW;
        PersonName name = named(said);
        return new Colleague(line(row, fate, pile, name(said), email, remarks), name, email);
    }

    private static @Nullable PersonName named(Candidate said) {
        String last = said.identity().last();
        String first = said.identity().first();
        boolean fits = last.length() <= PersonName.LONGEST && first.length() <= PersonName.LONGEST;
        return last.isEmpty() || !fits ? null : new PersonName(first, last);
    }

    /// Only what concerns a member: their name and address.
    private static boolean matters(Problem problem) {
        return TAKEN.stream().anyMatch(field -> field.code().equals(problem.field()))
                && !problem.key().endsWith("last-name-missing");
    }

    private static Weight weight(Problem problem, boolean taken) {
        if (taken || problem.key().endsWith("name-split")) {
            return Weight.TOLD;
        }
        return problem.asks() ? Weight.DECIDE : Weight.PROPOSED;
    }

    private static Remark remark(Problem problem, Weight weight, String was, String becomes) {
        boolean name = problem.field().endsWith("_name");
        return new Remark(
                weight,
                problem.field(),
                problem.key(),
                Spelt.write(problem.details()),
                was,
                name ? becomes : "",
                null,
                null);
    }

    private static Line line(RowReading row, Fate fate, Pile pile, String name, String email, List<Remark> remarks) {
        return new Line(row.row(), pile, fate.code(), new Shown(name, null, email, "", null), List.copyOf(remarks));
    }

    private static String name(Candidate said) {
        return (said.identity().first() + " " + said.identity().last()).strip();
    }

    @Override
    public Map<String, Integer> bring(Brought brought, WorkProgress progress) {
        List<Colleague> coming = colleagues(list(brought), brought.answers()).stream()
                .filter(colleague ->
                        colleague.name() != null && colleague.line().comes())
                .toList();
        progress.begins(coming.size());
        for (Colleague colleague : coming) {
            MemberId id = new MemberId(Ids.mint());
            members.invite(id, Objects.requireNonNull(colleague.name()), new Email(colleague.email()));
            traces.other(brought.stored().id(), colleague.line().line(), "member", id.value());
            progress.goesOn(1);
        }
        return Map.of("invited", coming.size());
    }

    static final class NotAnAdministrator extends Refusal {
        NotAnAdministrator() {
            super("imports.refusal.not-an-administrator", "kind");
        }
    }
}
