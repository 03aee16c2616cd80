package fr.essaim.cli;

import fr.essaim.cli.Command.Surroundings;
import fr.essaim.installation.CannotRun;
import fr.essaim.installation.Installation;
import fr.essaim.installation.InstallationBeans;
import fr.essaim.installation.Opening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/// Runs the application until somebody stops it: database, beans, what must be there before the first visitor, web. It
/// stops in the other order, also when interrupted half-way.
final class Server {
    private final Surroundings around;
    private final String kind;
    private final ServerOptions options;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean asked;
    private @Nullable Opening installation;
    private @Nullable ConfigurableApplicationContext web;

    Server(Surroundings around, String kind, ServerOptions options) {
        this.around = around;
        this.kind = kind;
        this.options = options;
    }

    /// @param beforeWeb done when the beans are there and nobody can come in yet
    /// @param whenOpen what is told below the address
    int run(Consumer<BeanFactory> beforeWeb, Runnable whenOpen) {
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(main), "essaim-stop"));
        try {
            refuseTakenPort();
            installation = Installation.opening(around.directory(), kind, around.environment(), around.console());
            web = start(installation, beforeWeb);
            String port = web.getEnvironment().getProperty("local.server.port", "");
            around.console().tell("cli.open", "http://" + shown(options.address) + ":" + port + "/");
            whenOpen.run();
            if (!options.untilOpen) {
                new CountDownLatch(1).await();
            }
            return 0;
        } catch (InterruptedException asked) {
            return 0;
        } catch (RuntimeException failed) {
            if (asked) {
                return 0;
            }
            throw understood(failed);
        } finally {
            stop();
        }
    }

    /// The beans get ready while the database opens; what must be there before the first visitor waits for it.
    private ConfigurableApplicationContext start(Opening opening, Consumer<BeanFactory> beforeWeb) {
        return new SpringApplicationBuilder(around.application())
                .initializers(
                        new InstallationBeans(opening.data().secrets(), opening.database()),
                        context -> context.getBeanFactory()
                                .registerSingleton("beforeWeb", new BeforeWeb(context.getBeanFactory(), beans -> {
                                    opening.opened();
                                    around.console().begins("cli.progress.web");
                                    beforeWeb.accept(beans);
                                })))
                .properties(
                        "server.port=" + options.port,
                        "server.address=" + options.address,
                        "essaim.kind=" + kind,
                        "spring.main.register-shutdown-hook=false",
                        "logging.register-shutdown-hook=false")
                .logStartupInfo(false)
                .run();
    }

    /// Ctrl-C, or a stop asked by the system: the main thread tidies up, and the machine waits for it.
    private void interrupted(Thread main) {
        if (stopped.getCount() > 0) {
            around.console().begins("cli.progress.stop");
            asked = true;
            main.interrupt();
            try {
                stopped.await();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void stop() {
        boolean again = Thread.interrupted();
        try {
            if (web != null) {
                web.close();
            }
            if (installation != null) {
                installation.close();
            }
        } finally {
            stopped.countDown();
            if (again) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void refuseTakenPort() {
        if (options.port == 0) {
            return;
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new java.net.InetSocketAddress(InetAddress.getByName(options.address), options.port));
        } catch (IOException taken) {
            throw new CannotRun("port-in-use", String.valueOf(options.port), options.address);
        }
    }

    private RuntimeException understood(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new CannotRun("port-in-use", String.valueOf(options.port), options.address);
            }
            if (cause instanceof fr.essaim.kernel.Refusal refusal) {
                return refusal;
            }
        }
        return failed;
    }

    private static String shown(String address) {
        return address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address;
    }
}
