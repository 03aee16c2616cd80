package fr.essaim.tasks;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.plans.PlanCast;
import fr.essaim.testing.Cast;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A person accompanied by Nadia and Claire at Tourcoing, and what colleagues tell one another about them.
public final class TaskCast {
    public static final LocalDate TODAY = Cast.today();

    public final ParticipantId person;
    private final ApplicationContext house;
    private final Cast cast;

    public TaskCast(ApplicationContext house, Cast cast) {
        this.house = house;
        this.cast = cast;
        this.person = new PlanCast(house, cast).person;
    }

    public UUID task(MemberId by, MemberId member, String what, @Nullable ParticipantId about) {
        UUID id = Ids.mint();
        cast.as(by, () -> house.getBean(Tasks.class).add(id, new Task(about, what, member, TODAY.plusDays(1))));
        return id;
    }

    public void tell(MemberId by, UUID task, Task.Kind kind, @Nullable MemberId to) {
        var due = kind == Task.Kind.PUT_OFF ? TODAY.plusDays(9) : null;
        var turn = new Task.Turn(kind, to, due, kind == Task.Kind.DROPPED ? "Plus utile" : null);
        cast.as(by, () -> {
            house.getBean(Tasks.class).tell(Ids.mint(), task, turn);
        });
    }

    public UUID fact(MemberId by, Compartment where, String body, Collection<MemberId> named) {
        UUID id = Ids.mint();
        cast.as(by, () -> house.getBean(Facts.class).write(id, person, said(where, body), named));
        return id;
    }

    public static Fact said(Compartment where, String body) {
        return new Fact(where, null, Fact.State.DONE, null, null, body, TODAY, null, null, null, null, false);
    }

    public UUID necessary(MemberId by, String words, MemberId... readers) {
        UUID id = Ids.mint();
        var note = new NecessaryNote(words, true, null, readers.length == 0, List.of(readers));
        cast.as(by, () -> house.getBean(NecessaryNotes.class).write(id, person, note));
        return id;
    }

    public long seen(MemberId who, String question) {
        return cast.as(
                who,
                () -> house.getBean(org.springframework.transaction.support.TransactionTemplate.class)
                        .execute(begun -> house.getBean(JdbcClient.class)
                                .sql(question)
                                .query(Long.class)
                                .single()));
    }
}
