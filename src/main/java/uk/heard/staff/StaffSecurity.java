package uk.heard.staff;

import com.vaadin.flow.spring.security.AuthenticationContext;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import uk.heard.gate.Slowdown;
import uk.heard.ui.Shell;

/**
 * What the web lets in. Everything is public but what is under {@code /app/staff}, {@code /staff} and {@code /app/advocate}; in Flow each
 * view also names who may see it. What a signed-in person may then see is for the gate to decide.
 */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

    /** The registration of our provider, as it stands in its redirect address. */
    static final String PROVIDER = "heard";

    private static final String SIGN_IN = "/oauth2/authorization/" + PROVIDER;
    private static final String ENDED = "/ended";
    private static final String DENIED = "/denied";

    private static final Set<String> ONLY_READS = Set.of("GET", "HEAD", "OPTIONS");

    /** The private port: how the node is, and nothing else. */
    @Bean
    @Order(1)
    SecurityFilterChain operations(HttpSecurity http) {
        http.securityMatcher(EndpointRequest.toAnyEndpoint());
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers(EndpointRequest.to("health", "prometheus")).permitAll()
                .anyRequest().denyAll());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return http.build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain application(HttpSecurity http, ClientRegistrationRepository providers, StaffSignIn signIn,
            StaffMembers members, Advocates advocates, SessionsAtProvider sessions, SlowSignIn slow, VaadinDefaultRequestCache askedFor) {
        var staff = Arrays.stream(StaffRole.values()).map(StaffRole::name).toArray(String[]::new);
        var provider = Arrays.stream(AdvocateRole.values()).map(AdvocateRole::name).toArray(String[]::new);
        // Who is signed in as one of the two finds nothing of the other: not allowed is answered like not found.
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers("/app/staff", "/app/staff/**", "/staff/**").hasAnyRole(staff)
                .requestMatchers("/app/advocate", "/app/advocate/**").hasAnyRole(provider));
        http.oauth2Login(login -> login
                .loginPage(SIGN_IN)
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(withProofOfPossession(providers)))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(signIn))
                .failureHandler(slow.refusing(DENIED)));
        http.addFilterBefore(slow, OAuth2AuthorizationRequestRedirectFilter.class);
        http.oidcLogout(logout -> logout.backChannel(channel -> channel
                .logoutHandler(new SignedOutAtProvider(sessions, members, advocates))));
        // Without a session there is nothing that a token could protect: see OriginCheck.
        http.csrf(csrf -> csrf.requireCsrfProtectionMatcher(StaffSecurity::changesSomethingOfStaff));
        http.headers(HeadersConfigurer::disable);
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        askedFor.setDelegateRequestCache(cache);
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin
                .oauth2LoginPage(SIGN_IN, "{baseUrl}" + ENDED)
                .defaultSuccessUrl("/app/staff")
                .anyRequest(AuthorizedUrl::permitAll));
        return http.build();
    }

    private static boolean changesSomethingOfStaff(HttpServletRequest request) {
        return !ONLY_READS.contains(request.getMethod())
                && (Paths.under(Paths.of(request), "/staff") || Paths.of(request).equals("/logout"));
    }

    /** PKCE, and a sign-in at the provider that is not older than our longest session. */
    private static OAuth2AuthorizationRequestResolver withProofOfPossession(ClientRegistrationRepository providers) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(providers, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.additionalParameters(more ->
                        more.put("max_age", StaffSignIn.OLDEST_PROOF.toSeconds()))));
        return resolver;
    }

    @Bean
    SlowSignIn slowSignIn(Slowdown slowdown) {
        return new SlowSignIn(slowdown);
    }

    /** It belongs among the sign-in's own filters, and nowhere else. */
    @Bean
    FilterRegistrationBean<SlowSignIn> slowSignInOnlyThere(SlowSignIn filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    SignedInStaff signedInStaff(AuthenticationContext context) {
        return new SignedInStaff(context::logout);
    }

    @Bean
    SignedInAdvocate signedInAdvocate(AuthenticationContext context) {
        return new SignedInAdvocate(context::logout);
    }

    /** An address that only an attack would write: not found, like any other that leads nowhere. */
    @Bean
    RequestRejectedHandler oddAddresses() {
        return (request, response, odd) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @Bean
    FilterRegistrationBean<ResponseHeaders> responseHeaders(Shell shell) {
        var registration = inOrder(new ResponseHeaders(shell), 0);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    FilterRegistrationBean<TwoHosts> twoHosts(WebSettings settings) {
        return inOrder(new TwoHosts(settings), 1);
    }

    @Bean
    FilterRegistrationBean<OriginCheck> originCheck() {
        return inOrder(new OriginCheck(), 2);
    }

    @Bean
    FilterRegistrationBean<SessionLimits> sessionLimits(Clock clock) {
        return inOrder(new SessionLimits(clock), 3);
    }

    @Bean
    HttpSessionListener shortAtFirst() {
        return new HttpSessionListener() {
            @Override
            public void sessionCreated(HttpSessionEvent event) {
                event.getSession().setMaxInactiveInterval((int) SessionLimits.UNUSED.toSeconds());
            }
        };
    }

    @Bean
    FilterRegistrationBean<KnownPaths> knownPaths(RequestUtil routes) {
        return inOrder(new KnownPaths(routes::isSecuredFlowRoute), 4);
    }

    private static <F extends Filter> FilterRegistrationBean<F> inOrder(F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10 + order);
        return registration;
    }
}
