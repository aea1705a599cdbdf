package dev.kartoteka.adapter.web.account;

import java.util.Map;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.adapter.web.wire.route.SecurityEvent;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.InvalidToken;
import dev.kartoteka.domain.account.LogOut;
import dev.kartoteka.domain.account.RefreshTokens;
import dev.kartoteka.domain.account.RefreshTokens.Outcome;
import dev.kartoteka.domain.account.Tokens.TokenPair;
import dev.kartoteka.domain.account.VerifyToken;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAnyone;

/** Verification, refresh and revocation of tokens. */
@Controller
class TokenController implements RouteDeclarations {

	private static final Field<String> TOKEN = Field.required("token", text());

	private static final Fields ANY_TOKEN = Fields.of(TOKEN);

	private static final Field<String> REFRESH = Field.required("refresh", text());

	private static final Fields REFRESH_TOKEN = Fields.of(REFRESH);

	private final VerifyToken verifyToken;

	private final RefreshTokens refreshTokens;

	private final LogOut loggingOut;

	TokenController(VerifyToken verifyToken, RefreshTokens refreshTokens, LogOut loggingOut) {
		this.verifyToken = verifyToken;
		this.refreshTokens = refreshTokens;
		this.loggingOut = loggingOut;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Token Verify", "/auth/jwt/verify/").post(forAnyone(this::verify));
		routes.at("Token Refresh", "/auth/jwt/refresh/").post(forAnyone(this::refresh));
		routes.at("Token Blacklist", "/auth/jwt/blacklist/")
			.post(forAnyone(this::logOut).recordedAs(SecurityEvent.LOG_OUT));
	}

	private Response verify(Request request) {
		this.verifyToken.verify(ANY_TOKEN.read(request.body()).accept().get(TOKEN));
		return Response.ok(Map.of());
	}

	private Response refresh(Request request) {
		return switch (this.refreshTokens.refresh(refreshTokenIn(request))) {
			case Outcome.Refreshed(TokenPair(String access, String refresh)) -> Response.ok(new Pair(access, refresh));
			case Outcome.Refused() -> throw new InvalidToken();
			case Outcome.Reused(Caller caller) -> {
				request.report(SecurityEvent.TOKEN_REUSED);
				record(caller, request);
				throw new InvalidToken();
			}
		};
	}

	private Response logOut(Request request) {
		record(this.loggingOut.logOut(refreshTokenIn(request)), request);
		return Response.ok(Map.of());
	}

	private static void record(Caller caller, Request request) {
		request.recordId("account", caller.account().value());
		request.recordId("session", caller.session().value());
	}

	private static String refreshTokenIn(Request request) {
		return REFRESH_TOKEN.read(request.body()).accept().get(REFRESH);
	}

	/**
	 * The properties are in the order of the refresh response, which differs from that of
	 * a log-in.
	 */
	private record Pair(String access, String refresh) {
	}

}
