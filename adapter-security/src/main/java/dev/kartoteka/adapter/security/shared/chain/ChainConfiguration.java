package dev.kartoteka.adapter.security.shared.chain;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import dev.kartoteka.adapter.security.shared.token.TokenVerifier;

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

/**
 * Builds the security filter chain by hand instead of with {@code HttpSecurity}: two
 * filters are enough, and every request passes them. There are no sessions, no forms, no
 * log-in page and no anonymous authentication, so nothing needs protection against CSRF.
 * The web adapter knows the routes and decides which of them require a caller.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class ChainConfiguration {

	@Bean
	SecurityFilterChain securityFilterChain(TokenVerifier verifier, ApplicationContext application) {
		return new DefaultSecurityFilterChain((request) -> belongsTo(application, request), headers(),
				bearerTokens(verifier));
	}

	/** Answers 404 to paths that the firewall rejects: no route can have such a path. */
	@Bean
	RequestRejectedHandler requestRejectedHandler() {
		return (request, response, rejection) -> JsonResponse.notFound(response);
	}

	/**
	 * Rejects ambiguous paths only. Paths contain names and numbers that people type, and
	 * headers contain names that people give their devices. No permission depends on a
	 * path before the web adapter has found the route.
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
		// The web adapter knows the routes: it answers 401 to anonymous callers, then
		// 405.
		firewall.setUnsafeAllowAnyHttpMethod(true);
		return firewall;
	}

	/**
	 * Switches observations off: measuring two filters in every request costs more than
	 * it tells.
	 */
	@Bean
	SecurityObservationSettings securityObservationSettings() {
		return SecurityObservationSettings.noObservations();
	}

	// The management port has its own context. It shares this chain, but has no callers.
	private static boolean belongsTo(ApplicationContext application, HttpServletRequest request) {
		return application.equals(WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()));
	}

	// No Cache-Control: the web adapter sets it for each route.
	private static HeaderWriterFilter headers() {
		XFrameOptionsHeaderWriter denyFrames = new XFrameOptionsHeaderWriter(
				XFrameOptionsHeaderWriter.XFrameOptionsMode.DENY);
		HeaderWriterFilter filter = new HeaderWriterFilter(
				List.of(new XContentTypeOptionsHeaderWriter(), denyFrames, new HstsHeaderWriter()));
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
