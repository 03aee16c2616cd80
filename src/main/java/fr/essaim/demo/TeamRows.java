package fr.essaim.demo;

import fr.essaim.kernel.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Members, how they sign in, and their posts, as rows.
final class TeamRows {
    private final Copy members;
    private final Copy credentials;
    private final Copy posts;
    private final Copy languages;

    TeamRows(Rows rows) {
        members = rows.into("team.members", "id, first_name, last_name, email, invited_at");
        credentials = rows.into("team.credentials", "member_id, password, changed_at");
        languages = rows.into("team.languages", "member_id, language, said_at");
        posts = rows.into("team.posts", "id, member_id, role, standing, hub_id, fte, from_day, until_day");
    }

    /// Invited one after the other, the cast first: the order in which they are shown. One password for all is printed
    /// on the console, so that it does not matter that equal hashes tell of it; and each hash takes its time.
    /// @param first the day on which they were invited
    /// @param password the hash of the demonstration's password
    void join(Team team, String password, LocalDate first) {
        Instant at = first.atStartOfDay(Chance.PARIS).toInstant();
        for (Team.Colleague member : team.members()) {
            at = at.plusSeconds(60);
            members.row(member.id(), member.name().first(), member.name().last(), member.email(), at);
            credentials.row(member.id(), password, at);
            for (String language : member.languages()) {
                languages.row(member.id(), language, at);
            }
        }
    }

    /// Posts at hubs, or of the whole installation while there is no hub yet: one of those opens the programme.
    /// @param hubs code to number
    void appoint(Team team, Map<String, Integer> hubs, Chance chance) {
        for (Team.Colleague member : team.members()) {
            for (Team.Colleague.Post post : member.posts()) {
                String hub = post.hub();
                if ((hub == null) == hubs.isEmpty()) {
                    row(member.id(), post, hub == null ? null : hubs.get(hub), chance);
                }
            }
        }
    }

    private void row(MemberId member, Team.Colleague.Post post, @Nullable Integer hub, Chance chance) {
        posts.row(
                chance.id(chance.during(post.period().from())),
                member,
                post.role(),
                post.standing().code(),
                hub,
                post.share(),
                post.period().from(),
                post.period().until());
    }
}
