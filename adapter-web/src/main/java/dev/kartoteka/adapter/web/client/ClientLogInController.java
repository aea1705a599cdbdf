package dev.kartoteka.adapter.web.client;

import dev.kartoteka.adapter.web.shared.Credentials;
import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.adapter.web.wire.route.SecurityEvent;
import dev.kartoteka.domain.client.BadClientCredentials;
import dev.kartoteka.domain.client.LogInClient;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAnyone;

/** Log-in of clients. The response does not tell what is wrong with the credentials. */
@Controller
class ClientLogInController implements RouteDeclarations {

	private static final Field<String> PHONE = Field.required("phone", text());

	private static final Field<String> PASSWORD = Field.required("password", text());

	private static final Fields FIELDS = Fields.of(PHONE, PASSWORD);

	private final LogInClient logIn;

	private final PhoneNumbers phones;

	ClientLogInController(LogInClient logIn, PhoneNumbers phones) {
		this.logIn = logIn;
		this.phones = phones;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Client Token", "/clients/auth/token/")
			.post(forAnyone(this::logIn).recordedAs(SecurityEvent.CLIENT_LOG_IN));
	}

	private Response logIn(Request request) {
		Submission<LogInClient.Proof> proof = Credentials.proof(read(request.body()), PASSWORD, this::proof,
				BadClientCredentials::new);
		LogInClient.LoggedIn loggedIn = this.logIn.logIn(new LogInClient.Command(proof, request.origin()));
		request.recordId("client", loggedIn.caller().client().value());
		request.recordId("session", loggedIn.caller().session().value());
		return Response.ok(new Token(loggedIn.token()));
	}

	private static Submission<Values> read(Body body) {
		return switch (FIELDS.read(body)) {
			case Submission.Refused<Values>(WireError error) when error.status() == 400 ->
				Submission.refused(new BadClientCredentials());
			case Submission<Values> read -> read;
		};
	}

	private LogInClient.Proof proof(Values values, Password password) {
		return new LogInClient.Proof(this.phones.read(values.get(PHONE)).orElse(null), password);
	}

	private record Token(String token) {
	}

}
