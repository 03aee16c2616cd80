package fr.essaim.myspace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A visit's secret shown by a browser, and whom the database said it stands for. Its credentials are no text: no
/// transaction takes them for a member's ticket.
public final class Inside extends AbstractAuthenticationToken {
    private final transient SpaceVisitor visitor;

    private Inside(SpaceVisitor visitor) {
        super(List.of(new SimpleGrantedAuthority(SpaceVisitor.AUTHORITY)));
        this.visitor = visitor;
        setAuthenticated(true);
    }

    public static Inside proved(SpaceVisitor visitor) {
        return new Inside(visitor);
    }

    @Override
    public Object getCredentials() {
        return visitor;
    }

    @Override
    public Object getPrincipal() {
        return visitor;
    }

    @Override
    public String getName() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Inside that && visitor.equals(that.visitor) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return visitor.hashCode();
    }
}
