-- Attestations of hours done, asked for by the person (contrat d'engagement): sum and kinds. No table here holds an absence, an
-- hour that was planned or a share of anything. What a paper said is frozen with its mark; what became of it is rows.
create schema hours;
grant usage on schema hours to essaim_app;

create table hours.attestations (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    asked_on date not null,
    asked_how text not null check (asked_how in ('spoken', 'written', 'space')),
    from_day date not null,
    until_day date not null check (until_day >= from_day),
    name text not null check (length(name) between 1 and 210), -- the person, the hub and the programme as they were called that day
    birth_date date,
    hub text not null,
    programme text not null,
    carriers text not null,
    signed_by text not null,
    on_day date not null,
    mark bytea not null check (length(mark) = 32), -- SHA-256 of what the paper says
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    unique (id, participant_id),
    check (asked_on <= on_day and until_day <= on_day),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- What was counted, kind by kind.
create table hours.lines (
    id uuid primary key,
    attestation_id uuid not null,
    participant_id uuid not null,
    hub_id int not null,
    place int not null,
    kind text not null check (kind in ('workshop', 'citizen-experience', 'visit', 'appointment', 'contact', 'step')),
    times int not null check (times > 0),
    minutes int not null check (minutes > 0),
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    unique (attestation_id, kind),
    foreign key (attestation_id, participant_id) references hours.attestations (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- The person's agreement to one sending: of this paper, to these people, by this way. Without a row here nothing is sent.
create table hours.sendings (
    id uuid primary key,
    attestation_id uuid not null,
    participant_id uuid not null,
    hub_id int not null,
    receiver text not null check (receiver in ('france-travail', 'department', 'other')),
    receiver_name text check (length(receiver_name) between 1 and 200),
    way text not null check (way in ('letter', 'email', 'hand')),
    agreed_on date not null,
    agreed_how text not null check (agreed_how in ('spoken', 'paper', 'signed')),
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    check (receiver <> 'other' or receiver_name is not null),
    unique (id, attestation_id),
    foreign key (attestation_id, participant_id) references hours.attestations (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- Handed to the person; sent, or its sending taken back before it left.
create table hours.turns (
    id uuid primary key,
    attestation_id uuid not null,
    sending_id uuid,
    participant_id uuid not null,
    hub_id int not null,
    kind text not null check (kind in ('handed', 'sent', 'taken-back')),
    on_day date not null,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    check ((kind = 'handed') = (sending_id is null)),
    foreign key (attestation_id, participant_id) references hours.attestations (id, participant_id) deferrable initially immediate,
    foreign key (sending_id, attestation_id) references hours.sendings (id, attestation_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create unique index turns_once on hours.turns (sending_id) where sending_id is not null; -- gone or taken back, once
create index turns_of_paper on hours.turns (attestation_id);

-- ---- walls: as the plan is read; written by those in charge of the person only --------------------------------------

create function hours.viewer_reads(person uuid, hub int) returns boolean language sql stable as $$
    select (person = any ((select casefiles.viewer_caseload())::uuid[])
            and hub = any ((select casefiles.viewer_reads('team', 'care-team'))::int[]))
        or hub = any ((select casefiles.viewer_reads('team', 'hub'))::int[])
$$;
create function hours.viewer_writes(person uuid, hub int) returns boolean language sql stable as $$
    select person = any ((select casefiles.viewer_caseload())::uuid[])
        and hub = any ((select casefiles.viewer_writes('team'))::int[])
$$;

do $$
declare t text;
begin
    foreach t in array array['attestations', 'lines', 'sendings', 'turns'] loop
        execute format('create index %I on hours.%I (participant_id)', t || '_of', t);
        execute format('alter table hours.%I enable row level security', t);
        execute format('create policy seen on hours.%I for select using (
            (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
                and hub_id = any ((select casefiles.viewer_reads(''team'', ''care-team''))::int[]))
            or hub_id = any ((select casefiles.viewer_reads(''team'', ''hub''))::int[]))', t);
        execute format('create policy written on hours.%I for insert with check (
            author = (select team.viewer())
            and participant_id = any ((select casefiles.viewer_caseload())::uuid[])
            and hub_id = any ((select casefiles.viewer_writes(''team''))::int[]))', t);
        execute format('grant select, insert on hours.%I to essaim_app', t);
        insert into casefiles.person_tables (name, fate) values ('hours.' || t, 'moves');
    end loop;
end $$;

-- One agrees to the sending of a paper one has asked for: not before, and not for later.
create function hours.agreed_in_time() returns trigger language plpgsql security definer
    set search_path = pg_catalog, hours as $$
begin
    if new.agreed_on > team.today() or exists (select from hours.attestations a
        where a.id = new.attestation_id and new.agreed_on < a.asked_on) then
        raise exception 'no agreement to this sending' using errcode = 'check_violation';
    end if;
    return new;
end $$;
revoke all on function hours.agreed_in_time() from public;
create trigger agreed_in_time before insert on hours.sendings for each row execute function hours.agreed_in_time();

insert into casefiles.person_followers (name, condition)
select 'hours.' || t, 'attestation_id in (select id from hours.attestations where participant_id = $1)'
from unnest(array['lines', 'sendings', 'turns']) t;

-- ---- what was done -------------------------------------------------------------------------------------------------

-- What somebody did, by kind, with how long it lasted: facts that stand, done, whose length was noted. Never one that is
-- reserved, even its author's; never what broke off; never what we did alone (a message left, a letter). A fact an attendance
-- told is of its activity's kind; otherwise what is citizen is an experience, what went by a channel a talk, the rest a step.
-- Another room adds what it holds by replacing this function in a migration of this room: one
-- more `union all` of the same three columns. What that room already tells as a fact is counted already, and only its kind is
-- to be named.
create function hours.sources(person uuid, first date, last date) returns table (kind text, day date, minutes int)
    language sql stable security definer set search_path = pg_catalog, hours as $$
    with recursive told as (
        select f.id as stands, f.id as version, f.corrects, f.day, f.minutes, f.strand,
            f.channel is not null or (f.strand is null and f.sign is not null) as talk
        from casefiles.facts f
        where f.participant_id = person and f.day between first and last and f.stands and f.state = 'done'
          and f.minutes > 0 and f.compartment in ('team', 'employment') and f.sign is distinct from 'us'
        union all
        select t.stands, f.id, f.corrects, t.day, t.minutes, t.strand, t.talk from told t join casefiles.facts f on f.id = t.corrects)
    select coalesce(
            (select a.kind from told v join activities.attendances x on x.fact_id = v.version and x.how = 'came'
                join activities.enrolments e on e.id = x.enrolment_id join activities.sessions s on s.id = e.session_id
                join activities.activities a on a.id = s.activity_id where v.stands = t.stands limit 1),
            case when t.strand = 'citizen' then 'citizen-experience' when t.talk then 'contact' else 'step' end), t.day, t.minutes
    from told t where t.version = t.stands
$$;
revoke all on function hours.sources(uuid, date, date) from public;

-- Sum and kinds, for whoever may read the person's attestations. The care team reads it of the employment notes as well: a sum
-- by kind says nothing of what was written.
create function hours.done(person uuid, first date, last date) returns table (kind text, times int, minutes int)
    language sql stable security definer set search_path = pg_catalog, hours as $$
    select s.kind, count(*)::int, sum(s.minutes)::int
    from casefiles.participants p cross join lateral hours.sources(p.id, first, last) s
    where p.id = person and hours.viewer_reads(p.id, p.hub_id)
    group by 1 order by array_position(array['workshop', 'citizen-experience', 'visit', 'appointment', 'contact', 'step'], s.kind)
$$;
revoke all on function hours.done(uuid, date, date) from public;
grant execute on function hours.done(uuid, date, date) to essaim_app;
