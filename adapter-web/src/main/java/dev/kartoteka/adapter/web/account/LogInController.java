package dev.kartoteka.adapter.web.account;

import static dev.kartoteka.adapter.web.wire.input.Kinds.text;
import static dev.kartoteka.adapter.web.wire.route.Action.forAnybody;

import java.util.Map;

import org.springframework.stereotype.Controller;

import dev.kartoteka.adapter.web.shared.Credentials;
import dev.kartoteka.adapter.web.wire.answer.Answer;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.Resource;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.account.LogIn;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.Tokens;
import dev.kartoteka.domain.account.VerifyToken;

@Controller
class LogInController implements Resource {

	private static final Field<String> USERNAME = Field.required("username", text());

	private static final Field<String> PASSWORD = Field.required("password", text());

	private static final Fields CREDENTIALS = Fields.of(USERNAME, PASSWORD);

	private static final Field<String> TOKEN = Field.required("token", text());

	private static final Fields VERIFICATION = Fields.of(TOKEN);

	private final LogIn logIn;

	private final VerifyToken verifying;

	private final PhoneNumbers phones;

	LogInController(LogIn logIn, VerifyToken verifying, PhoneNumbers phones) {
		this.logIn = logIn;
		this.verifying = verifying;
		this.phones = phones;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Token Obtain Pair", "/auth/jwt/create/").post(forAnybody(this::logIn));
		routes.at("Token Verify", "/auth/jwt/verify/").post(forAnybody(this::verify));
	}

	private Answer logIn(Request request) {
		Values values = CREDENTIALS.read(request.body()).accept();
		String typed = values.get(USERNAME);
		LoginName name = new LoginName(typed, this.phones.read(typed).orElse(null));
		Tokens.TokenPair tokens = this.logIn.logIn(new LogIn.Command(name,
				Credentials.password(values.get(PASSWORD)).orElseThrow(BadCredentials::new), request.origin()));
		return Answer.ok(new Pair(tokens.refresh(), tokens.access()));
	}

	private Answer verify(Request request) {
		this.verifying.verify(VERIFICATION.read(request.body()).accept().get(TOKEN));
		return Answer.ok(Map.of());
	}

	private record Pair(String refresh, String access) {
	}

}
