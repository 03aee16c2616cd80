package fr.essaim.installation;

import java.util.List;

/// Fills a new demonstration with a living programme; implemented by the demo room. Called before the web listens.
public interface DemoProgramme {
    /// One for all, printed on the console: nobody in a demonstration is real.
    String PASSWORD = "bienvenue-essaim";

    /// Someone a visitor may sign in as. `password` is the demonstration's, printed on the console for all to see.
    record SignIn(String name, String role, String hub, String email, String password) {}

    /// Makes the programme when it is not there yet.
    /// @param people how many participants the simulation writes
    /// @return whom a visitor may be, also when everything was there already
    List<SignIn> fill(int people, Progress progress);
}
