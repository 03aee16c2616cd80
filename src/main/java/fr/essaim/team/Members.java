package fr.essaim.team;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an administrator does with members' accounts. Whoever is not one is refused by the database.
@Component
@Transactional
public class Members {
    private final JdbcClient sql;
    private final Journal journal;

    Members(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /// @param id minted with the form: sent twice, it invites once, and the code of the second answer is the good one
    /// @return the one-time code to hand to the new member
    /// @throws AlreadyHere when the address belongs to a member
    public String invite(MemberId id, PersonName name, Email email) {
        int invited;
        try {
            invited = sql.sql("""
                    insert into team.members (id, first_name, last_name, email) values (:id, :first, :last, :email)
                    on conflict (id) do nothing
                    """)
                    .param("id", id.value())
                    .param("first", name.first())
                    .param("last", name.last())
                    .param("email", email.address())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new AlreadyHere();
        }
        if (invited == 1) {
            journal.did("invite-member");
        }
        return handCode(id);
    }

    /// A new code for a member who lost their password: their open sign-ins end at once. The database writes it in the
    /// journal with the member's name, and tells the member at their next sign-in who handed it.
    /// @return the code
    public String handCode(MemberId member) {
        String code = OneTimeCodes.mint();
        boolean handed = sql.sql("select team.hand_code(:member, :hash)")
                .param("member", member.value())
                .param("hash", OneTimeCodes.hash(code))
                .query(Boolean.class)
                .single();
        if (!handed) {
            throw new Viewers.NoSuchMember(member.toString());
        }
        return code;
    }

    public static final class AlreadyHere extends Refusal {
        AlreadyHere() {
            super("team.refusal.already-here", "email");
        }
    }
}
