-- Asked for by the person in their own space, and what became of it: the paper, or that somebody talked about it with them.
create table hours.asks (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    asked_on date not null,
    from_day date not null,
    until_day date not null check (until_day between from_day and asked_on),
    kinds text[] not null check (cardinality(kinds) > 0
        and kinds <@ array['workshop', 'citizen-experience', 'visit', 'appointment', 'contact', 'step']),
    written_at timestamptz not null default now(),
    unique (id, participant_id),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

create table hours.answers (
    id uuid primary key,
    ask_id uuid not null unique,
    attestation_id uuid, -- null: talked about with the person, and no paper
    participant_id uuid not null,
    hub_id int not null,
    on_day date not null,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    foreign key (ask_id, participant_id) references hours.asks (id, participant_id) deferrable initially immediate,
    foreign key (attestation_id, participant_id) references hours.attestations (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- Read as the papers are. Nobody asks in the person's place: only the owner's function in their space writes an ask.
do $$
declare t text;
begin
    foreach t in array array['asks', 'answers'] loop
        execute format('create index %I on hours.%I (participant_id)', t || '_of', t);
        execute format('alter table hours.%I enable row level security', t);
        execute format('create policy seen on hours.%I for select using (
            (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
                and hub_id = any ((select casefiles.viewer_reads(''team'', ''care-team''))::int[]))
            or hub_id = any ((select casefiles.viewer_reads(''team'', ''hub''))::int[]))', t);
        execute format('grant select on hours.%I to essaim_app', t);
        insert into casefiles.person_tables (name, fate) values ('hours.' || t, 'moves');
    end loop;
end $$;
create policy written on hours.answers for insert with check (
    author = (select team.viewer())
    and participant_id = any ((select casefiles.viewer_caseload())::uuid[])
    and hub_id = any ((select casefiles.viewer_writes('team'))::int[]));
grant insert on hours.answers to essaim_app;

insert into casefiles.person_followers (name, condition)
values ('hours.answers', 'ask_id in (select id from hours.asks where participant_id = $1)');
