package fr.essaim.site;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a room asks of somebody on the page they open in the morning: each room that has something implements it.
public interface DayPanel {
    /// Lays its questions in the sheaf, which goes to the database once for all rooms and knows
    /// `:today`. The page journals the names.
    /// @return what there is to show, once the sheaf was sent
    Supplier<List<Part>> ask(Sheaf sheaf, LocalDate today);

    /// The same on the first page of those who do not meet the people: how many, never who.
    interface FromAfar {
        /// @return what there is to show, once the sheaf was sent, drawn by the template of its name
        Supplier<Optional<Record>> ask(Sheaf sheaf);
    }

    enum Side {
        /// What the day is made of, and who asks for a gesture.
        DAY,
        /// What may be done between two people.
        BESIDE
    }

    /// @param rank the smaller the higher: `10` for what has an hour today, `20` for people who
    /// wait, `30` the coming days
    /// @param panel drawn by the template of its name; null when there is something to say and nothing to show
    /// @param people whose names it shows
    /// @param told what it adds to the sentence the page opens with
    record Part(Side side, int rank, @Nullable Record panel, Collection<UUID> people, List<Told> told) {
        public Part(Side side, int rank, Record panel, Collection<UUID> people) {
            this(side, rank, panel, people, List.of());
        }
    }

    /// A count in words: the message is given the number, the number in letters up to nine, and the
    /// same in small letters. Parts that tell by the same key are added up.
    record Told(String key, long count) {}
}
