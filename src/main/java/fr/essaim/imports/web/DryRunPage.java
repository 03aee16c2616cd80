package fr.essaim.imports.web;

import fr.essaim.imports.ColumnRow;
import fr.essaim.lists.Manner;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every line of a list becomes, before anything is written.
///
/// @param notes message keys of what there is to say of the file as a whole
/// @param show `decide`, `proposed`, `ready` or `rest`
/// @param alike the same problem on several lines, answered with one gesture
/// @param decided what was answered so
/// @param mends of the pile shown, for `decide` and `proposed`
/// @param lines of the pile shown, for `ready` and `rest`
/// @param elsewhere lines about somebody who may be known beyond the viewer's hubs
/// @param unasked lines for which that was not asked
/// @param twin the first line that may be about somebody already met, or null
/// @param next the path to what comes after, or null at the end
public record DryRunPage(
        ImportHead head,
        List<String> notes,
        Piles piles,
        List<ColumnRow> columns,
        String show,
        List<Alike> alike,
        List<Once> decided,
        List<Mend> mends,
        List<Line> lines,
        List<Elsewhere> elsewhere,
        int unasked,
        @Nullable Twin twin,
        UUID once,
        @Nullable String next) {
    /// @param twins lines that may be about somebody already met
    /// @param renewed lines that come and bring a file up to date
    public record Piles(int decide, int proposed, int ready, int rest, int twins, int renewed) {
        public int comes() {
            return proposed + ready;
        }

        public int of(String pile) {
            return switch (pile) {
                case "decide" -> decide;
                case "proposed" -> proposed;
                case "ready" -> ready;
                default -> rest;
            };
        }
    }

    /// @param same values several of them share, which one correction mends
    public record Alike(String field, String problem, List<String> details, int count, List<Same> same) {
        public List<Manner> manners() {
            return Manner.answering(problem);
        }

        public boolean correctable() {
            return ofAField(field) && !field.endsWith("_name") && !change();
        }

        public boolean change() {
            return problem.startsWith("imports.change.");
        }

        public boolean takeable() {
            return DryRunPage.takeable(problem);
        }
    }

    public record Same(String was, int count) {}

    /// @param members whom to ask there; empty when nobody is named
    public record Elsewhere(int line, String name, String hub, String members) {}

    /// An answer that holds for several lines.
    public record Once(UUID id, String field, String choice, String value, String was) {}

    private static boolean ofAField(String field) {
        return !field.equals("row") && !field.equals("other") && !field.equals("comment");
    }

    /// Whether lines may be written with this as it is: nobody has a file without a name, nor a
    /// member without an address.
    private static boolean takeable(String problem) {
        return !List.of("last-name-missing", "name-too-long", "not-a-name", "no-email", "no-name")
                .contains(problem.substring(problem.lastIndexOf('.') + 1));
    }

    /// @param name whom the line speaks of
    /// @param alike how many lines read the same with the same problem, this one included
    public record Mend(
            int line,
            int nth,
            String name,
            String field,
            String problem,
            List<String> details,
            String was,
            String becomes,
            int alike) {
        public String id() {
            return line + "-" + nth;
        }

        /// Of what a file says already.
        public boolean change() {
            return problem.startsWith("imports.change.");
        }

        public boolean aboutName() {
            return field.endsWith("_name");
        }

        public boolean correctable() {
            return ofAField(field);
        }

        /// Whether the same correction serves other lines too.
        public boolean correctableAlike() {
            return alike > 1 && correctable() && !aboutName() && !was.isEmpty() && !was.endsWith("…");
        }

        public boolean takeable() {
            return DryRunPage.takeable(problem);
        }
    }

    /// @param said the first things there are to say about it
    public record Line(
            int line,
            String fate,
            String name,
            @Nullable LocalDate born,
            String reached,
            String town,
            @Nullable LocalDate entered,
            List<Said> said,
            boolean answered) {}

    public record Said(String problem, List<String> details) {
        /// As the query packs it: the key and each detail, between separators.
        static Said unpacked(String packed) {
            List<String> parts = List.of(packed.split("\u001F", -1));
            return new Said(
                    parts.getFirst(),
                    parts.subList(1, parts.size()).stream()
                            .filter(detail -> !detail.isEmpty())
                            .toList());
        }
    }

    /// Two looks at who may be one person.
    ///
    /// @param otherLine null when the other is a file
    /// @param otherPerson null when the other is a line
    public record Twin(
            int line,
            String problem,
            @Nullable Integer otherLine,
            @Nullable UUID otherPerson,
            Side here,
            Side there) {
        public String other() {
            return otherPerson == null ? String.valueOf(otherLine) : otherPerson.toString();
        }
    }

    public record Side(
            String name,
            @Nullable LocalDate born,
            String reached,
            String town,
            @Nullable LocalDate entered,
            @Nullable String hub) {}

    public String path(String pile) {
        return head.path() + "?show=" + pile;
    }
}
