package fr.essaim.cli;

import fr.essaim.installation.DataDirectory;
import java.util.Map;

/// A command of the house itself: it decides what it opens.
interface Command {
    int run(Surroundings around);

    /// @param application the class Spring starts from
    record Surroundings(Class<?> application, Map<String, String> environment, Console console, CommonOptions options) {
        DataDirectory directory() {
            return options.directory(environment);
        }
    }
}
