package fr.essaim.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tells Spring MVC the house's habits.
@Configuration(proxyBeanMethods = false)
class Site implements WebMvcConfigurer {
    private final Words words;
    private final Assets assets;
    private final Pages pages;

    Site(Words words, Assets assets, Screens screens) {
        this.words = words;
        this.assets = assets;
        // compiled at build time into this package by jte's Maven plugin: a page never waits for a compiler
        var templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Site.class.getClassLoader(), "essaim.templates");
        this.pages = new Pages(templates, screens);
    }

    @Bean
    Pages pages() {
        return pages;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new Answers(pages, words));
    }

    /// An empty date is no date: Spring takes null for it, though its signature does not say so.
    @Override
    @SuppressWarnings("NullAway")
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, TypedDate::read);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.root() + "**")
                .addResourceLocations(Assets.LOCATIONS)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addTransformer(new StyleSheet());
    }
}
