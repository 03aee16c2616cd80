package fr.essaim.progress;

import static fr.essaim.privacy.PersonalData.Keep.ACTIVE_FILE;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ProgressPersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("progress.talents", "progress.purpose.talents", ACTIVE_FILE),
                new Kept("progress.sightings", "progress.purpose.sightings", ACTIVE_FILE),
                new Kept("progress.leads", "progress.purpose.leads", ACTIVE_FILE),
                new Kept("progress.sequels", "progress.purpose.sequels", ACTIVE_FILE),
                new Kept("progress.sittings", "progress.purpose.sittings", ACTIVE_FILE),
                new Kept("progress.answers", "progress.purpose.answers", ACTIVE_FILE),
                new Kept("progress.answer_readers", "progress.purpose.answer_readers", ACTIVE_FILE),
                new Kept("progress.postponements", "progress.purpose.postponements", ACTIVE_FILE));
    }
}
