package fr.essaim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/// The first steps of an installation, in a browser: Inès founds it, then opens a programme and a hub.
record Founding(String site) {
    void founds(Page page, String code) {
        page.navigate(site + "/");
        assertThat(page.url()).as("who comes first is led to the founding").endsWith("/first");
        page.fill("[name=code]", code);
        page.fill("[name=first]", "Inès");
        page.fill("[name=last]", "Vidal");
        page.fill("[name=email]", "ines.vidal@exemple.fr");
        page.fill("[name=password]", "quatre mots sans rapport");
        send(page);
        page.fill("[name=email]", "ines.vidal@exemple.fr");
        page.fill("[name=password]", "quatre mots sans rapport");
        send(page);
        assertThat(page.innerText("main")).contains("Bonjour Inès", "Aucun programme n’est encore ouvert ici.");
    }

    void opens_a_programme_and_a_hub(Page page) {
        page.click("main a:has-text('Choisir un modèle')");
        page.click("main button:has-text('Prendre ce modèle'), main a:has-text('Prendre ce modèle')");
        if (page.locator("textarea[name=carriers]").count() == 0) {
            page.click("main a:has-text('Prendre ce modèle')");
        }
        page.fill("[name=carriers]", "Association du Val de Lys");
        send(page);
        page.fill("form[action$='/hubs'] [name=name]", "Val de Lys");
        page.fill("form[action$='/hubs'] [name=code]", "val-de-lys");
        page.click("form[action$='/hubs'] button");
        page.navigate(site + "/hubs/val-de-lys");
        assertThat(page.innerText("h1")).isEqualTo("Hub de Val de Lys");
    }

    static void send(Page page) {
        page.click("main form button.btn-primary, body:not(:has(main form)) form button.btn-primary");
    }
}
