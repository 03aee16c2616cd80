-- One hub asks another to receive somebody. Until it does, the other hub sees only what the asking side chose to say, in a
-- small row of its own; never the file.
create table handovers.transfers (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    from_hub int not null references programme.hubs, -- history: does not follow a move
    to_hub int not null references programme.hubs,
    reason text not null check (length(reason) between 1 and 500), -- as it was told to the person
    told_on date not null,
    asked_by uuid not null references team.members,
    asked_at timestamptz not null default now(),
    check (from_hub <> to_hub),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index transfers_of on handovers.transfers (participant_id);

create table handovers.introductions (
    transfer_id uuid primary key references handovers.transfers,
    participant_id uuid not null,
    hub_id int not null,
    from_hub int not null references programme.hubs,
    to_hub int not null references programme.hubs,
    name text check (length(name) between 1 and 201), -- null: the asking side did not say it
    birth_date date,
    entered_on date,
    sentence text check (length(sentence) between 1 and 500),
    asked_by uuid not null references team.members,
    asked_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index introductions_to on handovers.introductions (to_hub, asked_at desc);
create index introductions_from on handovers.introductions (from_hub, asked_at desc);
create index introductions_of on handovers.introductions (participant_id);

-- What both hubs said since, in order. Its state is what was said last, never a flag.
create table handovers.answers (
    id uuid primary key,
    transfer_id uuid not null references handovers.transfers,
    participant_id uuid not null,
    hub_id int not null,
    from_hub int not null,
    to_hub int not null,
    kind text not null check (kind in ('question', 'reply', 'accepted', 'declined', 'withdrawn', 'received')),
    sentence text check (length(sentence) between 1 and 500),
    from_day date,
    reference uuid references team.members,
    said_by uuid not null references team.members,
    said_at timestamptz not null default now(),
    check ((kind = 'accepted') = (from_day is not null)),
    check ((kind = 'accepted') = (reference is not null)),
    check (kind not in ('question', 'reply', 'declined') or sentence is not null),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index answers_to on handovers.answers (transfer_id, said_at);
create index answers_of on handovers.answers (participant_id);
-- accepted once, ended once, whoever was quicker
create unique index accepted_once on handovers.answers (transfer_id) where kind = 'accepted';
create unique index ended_once on handovers.answers (transfer_id) where kind in ('declined', 'withdrawn', 'received');

alter table handovers.transfers enable row level security;
create policy seen on handovers.transfers for select using (
    hub_id = any ((select team.viewer_hubs())::int[])
    or participant_id = any ((select casefiles.viewer_also())::uuid[]));
create policy asked on handovers.transfers for insert with check (
    asked_by = (select team.viewer()) and hub_id = from_hub and from_hub = any ((select team.viewer_hubs())::int[]));
grant select, insert on handovers.transfers to essaim_app;

alter table handovers.answers enable row level security;
create policy seen on handovers.answers for select using (
    from_hub = any ((select team.viewer_hubs())::int[]) or to_hub = any ((select team.viewer_hubs())::int[]));
create policy said on handovers.answers for insert with check (
    said_by = (select team.viewer())
    and ((kind in ('question', 'accepted', 'declined') and to_hub = any ((select team.viewer_team_hubs())::int[]))
        or (kind in ('reply', 'withdrawn') and from_hub = any ((select team.viewer_hubs())::int[])))
    and exists (select from handovers.introductions i where i.transfer_id = answers.transfer_id
        and i.participant_id = answers.participant_id and i.from_hub = answers.from_hub and i.to_hub = answers.to_hub));
grant select, insert on handovers.answers to essaim_app;

-- What was declined or taken back is no longer the other hub's business. A function, for the two tables' walls would
-- otherwise look at one another without end.
create function handovers.is_dropped(transfer uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, handovers as $$
    select exists (select from handovers.answers a where a.transfer_id = transfer and a.kind in ('declined', 'withdrawn'))
$$;

alter table handovers.introductions enable row level security;
create policy seen on handovers.introductions for select using (
    from_hub = any ((select team.viewer_hubs())::int[])
    or (to_hub = any ((select team.viewer_hubs())::int[]) and not handovers.is_dropped(transfer_id)));
create policy introduced on handovers.introductions for insert with check (
    asked_by = (select team.viewer()) and hub_id = from_hub and from_hub = any ((select team.viewer_hubs())::int[])
    and exists (select from handovers.transfers t where t.id = transfer_id and t.participant_id = introductions.participant_id
        and t.from_hub = introductions.from_hub and t.to_hub = introductions.to_hub));
grant select, insert on handovers.introductions to essaim_app;

-- The person arrives: only at a hub that was asked, by somebody who answers for it, once it has accepted and the day has
-- come. The move itself is the house's: the old charges end, every row follows.
create function handovers.receive(transfer uuid, stay uuid, charge uuid, saying uuid, old_reads_until date) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, handovers as $$
declare t handovers.transfers; yes handovers.answers;
begin
    select * into t from handovers.transfers x where x.id = transfer for update;
    if t.id is null or not (t.to_hub = any (team.viewer_team_hubs())) or t.hub_id <> t.from_hub then return false; end if;
    select * into yes from handovers.answers a where a.transfer_id = transfer and a.kind = 'accepted';
    if yes.id is null or yes.from_day > team.today() then return false; end if;
    if exists (select from handovers.answers a where a.transfer_id = transfer
        and a.kind in ('declined', 'withdrawn', 'received')) then return false; end if;
    insert into journal.entries (member_id, hub_id, act, reading, participant_ids, reason)
        values (team.viewer(), t.from_hub, 'move', false, array[t.participant_id], t.reason);
    perform casefiles.carry(stay, t.participant_id, t.to_hub, team.today(), old_reads_until, t.reason);
    insert into casefiles.care_team (id, participant_id, hub_id, member_id, part, from_day, assigned_by, began_because)
        values (charge, t.participant_id, t.to_hub, yes.reference, 'reference', team.today(), team.viewer(), 'transfer');
    insert into handovers.answers (id, transfer_id, participant_id, hub_id, from_hub, to_hub, kind, said_by)
        values (saying, transfer, t.participant_id, t.to_hub, t.from_hub, t.to_hub, 'received', team.viewer());
    return true;
end $$;
