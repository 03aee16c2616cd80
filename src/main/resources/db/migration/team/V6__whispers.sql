-- A reserved note's traces are read by whom they are of: neither by rank nor by the administration.
alter table journal.whispers alter column member_id set default team.viewer();
create policy signed on journal.whispers for insert with check (member_id = (select team.viewer()));
create policy seen on journal.whispers for select using (member_id = (select team.viewer()));
