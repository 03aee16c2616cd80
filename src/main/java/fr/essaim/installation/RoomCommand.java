package fr.essaim.installation;

import org.springframework.beans.factory.BeanFactory;

/// A command that a room offers on the command line: a picocli `@Command` class with its own options, listed in
/// `cli.EssaimCommand` or under a group there. `--data`, `--as`, `--lang` and `--help` are added to it. It runs with
/// the application's beans, without web, as the member of `--as`, else as the installation's administrator.
@FunctionalInterface
public interface RoomCommand {
    /// Standard output is the command's alone; everything else is said on standard error.
    /// @return the exit code: 0 done
    /// @throws fr.essaim.kernel.Refusal when refused: its sentence is printed, the exit code is 1
    int run(BeanFactory beans);
}
