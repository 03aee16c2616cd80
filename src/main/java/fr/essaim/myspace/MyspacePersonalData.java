package fr.essaim.myspace;

import static fr.essaim.privacy.PersonalData.Keep.ACCESS_LOG;
import static fr.essaim.privacy.PersonalData.Keep.ACTIVE_FILE;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class MyspacePersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("myspace.spaces", "myspace.purpose.spaces", ACTIVE_FILE),
                new Kept("myspace.closings", "myspace.purpose.closings", ACTIVE_FILE),
                new Kept("myspace.ways_in", "myspace.purpose.ways-in", ACCESS_LOG),
                new Kept("myspace.visits", "myspace.purpose.visits", ACCESS_LOG),
                new Kept("myspace.acts", "myspace.purpose.acts", ACCESS_LOG),
                new Kept("myspace.whispers", "myspace.purpose.whispers", ACTIVE_FILE),
                new Kept("myspace.messages", "myspace.purpose.messages", ACTIVE_FILE),
                new Kept("myspace.requests", "myspace.purpose.requests", ACTIVE_FILE),
                new Kept("myspace.replies", "myspace.purpose.replies", ACTIVE_FILE),
                new Kept("myspace.minds", "myspace.purpose.minds", ACTIVE_FILE),
                new Kept("myspace.heard", "myspace.purpose.heard", ACTIVE_FILE));
    }
}
