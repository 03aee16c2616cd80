package fr.essaim.appointments.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who works with people at the viewer's hubs today.
@Component
@Transactional(readOnly = true)
class Colleagues {
    private final JdbcClient sql;

    Colleagues(JdbcClient sql) {
        this.sql = sql;
    }

    private record Post(
            UUID member,
            String name,
            String role,
            int hub,
            String hubName,
            @Nullable String department) {}

    /// In French order, the viewer among them.
    record Team(List<Post> posts) {
        Map<String, String> names() {
            Map<String, String> names = new LinkedHashMap<>();
            posts.forEach(post -> names.put(post.member().toString(), post.name()));
            return names;
        }

        Map<String, String> hubs() {
            Map<String, String> hubs = new LinkedHashMap<>();
            posts.forEach(post -> hubs.put(String.valueOf(post.hub()), post.hubName()));
            return hubs;
        }

        List<String> roles() {
            return posts.stream().map(Post::role).distinct().toList();
        }

        /// Those of one hub, id to name.
        Map<String, String> namesAt(int hub) {
            Map<String, String> names = new LinkedHashMap<>();
            posts.stream()
                    .filter(post -> post.hub() == hub)
                    .forEach(post -> names.put(post.member().toString(), post.name()));
            return names;
        }

        /// Those of one hub who work there as one of these.
        List<String> namesOf(int hub, List<String> roles) {
            return posts.stream()
                    .filter(post -> post.hub() == hub && roles.contains(post.role()))
                    .map(Post::name)
                    .distinct()
                    .toList();
        }

        boolean isAny(UUID member, int hub, List<String> roles) {
            return posts.stream()
                    .anyMatch(post -> post.member().equals(member) && post.hub() == hub && roles.contains(post.role()));
        }

        List<UUID> at(@Nullable Integer hub) {
            return posts.stream()
                    .filter(post -> Objects.equals(post.hub(), hub))
                    .map(Post::member)
                    .distinct()
                    .toList();
        }

        String hubName(@Nullable Integer hub) {
            return hubs().getOrDefault(String.valueOf(hub), "");
        }

        /// Null when they are none.
        @Nullable
        String of(@Nullable UUID member) {
            return names().get(String.valueOf(member));
        }

        /// Of the first hub that has one: a hub is seldom in two.
        @Nullable
        String department() {
            return posts.stream()
                    .map(Post::department)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    Team all() {
        return new Team(sql.sql("""
                select p.member_id as member, trim(m.first_name || ' ' || m.last_name) as name, p.role, h.id as hub, h.name as hub_name,
                    (select left(c.commune_code, 2) from programme.hub_communes c where c.hub_id = h.id order by 1 limit 1) as department
                from team.posts p join team.members m on m.id = p.member_id join programme.hubs h on h.id = p.hub_id
                where p.hub_id = any ((select team.viewer_hubs())::int[])
                  and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())
                order by p.member_id <> (select team.viewer()), m.first_name, m.last_name, m.id, h.name
                """).query(Post.class).list());
    }
}
