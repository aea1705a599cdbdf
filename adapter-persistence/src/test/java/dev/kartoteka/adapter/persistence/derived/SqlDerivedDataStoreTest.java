package dev.kartoteka.adapter.persistence.derived;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.credential.ClientAccess;
import dev.kartoteka.domain.derived.DerivedDataStore;
import dev.kartoteka.domain.derived.Repair;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.PasswordHash;

import static org.assertj.core.api.Assertions.assertThat;

/** What other programs leave behind, apart from the words of cards and the marks. */
@Tag("slow")
class SqlDerivedDataStoreTest {

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private final DerivedDataStore derived = this.store.port(DerivedDataStore.class);

	@Test
	void findsNothingWrongAfterTheRepositoriesHaveWritten() {
		OrganizationId organization = this.fixtures.anOrganization(this.fixtures.anAccount("alice"));
		this.fixtures.aClientCard().of(organization);
		DistrictId district = this.fixtures.aDistrict("Central");
		this.fixtures.aPlace(district, "Park");
		assertThat(this.derived.repair()).filteredOn((repair) -> !repair.what().equals("Marks of lists of places"))
			.hasSize(8)
			.allMatch((repair) -> repair.added() == 0 && repair.removed() == 0);
	}

	@Test
	void addsAndRemovesNamesOfAccounts() {
		this.fixtures.anAccount("alice");
		List<String> names = names();
		change("delete from account_name");
		change("insert into account_name (name, account_id) select 'former', id from account");
		assertThat(this.derived.repair()).contains(new Repair("Names of accounts", names.size(), 1));
		assertThat(names()).isEqualTo(names);
	}

	@Test
	void listsCardsInTheDirectoryAndRemovesOthers() {
		ClientCard card = aCard();
		change("update client_card_directory set organization_id = 4711");
		change("insert into client_card_directory (id, organization_id) values (4711, 4711)");
		assertThat(this.derived.repair()).contains(new Repair("Directory of cards", 1, 2));
		assertThat(this.store.jdbc()
			.queryForObject("select organization_id from client_card_directory where id = ?", Long.class,
					card.id().value()))
			.isEqualTo(card.organization().value());
	}

	@Test
	void registersImagesInUseAndReleasesOthers() {
		this.fixtures.aDistrict("Central");
		change("update district set image = 'used.jpg'");
		change("insert into image (name, removable_at) values ('unused.jpg', null), ('waiting.jpg', now())");
		assertThat(this.derived.repair()).contains(new Repair("Images in use", 1, 1));
		assertThat(this.store.jdbc()
			.queryForList("select name from image where removable_at is null order by 1", String.class))
			.containsExactly("used.jpg");
	}

	@Test
	void addsWordsOfTitles() {
		this.fixtures.aPlace(this.fixtures.aDistrict("Central"), "Park");
		change("delete from place_title_word");
		assertThat(this.derived.repair()).filteredOn((repair) -> repair.what().equals("Words of titles"))
			.singleElement()
			.matches((repair) -> repair.added() > 0);
		assertThat(
				this.store.jdbc().queryForList("select lexeme from place_title_word where key = 'pak'", String.class))
			.isNotEmpty();
	}

	@Test
	void turnsPasswordsInRecordsIntoCredentials() {
		ClientCard card = aCard();
		ClientCard withCredential = aCard();
		this.fixtures.aCredential(withCredential, new PasswordHash("its own"));
		change("update client set password = 'former'");
		assertThat(this.derived.repair()).contains(new Repair("Passwords of clients", 1, 0));
		assertThat(credential(card)).isEqualTo("former");
		assertThat(credential(withCredential)).isEqualTo("its own");
		assertThat(this.derived.repair()).contains(new Repair("Passwords of clients", 0, 0));
	}

	@Test
	void endsSessionsWhoseCredentialsAreGone() {
		ClientCard card = aCard();
		PasswordHash password = new PasswordHash("hash");
		this.fixtures.aCredential(card, password);
		ClientCaller caller = this.fixtures.loggedIn(card.client(), password);
		change("delete from card_credential");
		assertThat(this.derived.repair()).contains(new Repair("Sessions of clients", 0, 1));
		assertThat(this.store.clientAccessReader().of(caller)).isEqualTo(ClientAccess.NONE);
	}

	private ClientCard aCard() {
		return this.fixtures.aClientCard()
			.of(this.fixtures.anOrganization(this.fixtures.anAccount("alice" + Fixtures.aPhone().e164())));
	}

	private String credential(ClientCard card) {
		return this.store.credentialReader()
			.of(card.client())
			.orElseThrow()
			.credentials()
			.getFirst()
			.password()
			.encoded();
	}

	private List<String> names() {
		return this.store.jdbc().query("select name from account_name order by 1", (row, _) -> row.getString(1));
	}

	private void change(String sql) {
		this.store.jdbc().update(sql);
	}

}
