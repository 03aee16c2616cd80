package fr.essaim.audits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.audits.Expected.State;
import fr.essaim.recipe.Item;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.RecipeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpectedTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-01-05T10:00:00+01:00");
    private static final LocalDate ENTERED = LocalDate.of(2026, 1, 5);
    private static final Recipe DEST1 = dest1();

    private static Recipe dest1() {
        try (var file = ExpectedTest.class.getResourceAsStream("/recipes/dest1-1.0.0.yaml")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return RecipeReader.read(text, "dest1").found().orElseThrow();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Proofs proofs(
            List<Proofs.Undertaken> undertakings,
            List<Proofs.Answer> answers,
            Proofs.@Nullable Left exit,
            List<Proofs.Piece> evidence,
            List<Proofs.News> news) {
        return new Proofs(
                "Carpentier",
                "Aurélie",
                null,
                null,
                "Tourcoing",
                "dest1",
                "1.0.0",
                ENTERED,
                null,
                undertakings,
                answers,
                answers.stream().map(Proofs.Answer::question).toList(),
                List.of(),
                exit,
                evidence,
                news,
                List.of());
    }

    private static Proofs.Left left(boolean needed) {
        return new Proofs.Left(LocalDate.of(2026, 6, 1), "cdi", Map.of(), needed, List.of("P3M", "P6M"), AT, "N");
    }

    private static Map<String, State> states(Proofs proofs, LocalDate today) {
        return Expected.of(proofs, DEST1, today).stream()
                .collect(java.util.stream.Collectors.toMap(Expected::kind, Expected::state));
    }

    @Test
    void while_a_journey_goes_on_no_proof_of_its_exit_is_expected() {
        assertThat(states(proofs(List.of(), List.of(), null, List.of(), List.of()), ENTERED))
                .isEqualTo(Map.of(
                        "information",
                        State.TO_DO,
                        "agreement",
                        State.TO_DO,
                        "entry",
                        State.TO_DO,
                        "exit",
                        State.NONE));
    }

    @Test
    void a_refusal_is_an_answer_and_one_question_left_out_is_counted() {
        var all = DEST1.intake().questions().stream()
                .map(Item::id)
                .map(id -> new Proofs.Answer(id, "refused", null, ENTERED, AT, "N"))
                .toList();
        LocalDate later = ENTERED.plusWeeks(4);
        var entry = Expected.of(proofs(List.of(), all, null, List.of(), List.of()), DEST1, later.plusDays(1));
        assertThat(entry).contains(new Expected("entry", State.DONE, later, 0));
        var less = Expected.of(
                proofs(List.of(), all.subList(1, all.size()), null, List.of(), List.of()), DEST1, later.plusDays(1));
        assertThat(less).contains(new Expected("entry", State.LATE, later, 1));
    }

    @Test
    void a_statement_stands_in_for_nothing_and_a_document_proves() {
        var said = new Proofs.Piece("contract", null, null, null, "Vu par le coach", AT, "N");
        var file = new Proofs.Piece("contract", UUID.randomUUID(), "contrat.pdf", 10L, null, AT, "N");
        LocalDate late = LocalDate.of(2026, 7, 1);
        assertThat(states(proofs(List.of(), List.of(), left(true), List.of(said), List.of()), late))
                .containsEntry("exit", State.LATE);
        assertThat(states(proofs(List.of(), List.of(), left(true), List.of(said, file), List.of()), late))
                .containsEntry("exit", State.DONE);
        assertThat(states(proofs(List.of(), List.of(), left(false), List.of(), List.of()), late))
                .containsEntry("exit", State.NONE)
                .containsEntry("P3M", State.TO_DO);
    }

    @Test
    void no_news_is_said_in_three_ways() {
        for (State answer : List.of(State.UNREACHABLE, State.DECLINED, State.NOT_ASKED)) {
            var news = new Proofs.News("P3M", LocalDate.of(2026, 9, 2), answer.code(), null, null, AT, "N");
            assertThat(states(
                            proofs(List.of(), List.of(), left(true), List.of(), List.of(news)),
                            LocalDate.of(2026, 12, 2)))
                    .containsEntry("P3M", answer)
                    .containsEntry("P6M", State.LATE);
        }
    }
}
