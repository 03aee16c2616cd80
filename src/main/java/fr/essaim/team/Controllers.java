package fr.essaim.team;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.PersonName;
import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Accounts of controllers: people from outside, here between two days. A director or an administrator opens and ends
/// them; the database decides, writes the journal, and lets their sign-in stand for nobody on any other day.
@Component
@Transactional
public class Controllers {
    private final JdbcClient sql;

    Controllers(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param member whose account it is: one who came before keeps theirs
    /// @param code to hand over by voice or on paper; null when they have a password already
    public record Invitation(MemberId member, @Nullable String code) {}

    private record Answer(String answer, @Nullable UUID who) {}

    /// @param post of these days, minted with the form: sent twice, it invites once, and the second
    /// code is the good one
    /// @throws Members.AlreadyHere when the address is somebody's who works here
    /// @throws NotDirection when the viewer is neither a director nor an administrator
    public Invitation invite(UUID post, PersonName name, Email email, Period days) {
        String code = OneTimeCodes.mint();
        Answer answer = sql.sql("""
                select * from team.invite_controller(:member, :first, :last, :email, :code, :post, :from, :until)
                """)
                .param("member", Ids.mint())
                .param("first", name.first())
                .param("last", name.last())
                .param("email", email.address())
                .param("code", OneTimeCodes.hash(code))
                .param("post", post)
                .param("from", days.from())
                .param("until", days.until(), Types.DATE)
                .query(Answer.class)
                .single();
        return switch (answer.answer()) {
            case "invited" -> new Invitation(whose(answer), code);
            case "known" -> new Invitation(whose(answer), null);
            case "taken" -> throw new Members.AlreadyHere();
            default -> throw new NotDirection();
        };
    }

    private static MemberId whose(Answer answer) {
        return new MemberId(java.util.Objects.requireNonNull(answer.who()));
    }

    /// Their days end at once, and so do their sign-ins. Nothing happens when they are over.
    public void end(UUID post) {
        sql.sql("select team.end_controller(:post)")
                .param("post", post)
                .query(Boolean.class)
                .single();
    }

    /// Their last day is another; their sign-ins know it at once.
    /// @param last today or later
    /// @throws NotDirection when the viewer may not, or nobody from outside has this post
    public void move(UUID post, LocalDate last) {
        boolean moved = sql.sql("select team.move_controllers_end(:post, :last)")
                .param("post", post)
                .param("last", last)
                .query(Boolean.class)
                .single();
        if (!moved) {
            throw new NotDirection();
        }
    }

    public static final class NotDirection extends fr.essaim.kernel.Refusal {
        NotDirection() {
            super("team.refusal.not-direction", null);
        }
    }
}
