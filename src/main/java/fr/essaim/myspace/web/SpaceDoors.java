package fr.essaim.myspace.web;

import fr.essaim.site.OpenDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Stands the guard before the pages of the space.
@Configuration(proxyBeanMethods = false)
class SpaceDoors implements WebMvcConfigurer {
    private final SpaceGuard guard;

    SpaceDoors(SpaceGuard guard) {
        this.guard = guard;
    }

    /// Who may do what behind them is said by each handler, and by the guard.
    @Bean
    static OpenDoor spaceDoor() {
        return new OpenDoor("/mine", "/mine/**", "/almanac");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).addPathPatterns("/mine", "/mine/**");
    }
}
