package fr.essaim.team;

import fr.essaim.kernel.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A ticket shown by a browser or opened for a command, and the viewer it stands for once the database has told.
final class SignedIn extends AbstractAuthenticationToken {
    private final transient @Nullable Viewer viewer;
    private final transient String ticket;

    private SignedIn(@Nullable Viewer viewer, String ticket, List<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.viewer = viewer;
        this.ticket = ticket;
        setAuthenticated(viewer != null);
    }

    static SignedIn claimed(String ticket) {
        return new SignedIn(null, ticket, List.of());
    }

    static SignedIn proved(Viewer viewer) {
        var may = viewer.standings().stream()
                .map(standing -> new SimpleGrantedAuthority(standing.name()))
                .toList();
        return new SignedIn(viewer, viewer.ticket(), may);
    }

    @Override
    public Object getCredentials() {
        return ticket;
    }

    @Override
    public @Nullable Object getPrincipal() {
        return viewer;
    }

    @Override
    public String getName() {
        return viewer == null ? "" : viewer.id().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && ticket.equals(that.ticket) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return ticket.hashCode();
    }
}
