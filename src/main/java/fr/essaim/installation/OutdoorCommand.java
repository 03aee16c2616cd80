package fr.essaim.installation;

/// A command of a room that needs no installation: neither data directory nor database is opened.
/// Listed like a [RoomCommand].
@FunctionalInterface
public interface OutdoorCommand {
    /// Standard output is the command's alone; everything else is said on standard error.
    /// @return the exit code: 0 done
    /// @throws fr.essaim.kernel.Refusal when refused: its sentence is printed, the exit code is 1
    int run();
}
