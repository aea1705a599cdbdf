package dev.kartoteka.domain.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.BrowserSession;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.Tokens;
import dev.kartoteka.domain.client.ClientBrowserSession;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.LogInClient;
import dev.kartoteka.domain.code.CodeScope;
import dev.kartoteka.domain.code.PhoneCode;
import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Mailer;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.message.TextMessenger;
import dev.kartoteka.domain.person.KnownPhone;
import dev.kartoteka.domain.session.SessionId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Objects with secrets or addresses show none of them, since their texts get into logs.
 */
class HiddenTextsTest {

	private static final SessionId SESSION = new SessionId(2);

	private static final Email EMAIL = new Email(5, EmailKind.ACTIVATION, new EmailAddress("secret@example.org"), "",
			Language.ENGLISH, 0);

	private static final TextMessage TEXT = new TextMessage(6, TextKind.CLIENT_PASSWORD,
			new PhoneNumber("+79517487295"), "secret", Language.ENGLISH, 0, Duration.ZERO);

	static Stream<Arguments> hiddenTexts() {
		Caller account = new Caller(new AccountId(1), SESSION);
		ClientCaller client = new ClientCaller(new ClientId(1), SESSION);
		return Stream.of(arguments(new Password("secret"), "Password[…]"),
				arguments(new PasswordHash("secret"), "PasswordHash[…]"),
				arguments(new PhoneCode("secret"), "PhoneCode[…]"),
				arguments(new Tokens.TokenPair("secret", "secret"), "TokenPair[…]"),
				arguments(new EmailProof("MQ", "secret"), "EmailProof[uid=MQ]"),
				arguments(new BrowserSession(account, "alice", true, "secret", Optional.of("secret")),
						"BrowserSession[caller=" + account + "]"),
				arguments(new ClientBrowserSession(client, true, "secret", Optional.of("secret")),
						"ClientBrowserSession[caller=" + client + "]"),
				arguments(new LogInClient.LoggedIn(client, "secret"), "LoggedIn[caller=" + client + "]"),
				arguments(CodeScope.ofClientPassword(new PhoneNumber("+79517487295")),
						"CodeScope[kind=CLIENT_PASSWORD]"),
				arguments(new KnownPhone(new PhoneNumber("+79517487295"), Instant.EPOCH),
						"KnownPhone[since=1970-01-01T00:00:00Z]"),
				arguments(TEXT, "TextMessage[id=6, kind=CLIENT_PASSWORD]"),
				arguments(new TextMessenger.Content.Code(TEXT, "secret"), "Code[text=6]"),
				arguments(new TextMessenger.Content.Link(TEXT, "MQ", "secret"), "Link[text=6]"),
				arguments(new Mailer.Message.Activation(EMAIL, "alice", "MQ", "secret"), "Activation[email=5]"),
				arguments(new Mailer.Message.PasswordReset(EMAIL, "alice", "MQ", "secret"), "PasswordReset[email=5]"),
				arguments(new Mailer.Message.Invitation(EMAIL, "Salon", "secret"), "Invitation[email=5]"));
	}

	@ParameterizedTest
	@MethodSource("hiddenTexts")
	void nameWhatIsHarmless(Object hiding, String text) {
		assertThat(hiding).hasToString(text);
	}

}
