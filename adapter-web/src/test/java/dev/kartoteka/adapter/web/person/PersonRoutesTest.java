package dev.kartoteka.adapter.web.person;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire.Reply;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.person.ErasePerson;
import dev.kartoteka.domain.person.ErasedPerson;
import dev.kartoteka.domain.person.PersonCounts;
import dev.kartoteka.domain.person.PersonQueries;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

class PersonRoutesTest extends WebTest {

	private static final String ERASE = "/clients/person-erase/";

	@Autowired
	private ErasePerson erasePerson;

	@Autowired
	private PersonQueries personQueries;

	@BeforeEach
	void erase() {
		given(this.erasePerson.erase(any())).willAnswer((call) -> {
			ErasePerson.Command command = call.getArgument(0);
			command.draft().accept();
			return new ErasedPerson(new ClientId(7), new PersonCounts(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), List.of());
		});
	}

	@Test
	void tellsHowMuchWasErased() {
		Reply reply = user().post(ERASE,
				"{\"phone\":\"8 (951) 748-72-95\",\"current_password\":\"p\",\"dry_run\":true}");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo("""
				{"records":1,"cards":2,"images":3,"credentials":4,"sessions":5,"codes":6,"import_rows":7,"responses":8,\
				"texts":9,"audit_entries":10}""");
		ArgumentCaptor<ErasePerson.Command> command = ArgumentCaptor.captor();
		verify(this.erasePerson).erase(command.capture());
		assertThat(command.getValue().caller()).isEqualTo(USER);
		assertThat(command.getValue().draft().accept())
			.isEqualTo(new ErasePerson.Draft(new PhoneNumber("+79517487295"), new Password("p"), true));
	}

	@Test
	void showsAllThatIsKept() {
		given(this.personQueries.export(any())).willAnswer((call) -> {
			PersonQueries.ExportRequest request = call.getArgument(0);
			assertThat(request.caller()).isEqualTo(USER);
			assertThat(request.draft().accept())
				.isEqualTo(new PersonQueries.Draft(new PhoneNumber("+79517487295"), new Password("p")));
			return new JsonText("{\"record\":null}");
		});
		Reply reply = user().post("/clients/person-export/", "{\"phone\":\"89517487295\",\"current_password\":\"p\"}");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo("{\"record\":null}");
	}

	@Test
	void asksForPhoneAndPassword() {
		assertThat(user().post(ERASE, "{}").body()).isEqualTo("""
				{"phone":["This field is required."],"current_password":["This field is required."]}""");
		assertThat(user().post(ERASE, "{\"phone\":\"x\",\"current_password\":\"p\",\"dry_run\":\"perhaps\"}").body())
			.isEqualTo("""
					{"phone":["The phone number entered is not valid."],"dry_run":["Must be a valid boolean."]}""");
		assertThat(client().post(ERASE, "{}").status()).isEqualTo(401);
	}

}
