-- The hub answers whoever proposed somebody: accepted, on a waiting list, declined; dated, the last one counts. An
-- orientation from a sensitive kind of service stays as closed as it was: its answer is seen by those who see it.
create table handovers.orientation_answers (
    id uuid primary key,
    orientation_id uuid not null references casefiles.orientations,
    participant_id uuid not null,
    hub_id int not null,
    answer text not null check (answer in ('accepted', 'waiting-list', 'declined')),
    told_on date not null,
    said_by uuid not null references team.members,
    said_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index orientation_answers_to on handovers.orientation_answers (orientation_id, said_at desc);
create index orientation_answers_of on handovers.orientation_answers (participant_id);

alter table handovers.orientation_answers enable row level security;
create policy seen on handovers.orientation_answers for select using (
    exists (select from casefiles.orientations o where o.id = orientation_id));
create policy said on handovers.orientation_answers for insert with check (
    said_by = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[])
    and exists (select from casefiles.orientations o where o.id = orientation_id
        and o.participant_id = orientation_answers.participant_id));
grant select, insert on handovers.orientation_answers to essaim_app;
