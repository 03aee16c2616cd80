-- What a person says of their health or well-being, shown by whoever wrote it down to a colleague they name, with the person's
-- agreement of a day to this one reading; ended any day. As the readers of a reserved fact.
create table progress.answer_readers (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    sitting_id uuid not null,
    member_id uuid not null references team.members,
    agreed_on date not null,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    ended_at timestamptz,
    check (member_id <> author),
    foreign key (sitting_id, participant_id) references progress.sittings (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create unique index answer_readers_today on progress.answer_readers (sitting_id, member_id) where ended_at is null;
create index answer_readers_of on progress.answer_readers (participant_id);

create function progress.viewer_shown() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, progress as $$
    select coalesce(array_agg(r.sitting_id), '{}') from progress.answer_readers r
    where r.member_id = team.viewer() and r.ended_at is null
$$;
-- Within what the named member reads anyway of this person: leaving the care team ends it too.
drop policy personal on progress.answers;
create policy personal on progress.answers as restrictive for select using (
    not personal or author = (select team.viewer()) or sitting_id = any ((select progress.viewer_shown())::uuid[]));

-- That one was named is known to who named and to who is named, while it lasts.
alter table progress.answer_readers enable row level security;
create policy seen on progress.answer_readers for select using (
    author = (select team.viewer()) or (member_id = (select team.viewer()) and ended_at is null));
create policy named on progress.answer_readers for insert with check (
    author = (select team.viewer())
    and participant_id = any ((select casefiles.viewer_caseload())::uuid[])
    and exists (select from progress.sittings s where s.id = sitting_id and s.author = (select team.viewer()) and s.side = 'person'));
create policy ended on progress.answer_readers for update using (author = (select team.viewer()));
grant select, insert, update (ended_at) on progress.answer_readers to essaim_app;

insert into casefiles.person_tables (name, fate) values ('progress.answer_readers', 'moves');
insert into casefiles.person_followers (name, condition) values
    ('progress.answer_readers', 'sitting_id in (select id from progress.sittings where participant_id = $1)');
