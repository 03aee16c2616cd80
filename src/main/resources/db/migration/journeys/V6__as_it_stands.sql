-- How a journey stands, beside the journey: its ending by a number (who ended alike has the same), whether a document proves it,
-- what was answered since, and which questions of the entry were put. The facts say so and stay the only truth; what follows from them is worked out anew
-- by the database itself whenever one of them is written, whoever writes it. Whoever counts a million reads one table, once.

create table journeys.endings (
    id int generated always as identity primary key,
    outcome text not null,
    codes jsonb not null, -- details, but of what somebody wrote only that it was written
    evidence_needed boolean not null,
    follow_ups text[] not null,
    unique (outcome, codes, evidence_needed, follow_ups)
);
create table journeys.told (
    id int generated always as identity primary key,
    questions text[] not null unique -- in their order
);
create table journeys.news (
    id int generated always as identity primary key,
    answers jsonb not null unique -- after how long, what was answered
);
alter table journeys.news enable row level security;
alter table journeys.endings enable row level security;
alter table journeys.told enable row level security;
-- kinds, nobody's; of use to whoever counts here
do $$
declare t text;
begin
    foreach t in array array['endings', 'told', 'news'] loop
        execute format('create policy seen on journeys.%I for select using ((select team.viewer_hubs()) <> ''{}''
            or (select team.viewer_is(''director'')) or (select team.viewer_is(''administrator'')))', t);
    end loop;
end $$;
grant select on journeys.endings, journeys.told, journeys.news to essaim_app;

alter table journeys.journeys
    add column ended_as int references journeys.endings, -- null: going on
    add column has_proof boolean not null default false,
    add column told_as int references journeys.told,
    add column heard_as int references journeys.news; -- null: nobody asked yet

create function journeys.codes(details jsonb) returns jsonb language sql immutable
    set search_path = pg_catalog as $$
    select coalesce(jsonb_object_agg(d.key, case when d.value ~ '^[0-9a-z-]{1,24}$' then d.value else 'told' end), '{}')
    from jsonb_each_text(details) d
$$;

-- How these journeys ended, from the exits, documents and news that stand. Their rows are held first: who writes at the same time waits,
-- and reads what the other wrote.
create function journeys.end_anew(which uuid[]) returns void language plpgsql volatile security definer
    set search_path = pg_catalog, journeys as $$
begin
    perform 1 from journeys.journeys j where j.id = any (which) order by j.id for update;
    insert into journeys.endings (outcome, codes, evidence_needed, follow_ups)
        select distinct x.outcome, journeys.codes(x.details), x.evidence_needed, x.follow_ups
        from journeys.exits x where x.journey_id = any (which) and x.stands and x.change <> 'taken-back'
        on conflict do nothing;
    insert into journeys.news (answers)
        select distinct f.answers from (
            select jsonb_object_agg(f.after, f.answer) as answers from journeys.follow_ups f
            where f.journey_id = any (which) and f.stands group by f.journey_id) f
        on conflict do nothing;
    update journeys.journeys j set ended_as = now_is.ended_as, has_proof = now_is.has_proof, heard_as = now_is.heard_as
    from (select w.id, k.id as ended_as,
            exists (select 1 from journeys.evidence e where e.journey_id = w.id and e.document_id is not null) as has_proof,
            n.id as heard_as
        from unnest(which) as w (id)
        left join lateral (select jsonb_object_agg(f.after, f.answer) as answers from journeys.follow_ups f
            where f.journey_id = w.id and f.stands) f on true
        left join journeys.news n on n.answers = f.answers
        left join journeys.exits x on x.journey_id = w.id and x.stands and x.change <> 'taken-back'
        left join journeys.endings k on k.outcome = x.outcome and k.codes = journeys.codes(x.details)
            and k.evidence_needed = x.evidence_needed and k.follow_ups = x.follow_ups) now_is
    where j.id = now_is.id and (j.ended_as, j.has_proof, j.heard_as) is distinct from (now_is.ended_as, now_is.has_proof, now_is.heard_as);
end $$;

-- Which questions were put to these people: an answer that was refused is one.
create function journeys.ask_anew(people uuid[]) returns void language plpgsql volatile security definer
    set search_path = pg_catalog, journeys as $$
begin
    perform 1 from journeys.journeys j where j.participant_id = any (people) order by j.id for update;
    if not found then return; end if;
    insert into journeys.told (questions)
        select distinct p.questions from (
            select array_agg(distinct s.question order by s.question) as questions from casefiles.situations s
            where s.participant_id = any (people) group by s.participant_id) p
        on conflict do nothing;
    update journeys.journeys j set told_as = a.id
    from unnest(people) as w (id)
    left join lateral (select array_agg(distinct s.question order by s.question) as questions from casefiles.situations s
        where s.participant_id = w.id) p on true
    left join journeys.told a on a.questions = p.questions
    where j.participant_id = w.id and j.told_as is distinct from a.id;
end $$;

create function journeys.stands_anew() returns trigger language plpgsql security definer
    set search_path = pg_catalog, journeys as $$
begin
    if tg_table_name = 'journeys' or tg_table_name = 'situations' then
        perform journeys.ask_anew(array(select distinct r.participant_id from written r));
    else
        perform journeys.end_anew(array(select distinct r.journey_id from written r));
    end if;
    return null;
end $$;
revoke all on function journeys.end_anew(uuid[]), journeys.ask_anew(uuid[]), journeys.stands_anew() from public;

do $$
declare t text; e text;
begin
    foreach t in array array['journeys.exits', 'journeys.evidence', 'journeys.follow_ups', 'casefiles.situations'] loop
        execute format('create trigger stands_anew after insert on %s referencing new table as written
            for each statement execute function journeys.stands_anew()', t);
        execute format('create trigger stands_anew_gone after delete on %s referencing old table as written
            for each statement execute function journeys.stands_anew()', t);
        -- a merge: they were another's, and may be again
        execute format('create trigger stands_anew_left after update on %s referencing old table as written
            for each statement execute function journeys.stands_anew()', t);
        execute format('create trigger stands_anew_came after update on %s referencing new table as written
            for each statement execute function journeys.stands_anew()', t);
    end loop;
end $$;
create trigger stands_anew after insert on journeys.journeys referencing new table as written
    for each statement execute function journeys.stands_anew();

select journeys.end_anew(array(select distinct x.journey_id from journeys.exits x));
select journeys.ask_anew(array(select distinct j.participant_id from journeys.journeys j));
