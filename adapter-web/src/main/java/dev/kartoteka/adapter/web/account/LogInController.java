package dev.kartoteka.adapter.web.account;

import dev.kartoteka.adapter.web.shared.Credentials;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.adapter.web.wire.route.SecurityEvent;
import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.account.LogIn;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.Tokens;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAnyone;

@Controller
class LogInController implements RouteDeclarations {

	private static final Field<String> USERNAME = Field.required("username", text());

	private static final Field<String> PASSWORD = Field.required("password", text());

	private static final Fields CREDENTIALS = Fields.of(USERNAME, PASSWORD);

	private final LogIn logIn;

	private final PhoneNumbers phones;

	LogInController(LogIn logIn, PhoneNumbers phones) {
		this.logIn = logIn;
		this.phones = phones;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Token Obtain Pair", "/auth/jwt/create/")
			.post(forAnyone(this::logIn).recordedAs(SecurityEvent.LOG_IN));
	}

	private Response logIn(Request request) {
		Submission<LogIn.Proof> proof = Credentials.proof(CREDENTIALS.read(request.body()), PASSWORD, this::proof,
				BadCredentials::new);
		LogIn.LoggedIn loggedIn = this.logIn.logIn(new LogIn.Command(proof, request.origin()));
		request.recordId("account", loggedIn.caller().account().value());
		request.recordId("session", loggedIn.caller().session().value());
		return Response.ok(new Pair(loggedIn.tokens().refresh(), loggedIn.tokens().access()));
	}

	private LogIn.Proof proof(Values values, Password password) {
		String typed = values.get(USERNAME);
		return new LogIn.Proof(new LoginName(typed, this.phones.read(typed).orElse(null)), password);
	}

	private record Pair(String refresh, String access) {
	}

}
