package fr.essaim.installation;

import org.springframework.beans.factory.BeanFactory;

/// A command of a room that needs an installation of its own, made for it in a temporary folder and
/// thrown away afterwards: nothing it writes meets anybody's data. Its database is always the
/// embedded one. Listed like a [RoomCommand].
@FunctionalInterface
public interface ScratchCommand {
    /// Standard output is the command's alone; everything else is said on standard error.
    /// @return the exit code: 0 done
    /// @throws fr.essaim.kernel.Refusal when refused: its sentence is printed, the exit code is 1
    int run(BeanFactory beans, Progress progress);
}
