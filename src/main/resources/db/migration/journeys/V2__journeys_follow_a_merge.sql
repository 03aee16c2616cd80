-- A journey goes with its rows to another file: their keys are compared once all have gone.
do $$
declare k record;
begin
    for k in select conrelid::regclass as tab, conname from pg_constraint
             where contype = 'f' and confrelid = 'journeys.journeys'::regclass loop
        execute format('alter table %s alter constraint %I deferrable initially immediate', k.tab, k.conname);
    end loop;
end $$;

insert into casefiles.person_tables (name, fate, added_at) values
    ('journeys.journeys', 'moves', null), ('journeys.entries', 'moves', 'written_at'),
    ('journeys.undertakings', 'moves', 'written_at'), ('journeys.suspensions', 'moves', 'written_at'),
    ('journeys.exits', 'moves', 'written_at'), ('journeys.evidence', 'moves', 'written_at'),
    ('journeys.follow_ups', 'moves', 'written_at');
insert into casefiles.person_followers (name, condition)
    select 'journeys.' || t, 'journey_id in (select id from journeys.journeys where participant_id = $1)'
    from unnest(array['entries', 'undertakings', 'suspensions', 'exits', 'evidence', 'follow_ups']) t;
insert into casefiles.person_followers (name, condition) values
    ('casefiles.documents', 'id in (select document_id from journeys.evidence where participant_id = $1)');
