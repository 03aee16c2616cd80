-- Audits: somebody from outside checks a sample. Who, sent by whom, why, between which days; how the sample was drawn; who read
-- it. No policy of any other room knows the controller: what they read of people leaves by the functions at the end alone.
create schema audits;
grant usage on schema audits to essaim_app;

create table audits.audits (
    id uuid primary key,
    programme_id uuid not null references programme.programmes,
    controller_id uuid references team.members, -- null: the house checks itself
    post_id uuid unique references team.posts, -- whose days are the audit's
    sent_by text not null check (length(sent_by) between 2 and 200), -- the organisation
    purpose text not null check (length(purpose) between 5 and 500),
    from_day date not null,
    until_day date not null check (until_day >= from_day),
    opened_by uuid not null default team.viewer() references team.members,
    opened_at timestamptz not null default now(),
    check ((controller_id is null) = (post_id is null))
);
create index audits_of on audits.audits (programme_id, opened_at desc);
create index audits_by on audits.audits (controller_id);

create table audits.endings (
    audit_id uuid primary key references audits.audits,
    ended_by uuid not null default team.viewer() references team.members,
    ended_at timestamptz not null default now()
);

-- How a sample was drawn, so that a stranger may draw it again: among what, by which order, from which seed. A second draw is
-- another row. `questions` are the entry questions of the recipes the drawn journeys run: no other answer is evidence.
create table audits.draws (
    id uuid primary key,
    audit_id uuid not null references audits.audits,
    frame text not null check (frame in ('entered', 'left', 'submission', 'list')),
    from_day date,
    until_day date check (until_day >= from_day),
    submission_id uuid references reports.submissions,
    algorithm text not null check (algorithm in ('sha256-order/1', 'as-listed')),
    seed text check (length(seed) between 1 and 100),
    size int not null check (size > 0),
    frame_size int not null check (frame_size >= size),
    frame_hash text not null check (length(frame_hash) = 64), -- of the frame's ids in order, one a line
    questions text[] not null,
    drawn_by uuid not null default team.viewer() references team.members,
    drawn_at timestamptz not null default now(),
    check ((frame = 'list') = (algorithm = 'as-listed') and (frame = 'list') = (seed is null)),
    check ((frame in ('entered', 'left')) = (from_day is not null) and (from_day is null) = (until_day is null)),
    check ((frame = 'submission') = (submission_id is not null))
);
create index draws_of on audits.draws (audit_id, drawn_at);

-- The ids of a frame, apart: whoever checks the sample is not told who else was there unless the house hands it over.
create table audits.frames (
    draw_id uuid primary key references audits.draws,
    journeys uuid[] not null
);

-- No key leads to the journey: that it was drawn outlives a list that is taken back, and the person as they were then is kept
-- beside it. What is read of it is where the journey stands today, after a merge or a move.
create table audits.sampled (
    draw_id uuid not null references audits.draws,
    place int not null check (place > 0),
    journey_id uuid not null,
    participant_id uuid not null,
    primary key (draw_id, place),
    unique (draw_id, journey_id)
);
create index sampled_about on audits.sampled (participant_id);
create index sampled_journeys on audits.sampled (journey_id);

insert into casefiles.person_tables (name, fate, why) values
    ('audits.sampled', 'stays', 'who was drawn for a control is kept as it was drawn');

-- A director or an administrator reads a sample, or who is behind a missing proof, for a reason that stands before a row is read.
create table audits.readings (
    id uuid primary key,
    member_id uuid not null default team.viewer() references team.members,
    programme_id uuid not null references programme.programmes,
    audit_id uuid references audits.audits, -- null: the programme's missing proofs
    reason text not null check (length(reason) between 5 and 500),
    opened_at timestamptz not null default now()
);
create index readings_by on audits.readings (member_id, opened_at);

create function audits.frozen() returns trigger language plpgsql as $$
begin
    raise exception 'a draw is never changed' using errcode = 'restrict_violation';
end $$;
do $$
declare t text;
begin
    foreach t in array array['audits', 'endings', 'draws', 'frames', 'sampled'] loop
        execute format('create trigger frozen before update or delete on audits.%I
            for each row execute function audits.frozen()', t);
        execute format('create trigger frozen_whole before truncate on audits.%I execute function audits.frozen()', t);
    end loop;
end $$;

-- ---- who reads what -------------------------------------------------------------------------------------------------

create function audits.viewer_is_house() returns boolean language sql stable security definer
    set search_path = pg_catalog, audits as $$ select team.viewer_is('director') or team.viewer_is('administrator') $$;

-- The audits whose controller the viewer is today.
create function audits.viewer_audits() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, audits as $$
    select coalesce(array_agg(a.id), '{}') from audits.audits a
    where a.controller_id = team.viewer() and team.viewer_is('controller')
      and team.today() between a.from_day and a.until_day
      and not exists (select 1 from audits.endings e where e.audit_id = a.id)
$$;

-- Whether the viewer reads the sample now, and by which reason: the controller by the audit's purpose; a director or an
-- administrator by one of their own, given in a transaction of its own within the hour.
create function audits.reading_because(which uuid) returns text language sql stable security definer
    set search_path = pg_catalog, audits as $$
    select coalesce(
        (select a.purpose from audits.audits a where a.id = which and a.id = any (audits.viewer_audits())),
        (select r.reason from audits.readings r
            where r.audit_id = which and r.member_id = team.viewer() and audits.viewer_is_house()
              and r.opened_at < now() and r.opened_at > now() - interval '1 hour'
            order by r.opened_at desc limit 1))
$$;

-- A journey may be drawn in the very transaction of its draw, as the person's it is, and of the audit's programme alone.
create function audits.may_sample(draw uuid, journey uuid, person uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, audits as $$
    select exists (
        select 1 from audits.draws d join audits.audits a on a.id = d.audit_id
        join journeys.journeys j on j.id = journey and j.programme_id = a.programme_id and j.participant_id = person
        where d.id = draw and d.drawn_by = team.viewer() and d.drawn_at = now())
$$;

alter table audits.audits enable row level security;
create policy seen on audits.audits for select using (
    (select audits.viewer_is_house()) or id = any ((select audits.viewer_audits())::uuid[]));
create policy opened on audits.audits for insert with check (
    opened_by = (select team.viewer()) and opened_at = now() and (select audits.viewer_is_house()));
grant select, insert on audits.audits to essaim_app;

alter table audits.endings enable row level security;
create policy seen on audits.endings for select using ((select audits.viewer_is_house()));
create policy ended on audits.endings for insert with check (
    ended_by = (select team.viewer()) and ended_at = now() and (select audits.viewer_is_house()));
grant select, insert on audits.endings to essaim_app;

alter table audits.draws enable row level security;
create policy seen on audits.draws for select using (
    (select audits.viewer_is_house()) or audit_id = any ((select audits.viewer_audits())::uuid[]));
create policy drawn on audits.draws for insert with check (
    drawn_by = (select team.viewer()) and drawn_at = now() and (select audits.viewer_is_house())
    and not exists (select 1 from audits.endings e where e.audit_id = draws.audit_id));
grant select, insert on audits.draws to essaim_app;

alter table audits.frames enable row level security;
create policy seen on audits.frames for select using ((select audits.viewer_is_house()));
create policy drawn on audits.frames for insert with check (exists (
    select 1 from audits.draws d where d.id = draw_id and d.drawn_by = (select team.viewer()) and d.drawn_at = now()));
grant select, insert on audits.frames to essaim_app;

alter table audits.sampled enable row level security;
create policy seen on audits.sampled for select using (exists (select 1 from audits.draws d where d.id = draw_id));
create policy drawn on audits.sampled for insert with check (
    (select audits.viewer_is_house()) and audits.may_sample(draw_id, journey_id, participant_id));
grant select, insert on audits.sampled to essaim_app;

alter table audits.readings enable row level security;
create policy seen on audits.readings for select using (
    member_id = (select team.viewer()) or (select team.viewer_is('administrator')));
create policy opened on audits.readings for insert with check (
    member_id = (select team.viewer()) and opened_at = now() and (select audits.viewer_is_house()));
grant select, insert on audits.readings to essaim_app;

-- ---- drawing: ids and nothing else, for whoever may draw ------------------------------------------------------------

-- The journeys of a frame, as they stand; of a submission, those of its lines that are still here.
create function audits.frame(which uuid, frame text, first_day date, last_day date, submission uuid)
    returns table (journey_id uuid, participant_id uuid, recipe_code text, recipe_version text)
    language sql stable security definer set search_path = pg_catalog, audits as $$
    select j.id, j.participant_id, j.recipe_code, j.recipe_version from journeys.journeys j
    where j.programme_id = which and (select audits.viewer_is_house()) and case frame
        when 'entered' then j.entered_on between first_day and last_day
        when 'left' then exists (select 1 from journeys.exits x where x.journey_id = j.id and x.stands
            and x.change <> 'taken-back' and x.left_on between first_day and last_day)
        when 'submission' then exists (select 1 from reports.submitted_rows r join reports.submissions s
            on s.id = r.submission_id and s.programme_id = which and s.lines = 'journeys'
            where s.id = submission and r.row_key = j.id::text)
        else false end
$$;

-- Of each thing pasted, the journeys it may mean: a journey's id; a person's, or a file's reference, whose latest journey in the
-- programme is meant. A file that was brought into another speaks for the one it is now.
create function audits.found(which uuid, wanted text[])
    returns table (word text, journey_id uuid, participant_id uuid, recipe_code text, recipe_version text)
    language sql stable security definer set search_path = pg_catalog, audits as $$
    with recursive words as (select distinct w.word from unnest(wanted) as w (word) where audits.viewer_is_house()),
    named as (
        select w.word, p.id, p.absorbed_into from words w join casefiles.participants p
            on p.id::text = lower(w.word) or lower(p.source_reference) = lower(w.word)
        union
        select n.word, p.id, p.absorbed_into from named n join casefiles.participants p on p.id = n.absorbed_into)
    select w.word, j.id, j.participant_id, j.recipe_code, j.recipe_version
    from words w join journeys.journeys j on j.id::text = lower(w.word) and j.programme_id = which
    union
    select n.word, j.id, j.participant_id, j.recipe_code, j.recipe_version
    from named n cross join lateral (
        select * from journeys.journeys j where j.participant_id = n.id and j.programme_id = which
        order by j.entered_on desc limit 1) j
    where n.absorbed_into is null
$$;

-- ---- the evidence of a sample: the only way it leaves ---------------------------------------------------------------

create function audits.author(member uuid) returns text language sql stable security definer
    set search_path = pg_catalog, audits as $$
    select trim(m.first_name || ' ' || m.last_name) from team.members m where m.id = member
$$;
revoke all on function audits.author(uuid) from public;

-- What proves one journey: who, when they were informed and agreed, what the entry asked, suspensions, exit and its proof, news.
-- No note, no need, no prescriber, no way to reach; of the answers those that were asked; why something was put right stays here.
create function audits.proofs(journey uuid, questions text[]) returns jsonb language sql stable security definer
    set search_path = pg_catalog, audits as $$
    select jsonb_build_object(
        'lastName', p.last_name, 'firstName', p.first_name, 'birthDate', p.birth_date, 'reference', p.source_reference,
        'hub', h.name, 'recipe', j.recipe_code, 'version', j.recipe_version, 'entered', j.entered_on,
        'entry', (select jsonb_build_object('at', e.written_at, 'by', audits.author(e.author))
            from journeys.entries e where e.journey_id = j.id and e.stands),
        'undertakings', (select coalesce(jsonb_agg(jsonb_build_object('kind', u.kind, 'on', u.given_on, 'how', u.how,
                'at', u.written_at, 'by', audits.author(u.author)) order by u.given_on, u.written_at), '[]')
            from journeys.undertakings u where u.journey_id = j.id),
        'answers', (select coalesce(jsonb_agg(jsonb_build_object('question', a.question, 'state', a.state,
                'answer', a.answer, 'on', a.as_of, 'at', a.written_at, 'by', audits.author(a.author))), '[]')
            from (select distinct on (s.question) s.* from casefiles.situations s
                where s.participant_id = j.participant_id and s.question = any (questions)
                order by s.question, s.as_of <= j.entered_on desc, abs(s.as_of - j.entered_on), s.written_at desc) a),
        'suspensions', (select coalesce(jsonb_agg(jsonb_build_object('from', s.from_day, 'until', s.until_day,
                'reason', s.reason) order by s.from_day), '[]')
            from journeys.suspensions s where s.journey_id = j.id and s.stands and s.change <> 'taken-back'),
        'exit', (select jsonb_build_object('on', x.left_on, 'outcome', x.outcome, 'details', x.details,
                'evidenceNeeded', x.evidence_needed, 'followUps', x.follow_ups, 'at', x.written_at,
                'by', audits.author(x.author))
            from journeys.exits x where x.journey_id = j.id and x.stands and x.change <> 'taken-back'),
        'evidence', (select coalesce(jsonb_agg(jsonb_build_object('kind', v.kind, 'document', d.id, 'name', d.name,
                'size', length(d.bytes), 'statement', v.statement, 'at', v.written_at, 'by', audits.author(v.author))
                order by v.written_at, v.id), '[]')
            from journeys.evidence v left join casefiles.documents d on d.id = v.document_id and d.compartment = 'journey'
            where v.journey_id = j.id),
        'followUps', (select coalesce(jsonb_agg(jsonb_build_object('after', f.after, 'on', f.asked_on, 'answer', f.answer,
                'situation', f.situation, 'attempts', f.attempts, 'at', f.written_at, 'by', audits.author(f.author))
                order by f.asked_on), '[]')
            from journeys.follow_ups f where f.journey_id = j.id and f.stands))
    from journeys.journeys j join casefiles.participants p on p.id = j.participant_id join programme.hubs h on h.id = j.hub_id
    where j.id = journey
$$;
revoke all on function audits.proofs(uuid, text[]) from public;

-- The evidence of a sample, of some of its `journeys` or of all; the latest draw a journey is in speaks. Who was read is
-- journaled here: a row a person when their file is opened or taken away, a row a hub for the list. A journey that is no more
-- has no proofs.
create function audits.evidence(which uuid, journeys uuid[], whole boolean)
    returns table (draw_id uuid, place int, journey_id uuid, participant_id uuid, proofs jsonb)
    language plpgsql volatile security definer set search_path = pg_catalog, audits as $$
declare why text := audits.reading_because(which);
begin
    if why is null then return; end if;
    return query
        with drawn as materialized (
            select distinct on (s.journey_id) s.draw_id, s.place, s.journey_id, j.participant_id, j.hub_id, d.questions, d.drawn_at
            from audits.sampled s join audits.draws d on d.id = s.draw_id and d.audit_id = which
            left join journeys.journeys j on j.id = s.journey_id
            where journeys is null or s.journey_id = any (journeys)
            order by s.journey_id, d.drawn_at desc),
        told as (
            insert into journal.entries (member_id, hub_id, act, reading, participant_ids, reason)
            select team.viewer(), d.hub_id, case when whole then 'audit-pack' else 'audit-sample' end, true,
                array_agg(distinct d.participant_id), why
            from drawn d where d.participant_id is not null
            group by d.hub_id, case when whole then d.participant_id end)
        select d.draw_id, d.place, d.journey_id, d.participant_id, audits.proofs(d.journey_id, d.questions)
        from drawn d order by d.drawn_at, d.place;
end $$;

-- A document that proves an exit of the sample; of other documents nothing is known here.
create function audits.document(which uuid, wanted uuid)
    returns table (name text, media_type text, bytes bytea)
    language plpgsql volatile security definer set search_path = pg_catalog, audits as $$
declare why text := audits.reading_because(which);
begin
    if why is null then return; end if;
    return query
        with found as materialized (
            select distinct d.id, d.participant_id, d.hub_id from casefiles.documents d
            join journeys.evidence e on e.document_id = d.id
            join audits.sampled s on s.journey_id = e.journey_id
            join audits.draws w on w.id = s.draw_id and w.audit_id = which
            where d.id = wanted and d.compartment = 'journey'),
        told as (
            insert into journal.entries (member_id, hub_id, act, reading, participant_ids, reason)
            select team.viewer(), f.hub_id, 'audit-document', true, array[f.participant_id], why from found f)
        select d.name, d.media_type, d.bytes from found f join casefiles.documents d on d.id = f.id;
end $$;

-- ---- what will be missing -------------------------------------------------------------------------------------------

-- What is late or not yet done of the programme, the earliest first, at the hubs whose numbers the viewer reads. Names for
-- whoever works at the hub, and for an hour to a director or an administrator who gave a reason; the reading is journaled.
create function audits.missing(which uuid, needs text[], questions text[], entry_due interval, exit_due interval,
        since date, until date, hubs int[], most int)
    returns table (kind text, hub_id int, due_on date, state text, journey_id uuid, participant_id uuid, name text)
    language plpgsql volatile security definer set search_path = pg_catalog, audits as $$
declare why text;
begin
    select r.reason into why from audits.readings r
        where r.programme_id = which and r.audit_id is null and r.member_id = team.viewer() and audits.viewer_is_house()
          and r.opened_at < now() and r.opened_at > now() - interval '1 hour'
        order by r.opened_at desc limit 1;
    return query
        with due as materialized (
            select e.*, p.last_name, p.first_name, p.sort_key,
                p.hub_id = any (team.viewer_hubs()) or why is not null as named
            from indicators.expected(which, needs, questions, entry_due, exit_due, since, until) e
            join casefiles.participants p on p.id = e.participant_id
            where e.state in ('late', 'to-do') and e.hub_id = any ((select indicators.counted_hubs(which))::int[])
              and (cardinality(hubs) = 0 or e.hub_id = any (hubs))
            order by e.due_on, e.hub_id, p.sort_key, e.journey_id, e.kind limit most),
        told as (
            insert into journal.entries (member_id, hub_id, act, reading, participant_ids, reason)
            select team.viewer(), d.hub_id, 'missing-proofs', true, array_agg(distinct d.participant_id), why
            from due d where d.named group by d.hub_id)
        select d.kind, d.hub_id, d.due_on, d.state, d.journey_id, case when d.named then d.participant_id end,
            case when d.named then trim(d.first_name || ' ' || d.last_name) end
        from due d order by d.due_on, d.hub_id, case when d.named then d.sort_key end, d.journey_id, d.kind;
end $$;

-- How many, hub by hub.
create function audits.missing_counts(which uuid, needs text[], questions text[], entry_due interval, exit_due interval,
        since date, until date)
    returns table (hub_id int, late bigint, to_do bigint)
    language sql stable security definer set search_path = pg_catalog, audits as $$
    select e.hub_id, count(*) filter (where e.state = 'late'), count(*) filter (where e.state = 'to-do')
    from indicators.expected(which, needs, questions, entry_due, exit_due, since, until) e
    where e.state in ('late', 'to-do') and e.hub_id = any ((select indicators.counted_hubs(which))::int[])
    group by e.hub_id
$$;
