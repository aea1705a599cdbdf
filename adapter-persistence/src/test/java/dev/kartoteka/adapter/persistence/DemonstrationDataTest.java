package dev.kartoteka.adapter.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.DemonstrationData.Size;
import dev.kartoteka.domain.account.AccountReader.Credentials;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.NameWords;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Tag("slow")
class DemonstrationDataTest {

	private static final PasswordHash HASH = new PasswordHash("hash of the password");

	private static final Map<String, String> EMPTY_COLUMNS_OF_CARDS = Map.of("image", "needs a file", "links",
			"its form is up to API clients", "data", "its form is up to API clients");

	private final TestStore store = TestStore.empty();

	private final DemonstrationData data = new DemonstrationData(this.store.dataSource());

	@Test
	void loadsAsMuchOfEverythingAsWasAskedFor() {
		load(new Size(20, 5, 1000, 3, 4));
		assertThat(count("account")).isEqualTo(5);
		assertThat(count("organization")).isEqualTo(20);
		assertThat(count("client")).isEqualTo(1000);
		assertThat(count("client_card")).isEqualTo(1250);
		assertThat(count("client_card_word")).isEqualTo(3750);
		assertThat(count("client_organization")).isEqualTo(1250);
		assertThat(count("district")).isEqualTo(3);
		assertThat(count("place")).isEqualTo(12);
		assertThat(count("place_image")).isEqualTo(12);
	}

	@Test
	void givesEveryFourthClientASecondOrganization() {
		load(new Size(20, 5, 1000, 0, 0));
		assertThat(this.store.card(new ClientCardId(41), new OrganizationId(2)).orElseThrow()).satisfies((card) -> {
			assertThat(card.surname()).isEqualTo("Surname41");
			assertThat(card.phone()).isEqualTo("+79000000041");
			assertThat(card.client().organizations()).extracting(OrganizationView::id).containsExactly(2L);
			assertThat(card.organization().creator().id()).isEqualTo(idOfUser(3));
		});
		assertThat(this.store.card(new ClientCardId(44), new OrganizationId(5)).orElseThrow().client())
			.satisfies((client) -> {
				assertThat(client.id()).isEqualTo(44);
				assertThat(client.organizations()).extracting(OrganizationView::id).containsExactly(12L, 5L);
			});
		assertThat(this.store.card(new ClientCardId(1000 + 11), new OrganizationId(12)).orElseThrow())
			.extracting((card) -> card.client().id())
			.isEqualTo(44L);
	}

	@Test
	void filesTheNamesAsTheProgramDoes() {
		load(new Size(20, 5, 2000, 0, 0));
		List<String> wrong = new ArrayList<>();
		this.store.jdbc().query("select surname, name, second_name, name_words from client_card", (row) -> {
			FullName name = new FullName(row.getString(1), row.getString(2), row.getString(3));
			if (!String.join(" ", NameWords.of(name).words()).equals(row.getString(4))) {
				wrong.add(name + " is filed under " + row.getString(4));
			}
		});
		assertThat(wrong).isEmpty();
		assertThat(this.store.cardReader()
			.cards(new OrganizationId(2), new ClientCardFilter.NameHas(NameWords.sought("SURNAME41 name41 second41")))
			.all()).extracting(ClientCardView::id).containsExactly(41L);
	}

	@Test
	void fillsEveryColumnOfCardsOrLeavesItEmptyForAReason() {
		load(new Size(2, 3, 10, 0, 0));
		List<String> empty = this.store.jdbc().query("""
				select field.key from client_card, jsonb_each(to_jsonb(client_card)) field
				group by field.key having bool_and(field.value = 'null')""", (row, _) -> row.getString(1));
		assertThat(empty).as("columns of client_card that DemonstrationLoad does not fill")
			.containsExactlyInAnyOrderElementsOf(EMPTY_COLUMNS_OF_CARDS.keySet());
	}

	@Test
	void letsTheUsersLogIn() {
		load(new Size(2, 3, 10, 0, 0));
		Credentials credentials = this.store.accountReader()
			.credentialsOf(new LoginName("USER2@example.com", null))
			.orElseThrow();
		assertThat(credentials)
			.isEqualTo(this.store.accountReader().credentialsOf(new LoginName("user2", null)).orElseThrow());
		assertThat(credentials.password()).isEqualTo(HASH);
		assertThat(credentials.active()).isTrue();
	}

	@Test
	void placesPicturesAndPlacesInEveryDistrict() {
		load(new Size(1, 1, 0, 3, 4));
		List<PlaceView> places = this.store.placeReader().placesOf(new DistrictId(2)).all().toList();
		assertThat(places).hasSize(4);
		assertThat(places.getFirst().images()).containsExactly(new PlaceView.ImageView(1, "places/1.jpg", 1));
		assertThat(places.getFirst().longitude()).hasToString("37.001000");
		assertThat(this.store.districtReader().districts().all()).hasSize(3);
	}

	@Test
	void leavesRoomForWhatComesLater() {
		load(new Size(20, 5, 1000, 3, 4));
		Fixtures fixtures = new Fixtures(this.store);
		OrganizationId organization = fixtures.anOrganization(fixtures.anAccount("alice"));
		assertThat(organization).isEqualTo(new OrganizationId(21));
		assertThat(fixtures.aClientCard().of(organization).id()).isEqualTo(new ClientCardId(1251));
		assertThat(fixtures.aPlace(fixtures.aDistrict("Арбат"), "").value()).isEqualTo(13);
	}

	@Test
	void tellsHowFarItIs() {
		List<String> told = new ArrayList<>();
		this.data.load(new Size(2, 3, 50_000, 0, 0), HASH,
				(what, soFar, ofAll) -> told.add(what + " " + soFar + "/" + ofAll));
		assertThat(told).contains("accounts 3/3", "client cards 20000/50000", "client cards 50000/50000",
				"second client cards 12500/12500");
	}

	@Test
	void refusesADatabaseThatIsNotEmptyUnlessToldOtherwise() {
		load(new Size(2, 3, 10, 1, 1));
		assertThatIllegalStateException().isThrownBy(() -> load(new Size(2, 3, 10, 1, 1)))
			.withMessageContaining("not empty");
		assertThat(count("client_card")).isEqualTo(12);
		this.data.loadMore(new Size(2, 3, 10, 1, 1), HASH, (_, _, _) -> {
		});
		assertThat(count("client_card")).isEqualTo(24);
		assertThat(this.store.accountReader().credentialsOf(new LoginName("user6", null))).isPresent();
	}

	@Test
	void doesNotMindAStaffAccountThatIsThere() {
		new Fixtures(this.store).aStaffAccount("admin");
		load(new Size(2, 3, 10, 0, 0));
		assertThat(this.store.accountReader().credentialsOf(new LoginName("user1", null))).isPresent();
		assertThat(count("account")).isEqualTo(4);
	}

	@Test
	void leavesTheConnectionAsItWas() {
		String settings = "select current_setting('statement_timeout') || current_setting('synchronous_commit')";
		List<String> before = this.store.jdbc().query(settings, (row, _) -> row.getString(1));
		load(new Size(1, 1, 1, 0, 0));
		assertThat(this.store.jdbc().query(settings, (row, _) -> row.getString(1))).isEqualTo(before);
	}

	@Test
	void refusesSizesThatMakeNoSense() {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Size(0, 1, 1, 1, 1));
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Size(1, 1, -1, 1, 1));
	}

	private void load(Size size) {
		this.data.load(size, HASH, (_, _, _) -> {
		});
	}

	private long idOfUser(int number) {
		return this.store.accountReader()
			.credentialsOf(new LoginName("user" + number, null))
			.orElseThrow()
			.account()
			.value();
	}

	private long count(String table) {
		return this.store.jdbc().queryForList("select count(*) from " + table, Long.class).getFirst();
	}

}
