package fr.essaim.team;

import fr.essaim.kernel.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A ticket shown by a browser or opened for a command, and the viewer the database said it stands for.
final class SignedIn extends AbstractAuthenticationToken {
    private final transient Viewer viewer;
    private final transient String ticket;

    private SignedIn(Viewer viewer, List<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.viewer = viewer;
        this.ticket = viewer.ticket();
        setAuthenticated(true);
    }

    static SignedIn proved(Viewer viewer) {
        var may = viewer.standings().stream()
                .map(standing -> new SimpleGrantedAuthority(standing.name()))
                .toList();
        return new SignedIn(viewer, may);
    }

    @Override
    public Object getCredentials() {
        return ticket;
    }

    @Override
    public Object getPrincipal() {
        return viewer;
    }

    @Override
    public String getName() {
        return viewer.id().toString();
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
