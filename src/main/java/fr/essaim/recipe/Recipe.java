package fr.essaim.recipe;

import fr.essaim.kernel.Strand;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One version of a programme's recipe: what the case work runs from and what figures are defined by. Immutable, and
/// consistent: every id it refers to is declared in it ([RecipeReader] refuses the rest).
///
/// @param code of the recipe, the same for all its versions
/// @param version three numbers, `1.0.0`
/// @param roles who works here, by recipe ids; the walls know only their standings
/// @param compartments how notes may be read and written, by id: `team`, `employment`, `reserved`
public record Recipe(
        String code,
        String version,
        Label title,
        Licence licence,
        Targets targets,
        JourneyRules journey,
        List<Role> roles,
        Map<String, Compartment> compartments,
        Practice practice,
        Results results,
        Intake intake) {
    public Recipe {
        roles = List.copyOf(roles);
        compartments = Map.copyOf(compartments);
    }

    /// @param terms an SPDX identifier or a sentence
    /// @param replication `free`, `with-agreement`, `refused`
    /// @param inspiration as `replication`: being inspired is as easy as replicating
    public record Licence(String terms, String replication, String inspiration, List<String> authors) {}

    /// What the programme promised its funders.
    ///
    /// @param entries people who enter; 0 when nothing was promised
    /// @param submissionsKept how long after its end people's lines of what was submitted can be asked for
    public record Targets(int entries, List<ExitTarget> exits, Period submissionsKept) {}

    /// @param set the definition set, `dest1/1`
    /// @param share between 0 and 1
    public record ExitTarget(String set, String outcomeClass, BigDecimal share) {}

    /// Who may write and read notes of one compartment, as tokens: a role's id, or [#CARE_TEAM],
    /// [#HUB_LEAD], [#AUTHOR], [#NAMED].
    ///
    /// @param stubShown whether a new reserved note proposes that its existence shows; author and person choose
    /// @param appointmentsOf roles whose appointments are reserved, unless the person wants the team to know
    public record Compartment(
            List<String> writtenBy, List<String> readBy, boolean stubShown, List<String> appointmentsOf) {
        /// The members in charge of the person today.
        public static final String CARE_TEAM = "care-team";
        public static final String HUB_LEAD = "hub-lead";
        public static final String AUTHOR = "author";
        /// Those the author named, with the person's agreement.
        public static final String NAMED = "named";

        public Compartment {
            writtenBy = List.copyOf(writtenBy);
            readBy = List.copyOf(readBy);
            appointmentsOf = List.copyOf(appointmentsOf);
        }
    }

    /// Whether this is a word of the format or one of the house's own posts (`hub-lead`,
    /// `director`), so that no role may be called so.
    public static boolean isHouseWord(String id) {
        return RecipeChecks.RESERVED.contains(id);
    }

    /// Roles whose appointments are reserved, unless the person wants the team to know.
    public List<String> appointmentsApart() {
        Compartment reserved = compartments.get("reserved");
        return reserved == null ? List.of() : reserved.appointmentsOf();
    }

    public Optional<Role> role(String id) {
        return find(roles, id);
    }

    public Optional<Results.Outcome> outcome(String id) {
        return find(results.outcomes(), id);
    }

    public Optional<Intake.Question> question(String id) {
        return find(intake.questions(), id);
    }

    /// @param name with its version: `iae-2008/1`
    public Optional<DefinitionSet> set(String name) {
        return results.sets().stream().filter(set -> set.name().equals(name)).findFirst();
    }

    public Label strand(Strand strand) {
        @Nullable Label label = practice.strands().get(strand);
        return label == null ? Label.of(strand.code(), strand.code()) : label;
    }

    /// Everything a recipe names and a fact may refer to, once.
    public Stream<Item> items() {
        return Stream.of(
                        roles,
                        journey.reasons(),
                        practice.functions(),
                        practice.channels(),
                        practice.words(),
                        results.details(),
                        results.outcomes(),
                        intake.questions(),
                        intake.prescribers())
                .flatMap(List::stream);
    }

    static <T extends Item> Optional<T> find(List<T> items, String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
