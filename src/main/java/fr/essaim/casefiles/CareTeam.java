package fr.essaim.casefiles;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.team.Viewers;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who is in charge of somebody, from when to when. It opens the team's notes: that is why each
/// change is journaled.
@Component
@Transactional
public class CareTeam {
    private final JdbcClient sql;
    private final ParticipantRepository people;
    private final Journal journal;

    CareTeam(JdbcClient sql, ParticipantRepository people, Journal journal) {
        this.sql = sql;
        this.people = people;
        this.journal = journal;
    }

    /// The one reference, somebody who helps beside, or who is there for the days another is away.
    public enum Part {
        REFERENCE,
        SUPPORT,
        STAND_IN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Part of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// Puts a member of the person's hub in charge from a day on. A new reference takes the place of the
    /// one before, who stays in support until somebody ends that.
    /// @throws NotOfThisHub when the member has no post at the person's hub that day
    public void assign(ParticipantId person, MemberId member, Part part, LocalDate from) {
        var hub = people.hubOf(person).orElseThrow(NotHere::new);
        refuseStranger(member, hub.value(), from);
        if (part == Part.REFERENCE) {
            stepBack(person, member, from);
        }
        neverAfter(person, member, from);
        if (alreadyToday(person, member, part, from)) {
            return;
        }
        endOne(person, member, from.minusDays(1), null);
        sql.sql("""
                insert into casefiles.care_team (id, participant_id, hub_id, member_id, part, from_day, assigned_by)
                values (:id, :person, :hub, :member, :part, :from, :by)
                """)
                .param("id", Ids.mint())
                .param("person", person.value())
                .param("hub", hub.value())
                .param("member", member.value())
                .param("part", part.code())
                .param("from", from)
                .param("by", Viewers.required().id().value())
                .update();
        journal.did("put-in-charge", hub, person);
    }

    /// @param lastDay the member's last day in charge
    /// @throws NotInCharge when they are not
    public void end(ParticipantId person, MemberId member, LocalDate lastDay) {
        var hub = people.hubOf(person).orElseThrow(NotHere::new);
        neverAfter(person, member, lastDay);
        if (endOne(person, member, lastDay, null) == 0) {
            throw new NotInCharge();
        }
        journal.did("end-charge", hub, person);
    }

    private void refuseStranger(MemberId member, int hub, LocalDate day) {
        boolean here = sql.sql("""
                select exists (select 1 from team.posts where member_id = :member and hub_id = :hub
                    and (until_day is null or until_day >= :day))
                """)
                .param("member", member.value())
                .param("hub", hub)
                .param("day", day)
                .query(Boolean.class)
                .single();
        if (!here) {
            throw new NotOfThisHub();
        }
    }

    private void stepBack(ParticipantId person, MemberId successor, LocalDate from) {
        var before = sql.sql("""
                select member_id from casefiles.care_team
                where participant_id = :person and part = 'reference' and until_day is null and member_id <> :successor
                """)
                .param("person", person.value())
                .param("successor", successor.value())
                .query(UUID.class)
                .list();
        for (UUID member : before) {
            endOne(person, new MemberId(member), from.minusDays(1), "step-back");
            assign(person, new MemberId(member), Part.SUPPORT, from);
        }
    }

    /// What was planned for later is replaced by what is said now.
    private void neverAfter(ParticipantId person, MemberId member, LocalDate day) {
        sql.sql(
                        "delete from casefiles.care_team where participant_id = :person and member_id = :member and from_day > :day")
                .param("person", person.value())
                .param("member", member.value())
                .param("day", day)
                .update();
    }

    /// A charge that began this very day only changes its part.
    private boolean alreadyToday(ParticipantId person, MemberId member, Part part, LocalDate from) {
        return sql.sql("""
                        update casefiles.care_team set part = :part, until_day = null, ended_because = null
                        where participant_id = :person and member_id = :member and from_day = :from
                        """)
                        .param("part", part.code())
                        .param("person", person.value())
                        .param("member", member.value())
                        .param("from", from)
                        .update()
                > 0;
    }

    /// Ends the charge that lasts beyond this day; one that would end before it began never was.
    private int endOne(ParticipantId person, MemberId member, LocalDate lastDay, @Nullable String because) {
        return sql.sql("""
                update casefiles.care_team set until_day = greatest(from_day, :last), ended_because = :because
                where participant_id = :person and member_id = :member and (until_day is null or until_day > :last)
                """)
                .param("last", lastDay)
                .param("because", because, Types.VARCHAR)
                .param("person", person.value())
                .param("member", member.value())
                .update();
    }

    public static final class NotOfThisHub extends Refusal {
        NotOfThisHub() {
            super("casefiles.refusal.not-of-this-hub", "member");
        }
    }

    public static final class NotInCharge extends Refusal {
        NotInCharge() {
            super("casefiles.refusal.not-in-charge", "member");
        }
    }
}
