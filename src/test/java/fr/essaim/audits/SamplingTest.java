package fr.essaim.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private static final List<UUID> FRAME =
            IntStream.rangeClosed(1, 100).mapToObj(n -> new UUID(n, 7)).toList();

    @Test
    void the_same_seed_draws_the_same_people_whatever_the_order_of_the_frame() {
        var shuffled = new ArrayList<>(FRAME);
        Collections.reverse(shuffled);
        var drawn = Sampling.draw("DDETS 2026", FRAME, 30);
        assertThat(drawn).hasSize(30).doesNotHaveDuplicates();
        assertThat(Sampling.draw("DDETS 2026", shuffled, 30)).isEqualTo(drawn);
        assertThat(Sampling.draw("DDETS 2027", FRAME, 30)).isNotEqualTo(drawn);
        assertThat(Sampling.draw("DDETS 2026", FRAME, 10)).isEqualTo(drawn.subList(0, 10));
    }

    /// Computed by another program: `printf '%s' '42:00000000-0000-0001-0000-000000000007' |
    /// sha256sum`, line by line, sorted.
    @Test
    void a_stranger_draws_the_same_with_a_shell() {
        var three = FRAME.subList(0, 3);
        assertThat(Sampling.draw("42", three, 3)).containsExactly(new UUID(3, 7), new UUID(2, 7), new UUID(1, 7));
        assertThat(Sampling.mark(three)).isEqualTo("78eafac68c2cc5cc8755d134f714d6fac7ddf53bc86fea7234a13d8aac1bf983");
    }

    @Test
    void what_cannot_be_drawn_is_told() {
        assertThatThrownBy(() -> Sampling.draw("s", List.of(), 1)).isInstanceOf(Sampling.EmptyFrame.class);
        assertThatThrownBy(() -> Sampling.draw("s", FRAME, 101)).isInstanceOf(Sampling.MoreThanTheFrame.class);
        for (String typed : List.of("", "0", "-3", "trente", "501", "9999999999")) {
            assertThatThrownBy(() -> Sampling.size(typed)).as(typed).isInstanceOf(Sampling.NothingToDraw.class);
        }
        assertThat(Sampling.size(" 30 ")).isEqualTo(30);
        assertThatThrownBy(() -> Sampling.seed("x".repeat(101))).isInstanceOf(Sampling.SeedTooLong.class);
        assertThat(Sampling.seed("  ")).hasSize(16).isNotEqualTo(Sampling.seed(""));
    }

    @Test
    void a_list_is_read_as_it_was_pasted() {
        assertThat(Frame.Listed.of(" A-1\r\nA-2;A-1,\n\n A-3 ").words()).containsExactly("A-1", "A-2", "A-3");
        assertThatThrownBy(() -> Frame.Listed.of(" \n;")).isInstanceOf(Frame.NobodyListed.class);
        String many = String.join(
                "\n", IntStream.range(0, 501).mapToObj(Integer::toString).toList());
        assertThatThrownBy(() -> Frame.Listed.of(many)).isInstanceOf(Frame.TooMany.class);
    }
}
