-- What an imported list says of somebody, kept as proposed until the fact itself is recorded: no journey begins before
-- information and agreement, and a prescriber's name alone may tell of child protection, probation or addiction care.
create table casefiles.proposals (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    field text not null check (field in ('entry', 'prescriber')),
    value text not null check (length(value) between 1 and 200),
    author uuid not null references team.members,
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index proposals_of on casefiles.proposals (participant_id);

alter table casefiles.proposals enable row level security;
create policy seen on casefiles.proposals for select using (
    (field = 'entry' and (hub_id = any ((select team.viewer_hubs())::int[])
        or participant_id = any ((select casefiles.viewer_also())::uuid[])))
    or participant_id = any ((select casefiles.viewer_caseload())::uuid[])
    or hub_id = any ((select team.viewer_lead_hubs())::int[])
    or author = (select team.viewer()));
create policy written on casefiles.proposals for insert with check (
    author = (select team.viewer())
    and (hub_id = any ((select team.viewer_hubs())::int[]) or (select team.viewer_is('administrator'))));
grant select, insert on casefiles.proposals to essaim_app;
