package fr.essaim.handovers.web;

import fr.essaim.handovers.Handover;
import fr.essaim.handovers.PrescriberAnswers.Answer;
import fr.essaim.handovers.Proposal;
import fr.essaim.handovers.Proposal.Why;
import fr.essaim.handovers.Successor;
import fr.essaim.handovers.web.HandoverPreviewPage.Line;
import fr.essaim.handovers.web.OrientationsPage.Orientation;
import fr.essaim.site.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The sentences of a hand-over.
public final class HandoverWords {
    private HandoverWords() {}

    /// "Thomas connaît déjà Aurélie."
    public static String why(Screen screen, Proposal proposal) {
        Successor to = proposal.to();
        String who = to == null ? "" : to.firstName();
        String person = proposal.charge().firstName();
        return switch (proposal.why()) {
            case Why.Knows _ -> screen.say("handovers.why.knows", who, person);
            case Why.Speaks speaks ->
                screen.say("handovers.why.speaks", who, speaks.language().in(screen.locale()), person);
            case Why.Lightest lightest ->
                screen.say(
                        "handovers.why." + lightest(lightest),
                        who,
                        lightest.people(),
                        lightest.fte(),
                        to == null ? "" : screen.role(to.role()));
            case Why.ReferenceStays _ -> screen.say("handovers.why.reference-stays", person);
            case Why.Nobody _ -> screen.say("handovers.why.nobody");
        };
    }

    private static String lightest(Why.Lightest why) {
        if (why.alone()) {
            return why.sameRole() ? "only-of-the-role" : "nearest";
        }
        return why.sameRole() ? "lightest-of-the-role" : "lightest";
    }

    /// The colleagues, id to name and role; first what leaving it empty means for this person.
    public static Map<String, String> options(Screen screen, HandoverPreviewPage page, Line line) {
        var options = new LinkedHashMap<String, String>();
        boolean needed = line.proposal().charge().needsSomebody();
        options.put("", screen.say(needed ? "handovers.nobody-yet" : "handovers.nobody-needed"));
        options.putAll(colleagues(screen, page));
        return options;
    }

    public static Map<String, String> colleagues(Screen screen, HandoverPreviewPage page) {
        var colleagues = new LinkedHashMap<String, String>();
        for (Successor one : page.caseload().successors()) {
            colleagues.put(one.id().toString(), one.name() + " (" + screen.role(one.role()) + ")");
        }
        return colleagues;
    }

    /// "parle arabe, espagnol"
    public static String speaks(Screen screen, Successor one) {
        String names = one.languages().stream()
                .map(language -> language.in(screen.locale()))
                .sorted()
                .collect(Collectors.joining(", "));
        return screen.say("handovers.speaks", names);
    }

    /// Leaving, or away.
    public static Map<String, String> whys(Screen screen) {
        var whys = new LinkedHashMap<String, String>();
        for (var why : Handover.Why.values()) {
            whys.put(why.code(), screen.say("handovers.reason." + why.code()));
        }
        return whys;
    }

    /// What may be said of a person to the hub that is asked.
    public static Map<String, String> shows(Screen screen) {
        var shows = new LinkedHashMap<String, String>();
        for (String what : List.of("name", "birth", "entry")) {
            shows.put(what, screen.say("handovers.show." + what));
        }
        return shows;
    }

    /// What a prescriber may be told.
    public static Map<String, String> answers(Screen screen) {
        var answers = new LinkedHashMap<String, String>();
        for (Answer answer : Answer.values()) {
            answers.put(answer.name(), screen.say("handovers.orientations." + answer.code()));
        }
        return answers;
    }

    /// The service, or the kind of prescriber as the recipe calls it.
    public static String prescriber(Screen screen, Orientation one) {
        String service = one.service();
        String kind = one.recipe().intake().prescribers().stream()
                .filter(known -> known.id().equals(one.kind()))
                .map(known -> known.in(screen.locale()))
                .findFirst()
                .orElse(one.kind());
        return service == null || service.equals(kind) ? kind : service + " (" + kind + ")";
    }
}
