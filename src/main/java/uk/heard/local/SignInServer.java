package uk.heard.local;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * The identity provider of the default profile, in this very process: staff go through the same sign-in as with the
 * council's provider, only that its users are the sample staff and advocates. Both halves share one HTTP session, so this half
 * keeps its own sign-in and its own saved page under names of its own.
 */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class SignInServer {

    private static final String CLIENT = "heard";
    private static final String CLIENT_SECRET = "between us in one process";
    private static final String FORM = "/idp/login";

    private final String issuer;
    private final SampleAdvocates advocates;

    SignInServer(@Value("${heard.staff-url}") String issuer, SampleAdvocates advocates) {
        this.issuer = issuer;
        this.advocates = advocates;
    }

    @Bean
    @Order(2)
    SecurityFilterChain signInProtocol(HttpSecurity http) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(withDefaults());
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(FORM)));
        return apart(http).build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain signInForm(HttpSecurity http) {
        http.securityMatcher("/idp/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.formLogin(form -> form.loginPage(FORM).loginProcessingUrl(FORM).failureUrl(FORM + "?again"));
        var users = SignInNames.all().stream().map(SignInServer::user).toList();
        http.userDetailsService(new InMemoryUserDetailsManager(users));
        return apart(http).build();
    }

    private static HttpSecurity apart(HttpSecurity http) {
        var contexts = new HttpSessionSecurityContextRepository();
        contexts.setSpringSecurityContextKey("LOCAL_PROVIDER_CONTEXT");
        var askedFor = new HttpSessionRequestCache();
        askedFor.setSessionAttrName("LOCAL_PROVIDER_REQUEST");
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(askedFor))
                .headers(HeadersConfigurer::disable);
    }

    private static UserDetails user(SignInNames person) {
        return User.withUsername(person.signInName()).password("{noop}" + SampleStaff.PASSWORD).authorities("SIGN_IN").build();
    }

    @Bean
    RegisteredClientRepository clientsOfSignInServer() {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(CLIENT)
                .clientSecret("{noop}" + CLIENT_SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(issuer + "/login/oauth2/code/" + CLIENT)
                .postLogoutRedirectUri(issuer + "/ended")
                .scope("openid")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build());
    }

    @Bean
    AuthorizationServerSettings settingsOfSignInServer() {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    /** A new key at each start: nobody outside this process relies on it. */
    @Bean
    JWKSource<SecurityContext> keysOfSignInServer() throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var key = new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey((RSAPrivateKey) pair.getPrivate())
                .keyID(UUID.randomUUID().toString()).build();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtDecoder tokensOfSignInServer(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    /** What the council's provider would say of its people. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> whoThisIs() {
        return context -> {
            if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                var person = SignInNames.of(context.getPrincipal().getName()).orElseThrow();
                context.getClaims()
                        .claim("preferred_username", person.signInName())
                        .claim("name", person.fullName())
                        .claim("amr", List.of("pwd"))
                        .claim("roles", List.of(person.role()));
                if (person.ofTheProvider()) {
                    context.getClaims().claim("organisation", advocates.organisation());
                }
            }
        };
    }

    /** By hand: discovery would ask a server that is not up yet. */
    @Bean
    ClientRegistrationRepository providerInThisProcess() {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(CLIENT)
                .clientId(CLIENT)
                .clientSecret(CLIENT_SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .authorizationUri(issuer + "/oauth2/authorize")
                .tokenUri(issuer + "/oauth2/token")
                .jwkSetUri(issuer + "/oauth2/jwks")
                .issuerUri(issuer)
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", issuer + "/connect/logout"))
                .build());
    }
}
