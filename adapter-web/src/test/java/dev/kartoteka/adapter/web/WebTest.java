package dev.kartoteka.adapter.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.session.SessionId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The web adapter on a real server. Every driving port of the domain is a mock: a test
 * has the ports that it needs injected by {@code @Autowired}. A stand-in for security
 * accepts {@code Bearer user} and {@code Bearer client}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class WebTest {

	protected static final Caller USER = new Caller(new AccountId(5), new SessionId(50));

	protected static final ClientCaller CLIENT = new ClientCaller(new ClientId(3), new SessionId(30));

	@LocalServerPort
	private int port;

	@Autowired
	private MockedPorts ports;

	private Wire anonymous = new Wire(0, "");

	@BeforeEach
	void connect() {
		this.anonymous = new Wire(this.port, "");
	}

	@AfterEach
	void resetPorts() {
		this.ports.reset();
	}

	/** Requests without a token. */
	protected Wire anonymous() {
		return this.anonymous;
	}

	/** Requests of {@link #USER}. */
	protected Wire user() {
		return this.anonymous.with("Authorization: Bearer user");
	}

	/** Requests of {@link #CLIENT}. */
	protected Wire client() {
		return this.anonymous.with("Authorization: Bearer client");
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ WebAdapterConfiguration.class, MockedPorts.class })
	static class Program {

		@Bean
		FilterRegistrationBean<SecurityStandIn> securityStandIn() {
			FilterRegistrationBean<SecurityStandIn> registration = new FilterRegistrationBean<>(new SecurityStandIn());
			registration.setOrder(-100);
			return registration;
		}

	}

	static class SecurityStandIn extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			switch (String.valueOf(request.getHeader("Authorization"))) {
				case "Bearer user" -> request.setAttribute(Caller.class.getName(), USER);
				case "Bearer client" -> request.setAttribute(ClientCaller.class.getName(), CLIENT);
				case "Bearer bad" -> {
					response.setStatus(401);
					return;
				}
				case "Bearer odd" -> {
					response.sendError(418);
					return;
				}
				default -> {
					// Nobody.
				}
			}
			chain.doFilter(request, response);
		}

	}

}
