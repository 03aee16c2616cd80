package fr.essaim.casefiles;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Asks the database who answers a typed line: hub by hub, so that `(hub_id, key)` leads straight to the rows, then
/// whoever is read by exception. The rarest word is looked up first and the others among those who answer it: "Jean
/// Wattrelos" never reads all the Jeans.
///
/// ```java
/// SearchFound.bind(query, sql.sql(SearchFound.WITH + """
///         select p.id, … from found join casefiles.participants p on p.id = found.participant_id
///         order by found.rank desc, p.sort_key, p.id limit :most
///         """)).param("most", 50)
/// ```
public final class SearchFound {
    /// Beyond so many, a crowd is not counted further.
    private static final int COUNTED = 5_000;
    /// The keys of somebody who answers one word are read where all words together are so much more common than it.
    private static final int RARER = 11;
    /// Where so many bear what was typed, whole, nobody further is looked for: a page shows fifty of them.
    private static final int CROWD = 1_000;

    /// The hubs whose people the viewer sees: the index on the keys begins with them.
    static final String HUBS = """
            with hubs as materialized (
                select unnest(case when team.viewer_is('administrator') then array(select id from programme.hubs)
                              else team.viewer_hubs() end) as id)
            """;

    private static final String ASKED = HUBS + """
            , asked as materialized (
                select * from unnest(:found_from::text[], :found_until::text[], :found_covers::int[], :found_counts::int[])
                    as asked (from_key, until_key, covers, counts)),
            also as (
                select k.participant_id, asked.covers, asked.counts from asked
                cross join lateral (
                    select k.participant_id from casefiles.search_keys k
                    where k.participant_id = any ((select casefiles.viewer_also())::uuid[])
                      and k.hub_id not in (select id from hubs)
                      and k.key >= asked.from_key and k.key <= asked.until_key offset 0) as k)
            """;

    /// Opens the statement with `met (participant_id, covers, counts)`, a row for each key somebody shares.
    static final String MET = ASKED + """
            , met as (
                select at_hub.participant_id, asked.covers, asked.counts from asked cross join hubs
                cross join lateral (
                    select k.participant_id from casefiles.search_keys k
                    where k.hub_id = hubs.id and k.key >= asked.from_key and k.key <= asked.until_key offset 0) as at_hub
                union all select * from also)
            """;

    /// Opens the statement with `found (participant_id, rank)`; who answers only some of the words is not in it.
    public static final String WITH = ASKED + """
            , sizes as materialized (
                select asked.*, (select count(*) from (
                    select from hubs cross join lateral (
                        select from casefiles.search_keys k
                        where k.hub_id = hubs.id and k.key >= asked.from_key and k.key <= asked.until_key
                        limit %1$d) as at_hub limit %1$d) as counted) as size
                from asked),
            crowd as materialized (
                select max(counts) as counts from sizes
                where size >= %2$d and covers & :found_required = :found_required),
            rarest as materialized (
                select word.bit, word.size * %3$d < (select sum(size) from sizes) as much from (
                    select 1 << n as bit, (select sum(s.size) from sizes s where s.covers & (1 << n) <> 0) as size
                    from generate_series(0, 29) n) as word
                where word.bit & :found_required <> 0 order by word.size, word.bit desc limit 1),
            first as materialized (
                select asked.* from asked, rarest, crowd
                where case when crowd.counts is null then asked.covers & rarest.bit <> 0 or not rarest.much
                    else asked.counts >= crowd.counts and asked.covers & :found_required = :found_required end),
            others as materialized (
                select asked.* from asked, rarest, crowd
                where crowd.counts is null and asked.covers & rarest.bit = 0 and rarest.much),
            begun as materialized (
                select at_hub.participant_id, first.covers, first.counts from first cross join hubs
                cross join lateral (
                    select k.participant_id from casefiles.search_keys k
                    where k.hub_id = hubs.id and k.key >= first.from_key and k.key <= first.until_key
                    order by k.hub_id, k.key, k.participant_id
                    limit case when (select counts from crowd) is not null
                        then %2$d / (select count(*) from hubs) + 1 end) as at_hub),
            met as (
                select * from begun
                union all
                select one.participant_id, has.covers, has.counts
                from (select distinct participant_id from begun where (select count(*) from others) > 0) as one
                cross join lateral (
                    with keys as materialized (
                        select k.key from casefiles.search_keys k where k.participant_id = one.participant_id)
                    select others.covers, others.counts from keys
                    join others on keys.key >= others.from_key and keys.key <= others.until_key) as has
                union all select * from also),
            found as (
                select participant_id, sum(counts) as rank from met group by participant_id
                having bit_or(covers) & :found_required = :found_required)
            """.formatted(COUNTED, CROWD, RARER);

    private SearchFound() {}

    /// @param query must ask for something
    public static StatementSpec bind(SearchKeys.Query query, StatementSpec statement) {
        var lookups = query.lookups();
        return statement
                .param(
                        "found_from",
                        lookups.stream().map(SearchKeys.Lookup::from).toArray(String[]::new))
                .param("found_until", lookups.stream().map(SearchFound::last).toArray(String[]::new))
                .param(
                        "found_covers",
                        lookups.stream().map(SearchKeys.Lookup::covers).toArray(Integer[]::new))
                .param(
                        "found_counts",
                        lookups.stream().map(SearchKeys.Lookup::counts).toArray(Integer[]::new))
                .param("found_required", query.required());
    }

    private static String last(SearchKeys.Lookup lookup) {
        return lookup.until().isEmpty() ? lookup.from() : lookup.until();
    }
}
