package dev.kartoteka.adapter.security.shared.chain;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.web.context.support.WebApplicationContextUtils;

import dev.kartoteka.adapter.security.shared.token.TokenVerifier;

/**
 * The chain is put together by hand rather than by {@code HttpSecurity}, since it needs
 * two filters only and stands in the way of every request. There is nothing to forge
 * across sites, no session, no log-in page, nobody anonymous; whether a route wants a
 * caller at all is decided by who knows the routes.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class ChainConfiguration {

	@Bean
	SecurityFilterChain securityFilterChain(TokenVerifier verifier, ApplicationContext application) {
		return new DefaultSecurityFilterChain((request) -> belongsTo(application, request), headers(),
				bearerTokens(verifier));
	}

	/** What the firewall turns down is a path that nothing could stand behind. */
	@Bean
	RequestRejectedHandler requestRejectedHandler() {
		return (request, response, rejection) -> JsonResponse.notFound(response);
	}

	/**
	 * Paths here carry names and numbers that people type, and devices name themselves as
	 * they like; what is left to refuse are ambiguous paths. No right depends on a path
	 * before the web adapter has found the route.
	 */
	@Bean
	HttpFirewall httpFirewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowUrlEncodedPercent(true);
		firewall.setAllowBackSlash(true);
		firewall.setAllowSemicolon(true);
		firewall.setAllowedHeaderNames((_) -> true);
		firewall.setAllowedHeaderValues((_) -> true);
		firewall.setAllowedParameterNames((_) -> true);
		// Whoever knows the routes answers 405, and to strangers 401 before that.
		firewall.setUnsafeAllowAnyHttpMethod(true);
		return firewall;
	}

	/** Two filters are not worth a measurement each in every request. */
	@Bean
	SecurityObservationSettings securityObservationSettings() {
		return SecurityObservationSettings.noObservations();
	}

	// The management port has a context of its own, which borrows this chain but knows no
	// callers.
	private static boolean belongsTo(ApplicationContext application, HttpServletRequest request) {
		return application.equals(WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()));
	}

	// No Cache-Control: what may be cached is known to the routes.
	private static HeaderWriterFilter headers() {
		XFrameOptionsHeaderWriter neverFramed = new XFrameOptionsHeaderWriter(
				XFrameOptionsHeaderWriter.XFrameOptionsMode.DENY);
		HeaderWriterFilter filter = new HeaderWriterFilter(
				List.of(new XContentTypeOptionsHeaderWriter(), neverFramed, new HstsHeaderWriter()));
		filter.setShouldWriteHeadersEagerly(true);
		return filter;
	}

	private static BearerTokenAuthenticationFilter bearerTokens(TokenVerifier verifier) {
		BearerTokenAuthenticationFilter filter = new BearerTokenAuthenticationFilter(new TokenAuthentication(verifier),
				new AuthorizationHeader());
		filter.setSecurityContextRepository(new CallerAttribute());
		filter.setAuthenticationEntryPoint(ChainConfiguration::refuse);
		filter.setAuthenticationFailureHandler(ChainConfiguration::refuse);
		return filter;
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException {
		if (!(reason instanceof TokenRefused refusal)) {
			throw reason;
		}
		JsonResponse.unauthorized(response, refusal);
	}

}
