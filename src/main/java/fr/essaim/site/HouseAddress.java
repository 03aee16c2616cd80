package fr.essaim.site;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where the house stands for somebody outside, for the links in its letters: the setting `essaim.address`
/// (`https://essaim.exemple.fr`), else this machine.
@Component
public class HouseAddress {
    private final Environment settings;

    HouseAddress(Environment settings) {
        this.settings = settings;
    }

    /// @param path of this installation, beginning with `/`
    public String of(String path) {
        String address = settings.getProperty("essaim.address", "");
        return address.isBlank()
                ? "http://localhost:" + port() + path
                : address.strip().replaceAll("/+$", "") + path;
    }

    /// Whether somebody outside can follow a link at all.
    public boolean isTold() {
        return !settings.getProperty("essaim.address", "").isBlank();
    }

    private String port() {
        return settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
    }
}
