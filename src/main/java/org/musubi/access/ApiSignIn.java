package org.musubi.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.musubi.base.Languages;
import org.musubi.base.Messages;
import org.musubi.base.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The filter chain of programs that ask under {@code /api}: name and password with every request (HTTP Basic), the same accounts
 * and the same throttle as for people, no session, hence no forged request either. Pages of other origins may read what they
 * have a password for.
 */
@Configuration(proxyBeanMethods = false)
class ApiSignIn {

    private static final JsonMapper JSON = new JsonMapper();

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, DaoAuthenticationProvider passwordSignIn, UserDetailsService accountsByName,
                                 AuthenticationEventPublisher events, Clock clock, List<OpenAddress> open) {
        var manager = new ProviderManager(passwordSignIn);
        manager.setAuthenticationEventPublisher(events);
        return http.securityMatcher("/api/**")
                .authenticationManager(new RecentSignIns(manager, accountsByName, clock))
                .authorizeHttpRequests(requests -> {
                    open.forEach(address -> requests.requestMatchers(address.matcher()).permitAll());
                    requests.anyRequest().authenticated();
                })
                .addFilterAfter(new Anybody(open), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, why) -> refuse(request, response)))
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, why) -> refuse(request, response)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                // The preview of a record is shown in a frame of the program that asks; what may be in it the answer itself says.
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable))
                .cors(cors -> cors.configurationSource(readers()))
                .build();
    }

    private static UrlBasedCorsConfigurationSource readers() {
        var anyPage = new CorsConfiguration();
        anyPage.addAllowedOrigin(CorsConfiguration.ALL);
        anyPage.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.POST.name()));
        anyPage.addAllowedHeader(CorsConfiguration.ALL);
        anyPage.setExposedHeaders(List.of(HttpHeaders.CONTENT_LANGUAGE));
        anyPage.setMaxAge(Duration.ofHours(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", anyPage);
        return source;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Languages.nearest(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.ENGLISH : request.getLocale());
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Musubi\", charset=\"UTF-8\"");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsString(Map.of("error", Messages.text(language, "api.signIn"))).getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever asks an open address without an account asks like a reader. */
    private static final class Anybody extends OncePerRequestFilter {

        private final List<OpenAddress> open;

        Anybody(List<OpenAddress> open) {
            this.open = List.copyOf(open);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            if (SecurityContextHolder.getContext().getAuthentication() == null && open.stream().anyMatch(address -> address.matcher().matches(request))) {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated("anybody", null, List.of(new SimpleGrantedAuthority("ROLE_" + Roles.READER))));
                SecurityContextHolder.setContext(context);
            }
            chain.doFilter(request, response);
        }
    }
}
