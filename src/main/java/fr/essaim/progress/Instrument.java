package fr.essaim.progress;

import fr.essaim.recipe.Label;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A set of questions as its file tells it. A version never changes. It has no cut-off and names nobody.
///
/// @param about what it is and is not, or null
/// @param licence as its file names it: without one it is refused
/// @param source where it was published, or null
/// @param every how often it is proposed, or null
/// @param atLeast how many answers a mean is made of at the least
/// @param reliability as a study found it, or null
/// @param body the text of the file
public record Instrument(
        String code,
        int version,
        Label title,
        @Nullable Label about,
        String licence,
        String authors,
        @Nullable String source,
        @Nullable Period every,
        Range range,
        List<Item> items,
        int atLeast,
        @Nullable Reliability reliability,
        String body) {
    public Instrument {
        items = List.copyOf(items);
    }

    /// @param low what the least stands for, `high` what the most does
    public record Range(int min, int max, Label low, Label high) {}

    /// @param reversed whether more of it is less of what is asked about
    /// @param personal health or well-being: the person's reading alone, reserved
    public record Item(String id, Label text, boolean reversed, boolean personal) {}

    /// @param value between 0 and 1
    /// @param sd standard deviation of the mean among those who were studied, in points of the range
    public record Reliability(double value, double sd) {}

    /// `fasku-fr@1`.
    public String name() {
        return code + "@" + version;
    }
}
