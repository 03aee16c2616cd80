package fr.essaim.journeys.web;

import fr.essaim.site.Screen;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Asking again some months after the exit.
///
/// @param once names the fact to be, so that the form sent twice writes once
public record FollowUpPage(JourneyPanel journey, JourneyPanel.Awaited awaited, UUID once) {
    /// Where somebody may be by then: the recipe's outcomes, so that the definition sets read both alike.
    public Map<String, String> situations(Screen screen) {
        Map<String, String> situations = new LinkedHashMap<>();
        journey.recipe().results().outcomes().stream()
                .filter(outcome -> outcome.inUse(journey.today()))
                .forEach(outcome -> situations.put(outcome.id(), outcome.in(screen.locale())));
        return situations;
    }

    public Map<String, String> answers(Screen screen) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("reached", screen.say("journeys.answer.reached"));
        answers.put("unreachable", screen.say("journeys.answer.unreachable"));
        answers.put("declined", screen.say("journeys.answer.declined"));
        answers.put("not-asked", screen.say("journeys.answer.not-asked"));
        return answers;
    }
}
