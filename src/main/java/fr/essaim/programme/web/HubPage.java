package fr.essaim.programme.web;

import fr.essaim.recipe.Recipe;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A hub: where it is, whom it is there for, who works there.
///
/// @param members to choose from, id to name; empty for whoever may not appoint
public record HubPage(
        Hub hub,
        Recipe recipe,
        List<Antenna> antennas,
        List<CommuneLine> communes,
        List<Post> posts,
        Map<String, String> members) {
    public record Hub(
            int id,
            String code,
            String name,
            LocalDate opensOn,
            @Nullable LocalDate closesOn,
            String programme,
            String programmeCode) {
        public String path() {
            return "/hubs/" + programmeCode + "/" + code;
        }

        public boolean isOpen(LocalDate day) {
            return !day.isBefore(opensOn) && (closesOn == null || !day.isAfter(closesOn));
        }
    }

    public record Antenna(
            UUID id,
            String name,
            @Nullable String address,
            @Nullable String commune,
            LocalDate fromDay,
            @Nullable LocalDate untilDay) {}

    public record CommuneLine(String code, String name) {}

    public record Post(
            UUID id,
            String name,
            String role,
            BigDecimal fte,
            LocalDate fromDay,
            @Nullable LocalDate untilDay) {
        public boolean isHeld(LocalDate day) {
            return !day.isBefore(fromDay) && !isOver(day);
        }

        public boolean isOver(LocalDate day) {
            return untilDay != null && untilDay.isBefore(day);
        }
    }

    public List<Post> today(LocalDate day) {
        return posts.stream().filter(post -> post.isHeld(day)).toList();
    }

    public List<Post> otherDays(LocalDate day) {
        return posts.stream().filter(post -> !post.isHeld(day)).toList();
    }

    public BigDecimal fte(LocalDate day) {
        return today(day).stream().map(Post::fte).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Full-time equivalents the recipe expects at each hub.
    public BigDecimal expected() {
        return recipe.roles().stream()
                .map(role -> role.perHub() == null ? BigDecimal.ZERO : role.perHub())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
