-- A goal may be said otherwise, in the person's words of that day: a turn, as whatever becomes of a goal. What it was stays.
do $$
declare c record;
begin
    for c in select conname from pg_constraint where conrelid = 'plans.turns'::regclass and contype = 'c'
               and pg_get_constraintdef(oid) like '%set-aside%' and pg_get_constraintdef(oid) like '%reached%' loop
        execute format('alter table plans.turns drop constraint %I', c.conname);
    end loop;
end $$;
alter table plans.turns add constraint turns_of_their_kind check (
    case when step_id is not null then kind in ('done', 'failed', 'carried', 'dropped', 'again')
         when goal_id is not null then kind in ('reached', 'set-aside', 'reworded', 'again')
         else kind in ('answered', 'no-longer', 'again') end),
    add constraint said_otherwise check (kind <> 'reworded' or words is not null);
