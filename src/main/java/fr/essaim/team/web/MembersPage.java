package fr.essaim.team.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param once the id of the member about to be invited, so that a form sent twice invites once
public record MembersPage(List<MemberRow> members, UUID once) {
    /// @param roles of today, comma-separated ids; null when the member has no post today
    /// @param entered whether they chose a password yet
    public record MemberRow(
            UUID id, String name, String email, @Nullable String roles, boolean entered) {
        public List<String> roleIds() {
            return roles == null ? List.of() : List.of(roles.split(","));
        }
    }
}
