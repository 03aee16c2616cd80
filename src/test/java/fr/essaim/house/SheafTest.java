package fr.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.site.Sheaf;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

@SpringBootTest
@EssaimTest
class SheafTest {
    @Autowired
    NamedParameterJdbcOperations database;

    private record Number(int n) {}

    private record Word(String said) {}

    @Test
    void each_question_gets_its_own_answers_and_all_are_one_way_there_and_back() {
        var sheaf = new Sheaf();
        List<Number> numbers = sheaf.ask("select n from generate_series(1, :most) as g(n)", Number.class);
        List<Word> none = sheaf.ask("select 'x' as said where :most < 0", Word.class);
        List<Integer> lengths = sheaf.ask("select length(:word || ';'' -- ')", (row, n) -> row.getInt(1));
        List<Word> words = sheaf.ask("select cast(:word as text) as said", Word.class);

        int asked = Queries.during(() -> {
            sheaf.send(database, Map.of("most", 3, "word", "l'été ; 2"));
            return true;
        });

        assertThat(asked).isEqualTo(1);
        assertThat(numbers).containsExactly(new Number(1), new Number(2), new Number(3));
        assertThat(none).isEmpty();
        assertThat(lengths).containsExactly(15);
        assertThat(words).containsExactly(new Word("l'été ; 2"));
    }

    @Test
    void one_that_is_refused_refuses_them_all() {
        var sheaf = new Sheaf();
        sheaf.ask("select 1 as n", Number.class);
        sheaf.ask("select 1 / :by as n", Number.class);
        assertThatThrownBy(() -> sheaf.send(database, Map.of("by", 0))).isInstanceOf(DataAccessException.class);
    }
}
