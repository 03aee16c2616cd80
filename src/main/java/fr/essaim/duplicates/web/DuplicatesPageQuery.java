package fr.essaim.duplicates.web;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.Standing;
import fr.essaim.team.Viewers;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class DuplicatesPageQuery {
    private static final int PAGE = 8;

    private final JdbcClient sql;
    private final SidesQuery sides;

    DuplicatesPageQuery(JdbcClient sql, SidesQuery sides) {
        this.sql = sql;
        this.sides = sides;
    }

    private record Proposal(UUID one, UUID other, float weight) {
        /// Anything unknown in an address means the beginning.
        static Optional<Proposal> marked(@Nullable String after) {
            String[] mark = after == null ? new String[0] : after.split("_", -1);
            if (mark.length != 3 || !mark[0].matches("-?\\d{1,4}(\\.\\d{1,9})?")) {
                return Optional.empty();
            }
            return Ids.find(mark[1])
                    .flatMap(one ->
                            Ids.find(mark[2]).map(other -> new Proposal(one, other, Float.parseFloat(mark[0]))));
        }
    }

    /// @param after where the page before ended: `weight one other`, separated by `_`
    DuplicatesPage page(@Nullable String after) {
        List<Proposal> found = proposals(after);
        List<Proposal> shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        List<UUID> files = new ArrayList<>();
        shown.forEach(proposal -> files.addAll(List.of(proposal.one, proposal.other)));
        var known = sides.of(files);
        List<PairCard> pairs = new ArrayList<>();
        for (Proposal proposal : shown) {
            Side one = known.get(proposal.one);
            Side other = known.get(proposal.other);
            if (one != null && other != null) {
                pairs.add(PairCard.of(one, other, proposal.weight));
            }
        }
        return new DuplicatesPage(pairs, waiting(), found.size() > PAGE ? next(shown.getLast()) : null);
    }

    private static String next(Proposal last) {
        return "/duplicates?after=" + last.weight + "_" + last.one + "_" + last.other;
    }

    private List<Proposal> proposals(@Nullable String after) {
        @Nullable Proposal mark = Proposal.marked(after).orElse(null);
        return sql.sql("""
                select pr.one_id as one, pr.other_id as other, pr.weight from duplicates.proposals pr
                where not exists (select from duplicates.answers a
                    where a.one_id = pr.one_id and a.other_id = pr.other_id and a.taken_back_at is null
                      and (a.answer = 'distinct' or a.until_day > team.today()))
                  and (:weight::real is null or pr.weight < :weight::real
                    or (pr.weight = :weight::real and (pr.one_id, pr.other_id) > (:one::uuid, :other::uuid)))
                order by pr.weight desc, pr.one_id, pr.other_id limit :page
                """)
                .param("weight", mark == null ? null : mark.weight, Types.REAL)
                .param("one", mark == null ? null : mark.one, Types.OTHER)
                .param("other", mark == null ? null : mark.other, Types.OTHER)
                .param("page", PAGE + 1)
                .query(Proposal.class)
                .list();
    }

    private long waiting() {
        return sql.sql("select count(*) from duplicates.to_compare where everywhere = :everywhere")
                .param("everywhere", Viewers.required().is(Standing.ADMINISTRATOR))
                .query(Long.class)
                .single();
    }
}
