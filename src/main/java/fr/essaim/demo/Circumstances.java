package fr.essaim.demo;

import fr.essaim.casefiles.Home;
import fr.essaim.casefiles.Situations;
import fr.essaim.casefiles.Way;
import fr.essaim.demo.Chance.Weighted;
import fr.essaim.kernel.Spelling;
import fr.essaim.recipe.Recipe;
import fr.essaim.territory.CommuneCode;
import fr.essaim.territory.DistrictCode;
import fr.essaim.territory.Zoning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds somebody when they come: how to reach them, what they wish, where they live, who proposed them, and
/// what they answered, refused to answer, did not know or were not asked.
final class Circumstances {
    /// Numbers kept aside for fiction by the French regulator (Arcep): nobody answers them.
    private static final List<String> FICTION = List.of("063998", "026191", "035301", "046571", "053649");

    /// The districts in `hubs.txt` are those of the zoning of 2024.
    private static final int FIRST_YEAR = 2024;

    private final Sayings words;
    private final FileRows rows;
    private final Weighted<Prescriber> prescribers = new Weighted<>();
    private final List<Question> questions;
    private final Recipe recipe;
    private final LocalDate today;

    private record Prescriber(String kind, List<String> services) {}

    /// A question and its answers; `-` refused, `?` not known, `/` without object.
    private record Question(String id, Weighted<String> answers) {}

    Circumstances(Sayings words, FileRows rows, Recipe recipe, LocalDate today) {
        this.words = words;
        this.rows = rows;
        this.recipe = recipe;
        this.today = today;
        for (List<String> row : Sheets.rows("prescribers")) {
            prescribers.add(Double.parseDouble(row.get(1)), new Prescriber(row.getFirst(), Sheets.list(row.get(2))));
        }
        questions = Sheets.rows("answers").stream()
                .filter(row -> recipe.question(row.getFirst()).isPresent())
                .map(Circumstances::question)
                .toList();
    }

    /// @param number decides the telephone number, so that no two people share one by accident
    void tell(Person person, long number, LocalDate entered) {
        List<Way> reach = ways(person, number);
        rows.open(person, reach, recipe.journey().oldHubReads());
        for (Way way : reach) {
            boolean shared = way.kind() == Way.Kind.PHONE && person.chance().happens(0.1);
            rows.way(person, way, shared ? words.phrase("read-by", person.woman(), person.chance()) : null);
        }
        if (person.chance().happens(0.28)) {
            rows.wish(person, words.phrase("wish", person.woman(), person.chance()), entered);
        }
        rows.home(person, home(person));
        prescriber(person);
        answers(person, entered);
    }

    private List<Way> ways(Person person, long number) {
        List<Way> ways = new ArrayList<>();
        var name = person.identity().name();
        if (person.chance().happens(0.94)) {
            String start = FICTION.get((int) (number / 10_000 % FICTION.size()));
            ways.add(new Way(Way.Kind.PHONE, start + "%04d".formatted(number * 7919 % 10_000)));
        }
        if (person.chance().happens(0.42)) {
            String address = Spelling.plain(name.first()) + "." + Spelling.plain(name.last()) + number;
            ways.add(new Way(Way.Kind.EMAIL, address + "@exemple.fr"));
        }
        if (person.chance().happens(0.08)) {
            ways.add(new Way(Way.Kind.THROUGH, words.phrase("through", person.woman(), person.chance())));
        }
        return ways;
    }

    private static Home home(Person person) {
        var chance = person.chance();
        var plan = person.path().present().site().plan();
        var commune = new CommuneCode(chance.pick(plan.communes()));
        return new Home(null, commune, zoning(plan, commune, person.opened(), chance), person.opened());
    }

    /// More than half live in a priority district; of some it is not known.
    private static Zoning zoning(HubPlan plan, CommuneCode commune, LocalDate day, Chance chance) {
        var districts = plan.districtsOf(commune.value());
        double where = chance.share(0, 1);
        if (where > 0.9) {
            return Zoning.NOT_KNOWN;
        }
        var how = chance.happens(0.7) ? Zoning.How.ADDRESS : Zoning.How.DECLARED;
        boolean zoned = day.getYear() >= FIRST_YEAR && !districts.isEmpty() && where < 0.58;
        return zoned
                ? Zoning.inside(new DistrictCode(chance.pick(districts).code()), day, how)
                : Zoning.outside(day, how);
    }

    private void prescriber(Person person) {
        var chance = person.chance();
        if (chance.happens(0.06)) {
            return;
        }
        Prescriber who = chance.pick(prescribers);
        @Nullable String service = who.services.isEmpty() ? null : chance.pick(who.services);
        rows.orientation(
                person,
                who.kind,
                sensitive(recipe, who.kind),
                service,
                person.opened().minusDays(chance.between(0, 15)));
    }

    /// Some people's data come late, or not at all.
    private void answers(Person person, LocalDate entered) {
        var chance = person.chance();
        double asked = chance.share(0, 1);
        int late = asked < 0.9 ? chance.between(0, 20) : chance.between(25, 45);
        LocalDate day = entered.plusDays(late);
        if (asked > 0.97 || !day.isBefore(today)) {
            return;
        }
        boolean all = chance.happens(0.92);
        for (Question question : questions) {
            if (all || chance.happens(0.7)) {
                answer(person, question.id, chance.pick(question.answers), day);
            }
        }
    }

    private void answer(Person person, String question, String answer, LocalDate day) {
        switch (answer) {
            case "-" -> rows.answer(person, question, Situations.State.REFUSED, null, day);
            case "?" -> rows.answer(person, question, Situations.State.NOT_KNOWN, null, day);
            case "/" -> rows.answer(person, question, Situations.State.NOT_APPLICABLE, null, day);
            default -> rows.answer(person, question, Situations.State.GIVEN, answer, day);
        }
    }

    /// Whether the kind's very name is shown only to those who need to know.
    static boolean sensitive(Recipe recipe, String kind) {
        return recipe.intake().prescribers().stream()
                .anyMatch(known -> known.id().equals(kind) && known.sensitive());
    }

    private static Question question(List<String> row) {
        var answers = new Weighted<String>();
        for (String choice : row.get(1).split(";", -1)) {
            String[] parts = choice.strip().split(" ", 2);
            answers.add(Double.parseDouble(parts[0]), parts[1]);
        }
        return new Question(row.getFirst(), answers);
    }
}
