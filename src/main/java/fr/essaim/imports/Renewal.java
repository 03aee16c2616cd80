package fr.essaim.imports;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Way;
import fr.essaim.cells.Dates;
import fr.essaim.imports.ReadList.Remark;
import fr.essaim.imports.ReadList.Weight;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Spelling;
import fr.essaim.lists.Answer.Choice;
import fr.essaim.lists.Answers;
import fr.essaim.lists.Candidate;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a list says of somebody who has a file, beyond what the file says. What was ever in the file and has ended does
/// not come back; what somebody mended by hand is asked before the list takes its place.
///
/// @param identity as it would be, or null when it stays
record Renewal(
        Standing file,
        @Nullable Identity identity,
        List<Way> ways,
        boolean moves,
        Candidate says,
        List<Remark> remarks) {
    /// What a file says already, ended ways and former homes included.
    ///
    /// @param version above 0 once somebody mended the identity, or the person moved
    /// @param reachedBy every number and address there ever was
    /// @param lived every home there was, as `address|commune` spelt plainly
    /// @param livesAt the latest, in words
    record Standing(
            ParticipantId id,
            HubId hub,
            Identity identity,
            int version,
            Set<String> reachedBy,
            Set<String> lived,
            String livesAt) {}

    private static final String KEY = "imports.change.";

    /// Whether anything would be written.
    boolean changes() {
        return identity != null
                || !ways.isEmpty()
                || moves
                || remarks.stream().anyMatch(remark -> remark.weight() == Weight.DECIDE);
    }

    static Renewal of(Candidate says, Standing file, Answers answers) {
        return new Hearing(says, file, answers).renewal();
    }

    /// Compares one line with one file.
    private static final class Hearing {
        private final Candidate says;
        private final Standing file;
        private final Answers answers;
        private final List<Remark> remarks = new ArrayList<>();
        private boolean mends;

        Hearing(Candidate says, Standing file, Answers answers) {
            this.says = says;
            this.file = file;
            this.answers = answers;
        }

        Renewal renewal() {
            Identity identity = identity();
            List<Way> ways = ways();
            String town = place();
            boolean moves = !town.isEmpty()
                    && !file.lived().contains(Spelling.plain(town))
                    && hears("city", "home", file.livesAt(), town, true);
            return new Renewal(file, mends ? identity : null, ways, moves, says, List.copyOf(remarks));
        }

        private Identity identity() {
            Identity now = file.identity();
            PersonName wanted = wanted();
            boolean renamed = betterSpelt(now.name(), wanted)
                    && mend("last_name", "name", now.name().full(), wanted.full(), true);
            LocalDate born = says.identity().birth();
            boolean reborn = born != null
                    && !born.equals(now.birthDate())
                    && mend("birth_date", "birth", day(now.birthDate()), day(born), now.birthDate() != null);
            var gender = PeopleImport.gender(says.identity().gender());
            boolean said = gender != null && now.gender() == null && mend("gender", "gender", "", "", false);
            return new Identity(
                    renamed ? wanted : now.name(), reborn ? born : now.birthDate(), said ? gender : now.gender());
        }

        private PersonName wanted() {
            String last = says.identity().last();
            String first = says.identity().first();
            boolean fits = last.length() <= PersonName.LONGEST && first.length() <= PersonName.LONGEST;
            return last.isEmpty() || !fits ? file.identity().name() : new PersonName(first, last);
        }

        /// Another name, or the same with the accents the file had not.
        private static boolean betterSpelt(PersonName now, PersonName wanted) {
            boolean sameWords = Spelling.plain(now.full()).equals(Spelling.plain(wanted.full()));
            return !sameWords || (accents(now.full()) == 0 && accents(wanted.full()) > 0);
        }

        private static long accents(String name) {
            return Normalizer.normalize(name, Normalizer.Form.NFD)
                    .chars()
                    .filter(c -> Character.getType(c) == Character.NON_SPACING_MARK)
                    .count();
        }

        /// @param replaces something that stood: asked when somebody mended the file by hand
        private boolean mend(String field, String what, String was, String becomes, boolean replaces) {
            boolean heard = hears(field, what, was, becomes, !(replaces && file.version() > 0));
            mends |= heard;
            return heard;
        }

        private List<Way> ways() {
            List<Way> fresh = new ArrayList<>();
            says.reach().phones().forEach(phone -> fresh(Way.Kind.PHONE, "phone", phone, fresh));
            says.reach().emails().forEach(email -> fresh(Way.Kind.EMAIL, "email", email, fresh));
            return List.copyOf(fresh);
        }

        private void fresh(Way.Kind kind, String field, String value, List<Way> fresh) {
            if (!file.reachedBy().contains(value) && hears(field, "way", "", Way.spaced(value), true)) {
                fresh.add(new Way(kind, value));
            }
        }

        private String place() {
            var place = PeopleImport.place(says.reach().address());
            boolean said = !place.address().isEmpty() || !place.communeCode().isEmpty();
            return said ? place.address() + "|" + place.communeCode() : "";
        }

        /// Whether it will be written; and says so, or asks.
        private boolean hears(String field, String what, String was, String becomes, boolean surely) {
            Optional<Choice> said = answers.says(says.row(), field, KEY + what);
            if (said.filter(Choice.KEEP::equals).isPresent()) {
                return false;
            }
            boolean taken = said.filter(Choice.TAKE::equals).isPresent();
            Weight weight = taken ? Weight.TOLD : surely ? Weight.PROPOSED : Weight.DECIDE;
            remarks.add(Remark.of(weight, field, KEY + what, was, what.equals("home") ? written() : becomes));
            return taken || surely;
        }

        private String written() {
            var at = says.reach().address();
            return String.join(", ", List.of(at.street(), (at.postalCode() + " " + at.city()).strip()))
                    .replaceFirst("^, ", "");
        }

        private static String day(@Nullable LocalDate day) {
            return day == null ? "" : Dates.SHOWN.format(day);
        }
    }
}
