package fr.essaim.facts.web;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.web.FactHistoryPage.Version;
import fr.essaim.facts.web.TimelinePanel.FactRow;
import fr.essaim.kernel.Strand;
import fr.essaim.recipe.Recipe;
import fr.essaim.site.Screen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How facts are said on screen: the choices of their forms, and the few words above a fact that has no title.
public final class FactWords {
    private FactWords() {}

    public static Map<String, String> strands(Screen screen) {
        Map<String, String> choices = new LinkedHashMap<>(Map.of("", screen.say("facts.no-strand")));
        choices.putAll(said(Strand.values(), strand -> screen.say("site.strand." + strand.code())));
        return choices;
    }

    public static Map<String, String> states(Screen screen) {
        return said(Fact.State.values(), state -> screen.say("facts.state." + code(state)));
    }

    public static Map<String, String> sides(Screen screen) {
        return said(Fact.Side.values(), side -> screen.say("facts.side." + code(side)));
    }

    public static Map<String, String> signs(Screen screen) {
        Map<String, String> choices = new LinkedHashMap<>(Map.of("", screen.say("facts.no-sign")));
        choices.putAll(said(Fact.Sign.values(), sign -> screen.say("facts.sign." + code(sign))));
        return choices;
    }

    public static Map<String, String> channels(Screen screen, Recipe recipe) {
        Map<String, String> choices = new LinkedHashMap<>();
        recipe.practice().channels().forEach(channel -> choices.put(channel.id(), channel.in(screen.locale())));
        return choices;
    }

    /// A channel by its recipe's name; by its id when the recipe no longer has it.
    static String channel(Screen screen, Recipe recipe, String id) {
        return channels(screen, recipe).getOrDefault(id, id);
    }

    /// "lisible par l’équipe": a compartment as "+ Action" says it.
    public static Map<String, String> readable(Screen screen, List<Compartment> compartments) {
        return said(
                compartments.toArray(Compartment[]::new),
                compartment -> screen.say("facts.readable." + compartment.code()));
    }

    /// "Appel de sa part", "Visite à domicile des deux côtés"; null when neither how nor who is known.
    public static @Nullable String heading(
            Screen screen, Recipe recipe, @Nullable String channel, @Nullable String sign) {
        String how = channel == null ? null : channel(screen, recipe, channel);
        String who = sign == null ? null : screen.say("facts.from." + sign);
        if (how == null || who == null) {
            return how == null ? who : how;
        }
        return screen.say("facts.heading", how, who.toLowerCase(screen.locale()));
    }

    /// "Appel de sa part, 10 min, Accompagnement social, lisible par l’équipe".
    public static String noted(Screen screen, Recipe recipe, Version noted) {
        var said = new ArrayList<String>();
        String heading = heading(screen, recipe, noted.channel(), noted.sign());
        if (heading != null) {
            said.add(heading);
        }
        if (noted.minutes() != null) {
            said.add(lasted(screen, noted.minutes()));
        }
        if (noted.strand() != null) {
            said.add(screen.say("site.strand." + noted.strand()));
        }
        said.add(screen.say("facts.readable." + noted.compartment()));
        return String.join(", ", said);
    }

    /// "45 min", "2 h", "1 h 15".
    public static String lasted(Screen screen, int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        if (hours == 0) {
            return screen.say("facts.lasted", minutes);
        }
        return rest == 0 ? screen.say("facts.lasted.hours", hours) : screen.say("facts.lasted.both", hours, rest);
    }

    /// What stands above a fact's text.
    public static String title(Screen screen, Recipe recipe, FactRow fact) {
        if (fact.title() != null) {
            return fact.title();
        }
        String heading = heading(screen, recipe, fact.channel(), fact.sign());
        return heading == null ? screen.say("facts.untitled." + fact.state()) : heading;
    }

    /// "Réservé à Claire Delattre et Sofia Ferreira", "Équipe", "Emploi".
    public static String wall(Screen screen, FactRow fact) {
        return fact.compartment().equals("reserved")
                ? screen.say("facts.wall.reserved", listed(screen, fact.readers()))
                : screen.say("facts.wall." + fact.compartment());
    }

    /// "Claire Delattre, Maud Lecocq et Sofia Ferreira".
    public static String listed(Screen screen, List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        String allButLast = String.join(", ", names.subList(0, names.size() - 1));
        return screen.say("facts.and", allButLast, names.getLast());
    }

    private static <E extends Enum<E>> Map<String, String> said(E[] values, Function<E, String> words) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(Enum::name, words, (one, other) -> one, LinkedHashMap::new));
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
