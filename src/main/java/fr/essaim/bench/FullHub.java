package fr.essaim.bench;

import fr.essaim.kernel.MemberId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// A hub with many members, each with a year of slots that come back every week, and a year of
/// appointments: most of the coming two months taken, less and less after. Loaded as the owner.
final class FullHub {
    private final Connection owner;
    private final int members;

    FullHub(Connection owner, int members) {
        this.owner = owner;
        this.members = members;
    }

    /// A member of it, who searches.
    static MemberId searcher() {
        return member(1);
    }

    static MemberId member(int n) {
        return new MemberId(UUID.fromString("018f0000-0000-7000-8000-%012d".formatted(n)));
    }

    void settle() throws SQLException {
        run("set synchronous_commit = off");
        run("""
                insert into programme.recipes (code, version, body) values ('bench', '1', 'bench');
                insert into programme.programmes (id, code, title, recipe_code, recipe_version, opens_on)
                values ('018f0000-0000-7000-8000-0000000000aa', 'bench', 'Bench', 'bench', '1', '2020-01-01');
                insert into programme.hubs (id, programme_id, code, name, opens_on) overriding system value
                values (1, '018f0000-0000-7000-8000-0000000000aa', 'hub-1', 'Hub 1', '2020-01-01');
                create temporary table m as select n, ('018f0000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid as id
                from generate_series(1, %1$d) n;
                insert into team.members (id, first_name, last_name, email) select id, 'Bench', n::text, n || '@exemple.fr' from m;
                insert into team.posts (id, member_id, role, standing, hub_id, fte, from_day)
                select gen_random_uuid(), id, 'coach', 'coach', 1, 0.1, '2020-01-01' from m;
                insert into casefiles.participants (id, hub_id, first_name, last_name, sort_key, opened_by)
                select ('018f0000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 1, 'Bench', n::text, n::text, (select id from m where n = 1)
                from generate_series(1, %1$d * 20) n;
                """.formatted(members));
        for (String table : new String[] {"appointments", "hosts"}) {
            run("alter table appointments." + table + " disable trigger user");
        }
        run("""
                insert into appointments.slots (id, member_id, hub_id, first_day, last_day, weeks, weekdays, from_time, to_time, place,
                    settings, author)
                select gen_random_uuid(), m.id, 1, team.today(), team.today() + 365, 1, array[d], t.f, t.u, 'Hub', '{here}', m.id
                from m cross join generate_series(1, 5) d cross join (values (time '09:00', time '12:00'), ('14:00', '17:00')) t (f, u);
                create temporary table b as
                select gen_random_uuid() as id, m.id as member, ('018f0000-0000-7000-9000-' || lpad((m.n * 20 - h.n)::text, 12, '0'))::uuid as person,
                    tstzrange((d + h.at) at time zone 'Europe/Paris', (d + h.at + interval '45 minutes') at time zone 'Europe/Paris') as during
                from m cross join (select (team.today() + k) as d, k from generate_series(1, 365) k) d
                cross join (values (1, time '09:00'), (2, time '10:00'), (3, time '11:00'), (4, time '14:00'), (5, time '15:00'), (6, time '16:00'))
                    as h (n, at)
                where extract(isodow from d) < 6 and hashint8(m.n * 100000 + d.k * 10 + h.n) % 100 < case when d.k < 60 then 80 else 20 end;
                insert into appointments.appointments (id, thread_id, participant_id, hub_id, booked_for, during, setting, author)
                select id, id, person, 1, person, during, 'here', member from b;
                insert into appointments.hosts (id, appointment_id, participant_id, hub_id, member_id, during, author)
                select gen_random_uuid(), id, person, 1, member, during, member from b;
                """);
        for (String table : new String[] {"appointments", "hosts"}) {
            run("alter table appointments." + table + " enable trigger user");
        }
        run("vacuum analyze");
    }

    private void run(String text) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(text);
        }
    }
}
