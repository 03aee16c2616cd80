-- Reports: who read people's rows for one and why; what was submitted, frozen as it was; and the counting behind them.
create schema reports;
grant usage on schema reports to essaim_app;

-- A report with people's names is read by a director or an administrator, for a reason that stands before a row is read.
create table reports.readings (
    id uuid primary key,
    member_id uuid not null default team.viewer() references team.members,
    programme_id uuid not null references programme.programmes,
    report text not null check (length(report) <= 60),
    from_day date not null,
    until_day date not null check (until_day >= from_day),
    reason text not null check (length(reason) between 5 and 500),
    opened_at timestamptz not null default now()
);
create index readings_by on reports.readings (member_id, opened_at);

-- What was submitted, with the very text of its definition. Neither this nor its rows ever change: see the guard below.
create table reports.submissions (
    id uuid primary key,
    programme_id uuid not null references programme.programmes,
    report text not null check (length(report) <= 60),
    version text not null,
    definition text not null check (length(definition) <= 1000000),
    recipe_code text not null,
    recipe_version text not null,
    lines text not null check (lines in ('journeys', 'hubs')),
    readers text not null check (readers in ('house', 'funders')),
    language text not null check (language in ('fr', 'en')),
    from_day date not null,
    until_day date not null check (until_day >= from_day),
    known_at timestamptz not null, -- what was written later is not in it
    reason text not null check (length(reason) between 5 and 500),
    rows int not null check (rows > 0),
    hash text not null check (length(hash) = 64), -- of the rows, in their order: they are the same, or it tells
    submitted_by uuid not null default team.viewer() references team.members,
    submitted_at timestamptz not null default now(),
    foreign key (recipe_code, recipe_version) references programme.recipes
);
create index submissions_of on reports.submissions (programme_id, report, submitted_at desc);
-- Funders read each day once: a second table about the same days would give small numbers back by subtraction.
alter table reports.submissions add constraint funders_read_a_day_once exclude using gist (
    programme_id with =, daterange(from_day, until_day, '[]') with &&) where (readers = 'funders');

-- No key leads to the person or the journey: what was sent outlives a file that goes, and does not follow it when it moves
-- to another hub or into another file.
create table reports.submitted_rows (
    submission_id uuid not null references reports.submissions,
    place int not null check (place > 0),
    row_key text not null, -- of the journey, or the hub's code; '' for the whole
    participant_id uuid,
    hub_id int,
    cells text[] not null,
    primary key (submission_id, place)
);
create index submitted_rows_about on reports.submitted_rows (participant_id) where participant_id is not null;

insert into casefiles.person_tables (name, fate, why) values
    ('reports.submitted_rows', 'stays', 'what was sent to a funder is kept as it was sent');

create function reports.frozen() returns trigger language plpgsql as $$
begin
    raise exception 'a submission is never changed' using errcode = 'restrict_violation';
end $$;
create trigger frozen before update or delete on reports.submissions for each row execute function reports.frozen();
create trigger frozen before update or delete on reports.submitted_rows for each row execute function reports.frozen();
create trigger frozen_whole before truncate on reports.submissions execute function reports.frozen();
create trigger frozen_whole before truncate on reports.submitted_rows execute function reports.frozen();

-- ---- walls ----------------------------------------------------------------------------------------------------------

alter table reports.readings enable row level security;
create policy seen on reports.readings for select using (
    member_id = (select team.viewer()) or (select team.viewer_is('administrator')));
create policy opened on reports.readings for insert with check (
    member_id = (select team.viewer()) and opened_at = now()
    and ((select team.viewer_is('director')) or (select team.viewer_is('administrator'))));
grant select, insert on reports.readings to essaim_app;

alter table reports.submissions enable row level security;
create policy seen on reports.submissions for select using (
    (select team.viewer_is('director')) or (select team.viewer_is('administrator'))
    or (readers = 'funders' and (select team.viewer_is('funder'))));
create policy signed on reports.submissions for insert with check (
    submitted_by = (select team.viewer()) and submitted_at = now()
    and ((select team.viewer_is('director')) or (select team.viewer_is('administrator'))));
grant select, insert on reports.submissions to essaim_app;

-- Rows come with their submission, in its transaction, or never.
alter table reports.submitted_rows enable row level security;
create policy seen on reports.submitted_rows for select using (
    exists (select 1 from reports.submissions s where s.id = submission_id));
create policy signed on reports.submitted_rows for insert with check (exists (
    select 1 from reports.submissions s where s.id = submission_id
      and s.submitted_by = (select team.viewer()) and s.submitted_at = now()
      and (s.readers = 'house' or participant_id is null)));
grant select, insert on reports.submitted_rows to essaim_app;

-- ---- counting: nobody but the functions below reads this ------------------------------------------------------------

-- Journeys that were entered by the last day and had not ended before the first, as it was known at a moment ('infinity':
-- as it is known now). The hub is where the person was when they left, or on the last day.
create function reports.passages(which uuid, first_day date, last_day date, known timestamptz)
    returns table (journey_id uuid, participant_id uuid, hub_id int, entered_on date, left_on date, outcome text,
        details jsonb, proved boolean)
    language sql stable security definer set search_path = pg_catalog, reports as $$
    select e.journey_id, e.participant_id,
        coalesce((select s.hub_id from casefiles.stays s
            where s.participant_id = e.participant_id and s.written_at < known
              and s.from_day <= least(coalesce(x.left_on, last_day), last_day)
            order by s.from_day desc limit 1), e.hub_id),
        e.entered_on, x.left_on, x.outcome, x.details,
        x.journey_id is not null and (not x.evidence_needed or exists (
            select 1 from journeys.fact_proofs p where p.journey_id = x.journey_id and p.known_from < known))
    from journeys.fact_entries e
    left join journeys.fact_exits x on x.journey_id = e.journey_id and x.left_on <= last_day
        and x.known_from < known and (x.known_until is null or x.known_until >= known)
    where e.programme_id = which and e.entered_on <= last_day and (x.left_on is null or x.left_on >= first_day)
      and e.known_from < known and (e.known_until is null or e.known_until >= known)
$$;
revoke all on function reports.passages(uuid, date, date, timestamptz) from public;

-- How many journeys are alike, at the hubs whose numbers the viewer reads: a funder reads none.
create function reports.counts(which uuid, first_day date, last_day date, known timestamptz)
    returns table (hub_id int, entered boolean, before boolean, after boolean, outcome text, details jsonb, proved boolean,
        journeys bigint)
    language sql stable security definer set search_path = pg_catalog, reports as $$
    with counted as materialized (select unnest(indicators.counted_hubs(which)) as id)
    select p.hub_id, p.entered_on >= first_day, p.entered_on < first_day, p.left_on is null, p.outcome,
        case when p.outcome is not null then indicators.codes(p.details) end, p.proved, count(*)
    from reports.passages(which, first_day, last_day, known) p join counted c on c.id = p.hub_id
    group by 1, 2, 3, 4, 5, 6, 7
$$;

-- People's rows, for a reading that its viewer opened in a transaction of its own within the hour: it is kept before anything
-- is read, and who is read is journaled here. Only the facts asked for leave. `who`: 'entered', 'left' or 'present' in the
-- period. A fact is told as it was at the entry: the answer nearest to it, the earlier ones first.
create function reports.people(reading uuid, who text, hubs text[], wanted text[], known timestamptz)
    returns table (journey_id uuid, participant_id uuid, hub_id int, facts jsonb)
    language plpgsql volatile security definer set search_path = pg_catalog, reports as $$
declare r reports.readings;
begin
    select * into r from reports.readings x where x.id = reading and x.member_id = team.viewer()
        and x.opened_at < now() and x.opened_at > now() - interval '1 hour';
    if r.id is null or not (team.viewer_is('director') or team.viewer_is('administrator')) then return; end if;
    return query
        with p as materialized (
            select p.journey_id, p.participant_id, p.hub_id, f.hub_id as here, p.entered_on, p.left_on, p.outcome, p.details,
                p.proved
            from reports.passages(r.programme_id, r.from_day, r.until_day, known) p
            join casefiles.participants f on f.id = p.participant_id
            join programme.hubs h on h.id = p.hub_id
            where (cardinality(hubs) = 0 or h.code = any (hubs))
              and case who when 'entered' then p.entered_on >= r.from_day when 'left' then p.left_on is not null else true end),
        told as (
            insert into journal.entries (member_id, hub_id, act, reading, participant_ids, reason)
            select team.viewer(), p.here, 'report-people', true, array_agg(distinct p.participant_id), r.reason
            from p group by p.here)
        select p.journey_id, p.participant_id, p.hub_id, (
            select coalesce(jsonb_object_agg(f.name, f.value), '{}') from (
                select 'last-name' as name, x.last_name as value union all select 'first-name', x.first_name
                union all select 'birth-date', x.birth_date::text union all select 'gender', x.gender
                union all select 'reference', x.source_reference
                union all select 'age', extract(year from age(p.entered_on, x.birth_date))::text
                union all select 'hub', (select h.name from programme.hubs h where h.id = p.hub_id)
                union all select 'entered-on', p.entered_on::text
                union all select case u.kind when 'information' then 'informed-on' else 'agreed-on' end, min(u.given_on)::text
                    from journeys.undertakings u where u.journey_id = p.journey_id
                      and u.kind in ('information', 'agreement') and u.written_at < known group by u.kind
                union all select v.name, v.value from (
                    select m.* from casefiles.homes m
                    where m.participant_id = p.participant_id and m.written_at < known
                    order by m.from_day <= p.entered_on desc, abs(m.from_day - p.entered_on), m.written_at desc limit 1) m
                    cross join lateral (values ('address', m.address), ('commune-code', m.commune_code),
                        ('commune', (select c.name from territory.communes c where c.code = m.commune_code)),
                        ('qpv', m.qpv), ('qpv-code', m.qpv_code)) as v (name, value)
                union all select v.name, v.value from (
                    select distinct on (s.question) s.question, s.state, s.answer from casefiles.situations s
                    where s.participant_id = p.participant_id and s.written_at < known
                    order by s.question, s.as_of <= p.entered_on desc, abs(s.as_of - p.entered_on), s.written_at desc) s
                    cross join lateral (values ('answer ' || s.question, s.answer), ('state ' || s.question, s.state))
                        as v (name, value)
                union all select 'left-on', p.left_on::text union all select 'outcome', p.outcome
                union all select 'proved', case when p.proved then 'yes' else 'no' end where p.left_on is not null
                union all select 'detail ' || d.key, d.value from jsonb_each_text(p.details) d
                union all select v.name, v.value from journeys.exits e cross join lateral unnest(e.follow_ups) as a (after)
                    left join lateral (select n.answer from journeys.follow_ups n
                        where n.journey_id = e.journey_id and n.after = a.after and n.written_at < known
                        order by n.written_at desc limit 1) n on true
                    cross join lateral (values ('follow-up ' || a.after, n.answer),
                        ('due ' || a.after, (e.left_on + a.after::interval)::date::text)) as v (name, value)
                    where e.journey_id = p.journey_id and e.stands and p.left_on is not null) f
            where f.value is not null and f.name = any (wanted))
        from p join casefiles.participants x on x.id = p.participant_id
        order by x.sort_key, x.id, p.entered_on, p.journey_id;
end $$;

-- ---- what was recorded between two submissions ----------------------------------------------------------------------

-- For who may read both: what was written after the first was frozen and before the second, about the programme's journeys,
-- with its own day and who wrote it. No content: the rows tell what changed.
create function reports.recorded(one uuid, other uuid)
    returns table (row_key text, hub text, kind text, day date, recorded_at timestamptz, author uuid)
    language sql stable security definer set search_path = pg_catalog, reports as $$
    with s as (
        select a.programme_id, a.known_at as since, b.known_at as until from reports.submissions a, reports.submissions b
        where a.id = one and b.id = other and a.programme_id = b.programme_id and a.readers = 'house' and b.readers = 'house'
          and (team.viewer_is('director') or team.viewer_is('administrator'))),
    j as (select j.id, j.participant_id, h.code as hub from journeys.journeys j join s on s.programme_id = j.programme_id
        join programme.hubs h on h.id = j.hub_id),
    f as (
        select e.journey_id, null::uuid as person, case when e.corrects is null then 'entry' else 'entry-corrected' end as kind,
            e.entered_on as day, e.written_at, e.author from journeys.entries e
        union all select x.journey_id, null, case x.change when 'left' then 'exit' when 'corrected' then 'exit-corrected'
            else 'exit-taken-back' end, x.left_on, x.written_at, x.author from journeys.exits x
        union all select e.journey_id, null, 'evidence', null, e.written_at, e.author from journeys.evidence e
        union all select n.journey_id, null, 'follow-up', n.asked_on, n.written_at, n.author from journeys.follow_ups n
        union all select u.journey_id, null, u.kind, u.given_on, u.written_at, u.author from journeys.undertakings u
        union all select null, a.participant_id, 'situation', a.as_of, a.written_at, a.author from casefiles.situations a
        union all select null, m.participant_id, 'home', m.from_day, m.written_at, m.author from casefiles.homes m
        union all select null, t.participant_id, 'hub', t.from_day, t.written_at, t.moved_by from casefiles.stays t
        union all select null, g.participant_id, 'merge', null, g.done_at, g.done_by from duplicates.merges g
        union all select null, g.participant_id, 'merge-undone', null, g.undone_at, g.undone_by from duplicates.merges g
            where g.undone_at is not null
        union all select null, i.person, 'identity', null, y.at, y.member_id from journal.entries y
            cross join lateral unnest(y.participant_ids) as i (person) where y.act = 'mend-identity')
    select j.id::text, j.hub, f.kind, f.day, f.written_at, f.author
    from f join j on j.id = f.journey_id or j.participant_id = f.person cross join s
    where f.written_at >= s.since and f.written_at < s.until
    order by f.written_at
$$;
