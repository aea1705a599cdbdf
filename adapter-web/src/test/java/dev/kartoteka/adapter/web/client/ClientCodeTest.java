package dev.kartoteka.adapter.web.client;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire.Reply;
import dev.kartoteka.domain.client.ConfirmOwnPhone;
import dev.kartoteka.domain.client.TakeOverRecord;
import dev.kartoteka.domain.code.PhoneCode;
import dev.kartoteka.domain.code.RequestCode;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;

class ClientCodeTest extends WebTest {

	private static final String PATH = "/clients/auth/code/";

	private static final String PASSWORD = "/clients/auth/password/";

	private static final String CONFIRM = "/clients/auth/confirm/";

	@Autowired
	private RequestCode requestCode;

	@Autowired
	private TakeOverRecord takeOverRecord;

	@Autowired
	private ConfirmOwnPhone confirmOwnPhone;

	@BeforeEach
	void lookAtInput() {
		willAnswer((call) -> {
			RequestCode.Command command = call.getArgument(0);
			return command.phone().accept();
		}).given(this.requestCode).request(any());
		willAnswer((call) -> {
			TakeOverRecord.Command command = call.getArgument(0);
			command.draft().accept();
			return CLIENT.client();
		}).given(this.takeOverRecord).takeOver(any());
		willAnswer((call) -> {
			ConfirmOwnPhone.Command command = call.getArgument(0);
			return command.code().accept();
		}).given(this.confirmOwnPhone).confirm(any());
	}

	@ParameterizedTest
	@CsvSource({ "ru, RUSSIAN", "'en-US,en;q=0.9,ru;q=0.8', ENGLISH" })
	void requestsACodeInTheLanguageOfTheCaller(String languages, Language language) {
		Reply reply = anonymous().with("Accept-Language: " + languages).post(PATH, "{\"phone\":\"8 (951) 748-72-95\"}");
		assertThat(reply.status()).isEqualTo(204);
		assertThat(reply.body()).isEmpty();
		ArgumentCaptor<RequestCode.Command> command = ArgumentCaptor.captor();
		verify(this.requestCode).request(command.capture());
		assertThat(command.getValue().phone().accept()).isEqualTo(new PhoneNumber("+79517487295"));
		assertThat(command.getValue().language()).isEqualTo(language);
		assertThat(command.getValue().address()).isEqualTo("127.0.0.1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}               | {"phone":["This field is required."]}
			{"phone":null}   | {"phone":["This field may not be null."]}
			{"phone":""}     | {"phone":["This field may not be blank."]}
			{"phone":"12"}   | {"phone":["The phone number entered is not valid."]}
			[]               | {"non_field_errors":["Invalid data. Expected a dictionary, but got list."]}""")
	void needsAPhone(String body, String errors) {
		Reply reply = anonymous().post(PATH, body);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo(errors);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{}", "{\"phone\":\"+79517487295\"}" })
	void letsAttemptsBeCountedBeforeTheirBodiesAreLookedAt(String body) {
		willThrow(new Throttled(Duration.ofSeconds(60))).given(this.requestCode).request(any());
		Reply reply = anonymous().post(PATH, body);
		assertThat(reply.status()).isEqualTo(429);
		assertThat(reply.header("Retry-After")).isEqualTo("60");
	}

	@Test
	void isOpenToAnybodyWithAnyToken() {
		assertThat(client().post(PATH, "{\"phone\":\"+79517487295\"}").status()).isEqualTo(204);
		assertThat(user().post(PATH, "{\"phone\":\"+79517487295\"}").status()).isEqualTo(204);
		assertThat(anonymous().get(PATH).status()).isEqualTo(405);
	}

	@Test
	void setsAPasswordByACode() {
		Reply reply = anonymous().post(PASSWORD,
				"{\"phone\":\"8 (951) 748-72-95\",\"code\":\"012345\",\"password\":\"battery staple\"}");
		assertThat(reply.status()).isEqualTo(204);
		assertThat(reply.body()).isEmpty();
		ArgumentCaptor<TakeOverRecord.Command> command = ArgumentCaptor.captor();
		verify(this.takeOverRecord).takeOver(command.capture());
		assertThat(command.getValue().draft().accept()).isEqualTo(new TakeOverRecord.Draft(
				new PhoneNumber("+79517487295"), new PhoneCode("012345"), new Password("battery staple")));
		assertThat(command.getValue().address()).isEqualTo("127.0.0.1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{}                      | {"phone":["This field is required."],"code":["This field is required."],"password":["This field is required."]}
					{"password":[],"code":"","phone":"1"} | {"phone":["The phone number entered is not valid."],"code":["This field may not be blank."],"password":["Not a valid string."]}
					[]                      | {"non_field_errors":["Invalid data. Expected a dictionary, but got list."]}""")
	void namesEveryFieldThatIsNotRight(String body, String errors) {
		Reply reply = anonymous().post(PASSWORD, body);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo(errors);
	}

	@Test
	void confirmsAPhoneByACode() {
		Reply reply = client().post(CONFIRM, "{\"code\":\"012345\"}");
		assertThat(reply.status()).isEqualTo(204);
		assertThat(reply.body()).isEmpty();
		ArgumentCaptor<ConfirmOwnPhone.Command> command = ArgumentCaptor.captor();
		verify(this.confirmOwnPhone).confirm(command.capture());
		assertThat(command.getValue().code().accept()).isEqualTo(new PhoneCode("012345"));
		assertThat(command.getValue().address()).isEqualTo("127.0.0.1");
		assertThat(user().post(CONFIRM, "{\"code\":\"012345\"}").status()).isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}           | {"code":["This field is required."]}
			{"code":""}  | {"code":["This field may not be blank."]}
			[]           | {"non_field_errors":["Invalid data. Expected a dictionary, but got list."]}""")
	void needsACodeToConfirmAPhone(String body, String errors) {
		Reply reply = client().post(CONFIRM, body);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo(errors);
	}

	@Test
	void saysThatAPhoneIsTaken() {
		willThrow(InvalidInput.of("phone", new Violation.TakenByAnotherClient("phone"))).given(this.confirmOwnPhone)
			.confirm(any());
		Reply reply = client().post(CONFIRM, "{\"code\":\"012345\"}");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("{\"phone\":[\"A client with this phone already exists.\"]}");
	}

	@Test
	void saysThatACodeIsNotGood() {
		willThrow(InvalidInput.of("code", new Violation.BadCode())).given(this.takeOverRecord).takeOver(any());
		Reply reply = anonymous().post(PASSWORD, "{}");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("{\"code\":[\"Invalid code.\"]}");
	}

}
