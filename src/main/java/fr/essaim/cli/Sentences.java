package fr.essaim.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Every room's messages in one language, for the console: French unless the reader's locale or `--lang` is English.
final class Sentences extends ResourceBundle {
    private final Locale language;
    private final Properties messages = new Properties();

    private Sentences(Locale language) {
        this.language = language;
        var files = new PathMatchingResourcePatternResolver();
        try {
            for (var file : files.getResources("classpath*:messages/*_" + language.getLanguage() + ".properties")) {
                try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    messages.load(text);
                }
            }
        } catch (IOException failed) {
            throw new IllegalStateException("this Essaim cannot read its own messages", failed);
        }
    }

    static Sentences in(Locale language) {
        return new Sentences(language);
    }

    /// The language asked for by `--lang`, else by the environment.
    static Locale language(Map<String, String> environment, String... arguments) {
        String wish = "";
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                wish = arguments[i].substring("--lang=".length());
            } else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                wish = arguments[i + 1];
            }
        }
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            wish = wish.isBlank() ? environment.getOrDefault(variable, "") : wish;
        }
        return wish.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
    }

    /// Details are put in as they are: a path or a port is not a quantity.
    String say(String key, Object... details) {
        Object[] words = new Object[details.length];
        for (int i = 0; i < details.length; i++) {
            words[i] = details[i] instanceof Number number ? number : String.valueOf(details[i]);
        }
        return new MessageFormat(messages.getProperty(key, key), language).format(words);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return messages.getProperty(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(messages.stringPropertyNames());
    }

    @Override
    public Locale getLocale() {
        return language;
    }
}
