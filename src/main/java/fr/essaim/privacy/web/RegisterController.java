package fr.essaim.privacy.web;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What is kept, told by the rooms themselves: whoever works here may read it, and read it aloud to a person.
@Controller
class RegisterController {
    private final List<PersonalData> rooms;

    RegisterController(List<PersonalData> rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/privacy")
    @PreAuthorize("isAuthenticated()")
    RegisterPage register() {
        return new RegisterPage(
                rooms.stream().flatMap(room -> room.kept().stream()).toList());
    }
}
