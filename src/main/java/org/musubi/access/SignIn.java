package org.musubi.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** The filter chain and sign-in by password. Views and services guard themselves besides. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SignIn {

    private static final String LOGIN_PATH = "login";

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        // Vaadin would refuse every address it does not know with a bare 403; whoever is signed in is told politely instead.
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/" + LOGIN_PATH)
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated)).build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService accountsByName(AccountRepository accounts) {
        return username -> accounts.findByUsername(normalised(username)).map(AccountPrincipal::new)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    @Bean
    DaoAuthenticationProvider passwordSignIn(UserDetailsService accountsByName, PasswordEncoder passwords, SignInThrottle throttle) {
        var provider = new DaoAuthenticationProvider(accountsByName);
        provider.setPasswordEncoder(passwords);
        provider.setPreAuthenticationChecks(user -> refuse(user, throttle));
        return provider;
    }

    private static void refuse(UserDetails user, SignInThrottle throttle) {
        if (throttle.isLocked(user.getUsername())) {
            throw new LockedException("Too many wrong passwords");
        }
        if (!user.isEnabled()) {
            throw new DisabledException("The account is disabled");
        }
    }

    private static String normalised(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    /** Tells throttle and log what became of each attempt. */
    @Bean
    Attempts attempts(SignInThrottle throttle, AccessLog log) {
        return new Attempts(throttle, log);
    }

    record Attempts(SignInThrottle throttle, AccessLog log) {

        @EventListener
        void succeeded(AuthenticationSuccessEvent event) {
            throttle.succeeded(normalised(event.getAuthentication().getName()));
            log.write(event.getAuthentication().getName(), "SIGNED_IN", null);
        }

        @EventListener
        void failed(AbstractAuthenticationFailureEvent event) {
            String name = normalised(event.getAuthentication().getName());
            if (event instanceof AuthenticationFailureBadCredentialsEvent) {
                throttle.failed(name);
            }
            log.write(name, "SIGN_IN_REFUSED", event.getException().getClass().getSimpleName());
        }

        @EventListener
        void left(LogoutSuccessEvent event) {
            log.write(event.getAuthentication().getName(), "SIGNED_OUT", null);
        }
    }
}
