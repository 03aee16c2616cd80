package fr.essaim.plans.web;

import fr.essaim.site.Paper;
import fr.essaim.site.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The person's own copy: large type, plain words, one page where it can. It names the person, the
/// members of the team and organisations, nobody else, and holds nothing of any note: what was told
/// of a step stays between those who told it.
@Component
class PlanPaper {
    private final Words words;
    private final Clock clock;

    PlanPaper(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /// @param talents in the person's words: what they are good at comes first
    void write(PlanSheet sheet, List<String> talents, Locale locale, OutputStream out) throws IOException {
        var page = new Page(
                locale, new Paper(locale, say(locale, "title", sheet.name()), lead(sheet, locale), Paper.LARGE));
        page.list(say(locale, "talents"), talents);
        sheet.openGoals().forEach(page::goal);
        page.steps(say(locale, "loose"), sheet.loose());
        page.list(say(locale, "reached"), reached(sheet));
        page.list(say(locale, "needs"), needs(sheet, locale));
        if (sheet.next() != null) {
            page.paper
                    .element("h2", say(locale, "next"))
                    .element("p", words.say(locale, "plans.paper.next-on", sheet.next()));
        }
        page.paper
                .element("h2", say(locale, "sign"))
                .element("p class=\"sign\"", say(locale, "sign-person", sheet.name()))
                .element("p class=\"sign\"", say(locale, "sign-team"));
        page.paper.write(out);
    }

    private String lead(PlanSheet sheet, Locale locale) {
        var agreement = sheet.agreement();
        return agreement == null
                ? words.say(locale, "plans.paper.not-agreed", LocalDate.now(clock))
                : words.say(locale, "plans.paper.agreed", agreement.personOn(), LocalDate.now(clock));
    }

    private static List<String> reached(PlanSheet sheet) {
        return sheet.pastGoals().stream()
                .filter(goal -> goal.turns().getLast().kind().equals("reached"))
                .map(GoalRow::words)
                .toList();
    }

    private List<String> needs(PlanSheet sheet, Locale locale) {
        return sheet.needs().stream()
                .filter(NeedRow::isOpen)
                .map(need -> {
                    String theme = words.say(locale, "plans.theme." + need.theme());
                    return need.words() == null ? theme : words.say(locale, "plans.turn.why", theme, need.words());
                })
                .toList();
    }

    private String say(Locale locale, String key, Object... details) {
        return words.say(locale, "plans.paper." + key, details);
    }

    /// One sheet as it is being written.
    private final class Page {
        private final Locale locale;
        private final Paper paper;

        Page(Locale locale, Paper paper) {
            this.locale = locale;
            this.paper = paper;
        }

        void goal(GoalRow goal) {
            steps(words.say(locale, "plans.paper.quoted", goal.words()), goal.steps());
        }

        /// A goal stands even where nothing is to be done for it yet.
        void steps(String title, List<StepRow> steps) {
            var shown = steps.stream()
                    .filter(step -> !step.state().equals("dropped"))
                    .toList();
            if (shown.isEmpty() && title.equals(say(locale, "loose"))) {
                return;
            }
            paper.element("h2", title);
            if (!shown.isEmpty()) {
                paper.open("ul");
                shown.forEach(this::step);
                paper.open("/ul");
            }
        }

        private void step(StepRow step) {
            String who = step.ownerName() == null ? say(locale, "me") : step.ownerName();
            paper.open("li class=\"" + (step.isOpen() ? "open" : "done") + "\"")
                    .element("strong", step.what())
                    .open("br/")
                    .say(when(step, who))
                    .open("/li");
        }

        private String when(StepRow step, String who) {
            LocalDate day = step.day();
            if (step.state().equals("done")) {
                return words.say(locale, "plans.paper.done", day);
            }
            if (step.isOrphan()) {
                return words.say(locale, "plans.paper.orphan", who);
            }
            return day == null
                    ? words.say(locale, "plans.paper.who", who)
                    : words.say(locale, "plans.paper.who-when", who, day);
        }

        void list(String title, List<String> lines) {
            if (!lines.isEmpty()) {
                paper.element("h2", title).open("ul");
                lines.forEach(line -> paper.element("li", line));
                paper.open("/ul");
            }
        }
    }
}
