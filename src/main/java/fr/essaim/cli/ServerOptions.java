package fr.essaim.cli;

import picocli.CommandLine.Option;

/// Where the web listens.
final class ServerOptions {
    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "${bundle:cli.option.port}")
    int port;

    @Option(
            names = "--address",
            paramLabel = "IP",
            defaultValue = "127.0.0.1",
            description = "${bundle:cli.option.address}")
    String address = "127.0.0.1";

    @Option(names = "--until-open", hidden = true)
    boolean untilOpen; // the launcher rehearses a start once, so that the next ones are quick
}
