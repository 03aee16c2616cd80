package fr.essaim.site;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Standing;
import fr.essaim.kernel.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/// The site room without any other: no database, and whoever shows the cookie `who=nadia` is Nadia Belkacem.
@TestConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class},
        excludeName = "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration")
@ComponentScan("fr.essaim.site")
@EnableMethodSecurity
class SiteAlone {
    static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneId.of("Europe/Paris"));
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, Keeping keeping) {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/assets/**", "/language", "/theme", "/sign-in", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(new ByCookie(), CsrfFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT)))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> keeping.askToSignIn(request, response, "/sign-in"))
                        .accessDeniedHandler((request, response, why) -> {
                            if (!keeping.showAgain(request, response)) {
                                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                            }
                        }))
                .build();
    }

    private static final class ByCookie extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (WebUtils.getCookie(request, "who") != null) {
                signIn();
            }
            chain.doFilter(request, response);
        }
    }

    static void signIn() {
        var nadia = new Viewer(
                MemberId.mint(),
                new PersonName("Nadia", "Belkacem"),
                "ticket",
                Set.of(Standing.COACH),
                List.of(new HubId(1)),
                Set.of("coach-booster"));
        var signedIn = new TestingAuthenticationToken(nadia, null, "COACH");
        SecurityContextHolder.getContext().setAuthentication(signedIn);
    }
}
