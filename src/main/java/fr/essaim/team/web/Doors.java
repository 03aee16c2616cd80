package fr.essaim.team.web;

import fr.essaim.site.Keeping;
import fr.essaim.site.OpenDoor;
import fr.essaim.team.Viewers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Which doors are open without a sign-in, and what every answer tells the browser it may do. Who may call an act is
/// written on the act itself (`@PreAuthorize`); whom they may read about, in the database.
@Configuration
@EnableMethodSecurity
class Doors {
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String[] OPEN = {"/sign-in", "/first", "/welcome", "/language", "/theme", "/error"};

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, Viewers viewers, Keeping keeping, ObjectProvider<OpenDoor> doors) {
        var csrfCookie = new CookieCsrfTokenRepository();
        csrfCookie.setCookieName("essaim-form");
        csrfCookie.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        // without a server session every request looks like a new sign-in to Spring, which would void the forms open in
        // other tabs, and the one whose chips have just been understood
        return http.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .addFilterBefore(new TicketFilter(viewers), CsrfFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(request -> isStatic(request.getRequestURI()))
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(of(doors))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> askWho(keeping, request, response))
                        .accessDeniedHandler((request, response, why) -> refuse(keeping, request, response, why)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .build();
    }

    private static String[] of(ObjectProvider<OpenDoor> doors) {
        return doors.stream().flatMap(door -> door.patterns().stream()).toArray(String[]::new);
    }

    static boolean isStatic(String path) {
        return path.startsWith("/assets/") || path.equals("/favicon.ico");
    }

    private static void askWho(Keeping keeping, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        boolean reading = request.getMethod().equals(HttpMethod.GET.name());
        String next = reading ? request.getRequestURI() + query : "/";
        keeping.askToSignIn(
                request,
                response,
                next.equals("/") ? "/sign-in" : "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    /// A form whose token went with the browser's session is not lost: it is shown again, to be sent again.
    private static void refuse(
            Keeping keeping, HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && keeping.showAgain(request, response)) {
            return;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
