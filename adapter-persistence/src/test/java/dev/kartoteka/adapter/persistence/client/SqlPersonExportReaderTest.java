package dev.kartoteka.adapter.persistence.client;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** What an export of a person contains beside the record and the cards. */
@Tag("slow")
class SqlPersonExportReaderTest {

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private final PhoneNumber phone = Fixtures.aPhone();

	private ClientId client = new ClientId(1);

	private AccountId alice = new AccountId(1);

	private OrganizationId salon = new OrganizationId(1);

	@BeforeEach
	void addAClient() {
		this.client = this.fixtures.aClient(this.phone);
		this.alice = this.fixtures.anAccount("alice");
		this.salon = this.fixtures.anOrganization(this.alice);
	}

	@Test
	void describesTheRecordAndACard() {
		ClientCard card = this.fixtures.aClientCard().withPhone(this.phone).of(this.salon);
		this.fixtures.aCredential(card, Fixtures.HASH);
		this.store.jdbc().update("update client set pending_phone = '+79990000001' where id = ?", this.client.value());
		this.store.jdbc().update("update client_card set image = 'ann.png' where id = ?", card.id().value());
		assertThat(export()).startsWith(
				"""
						{"record":{"id":%d,"surname":"Иванов","name":"Пётр","second_name":"Ильич","phone":"%2$s","address":"",\
						"confirmed_phone":false,"owned":false,"pending_phone":"+79990000001","pending_since":null,"has_password":false,\
						"imported":false,"created_at":"2021-10-21T15:38:07.599042Z","updated_at":"2021-10-21T15:38:07.599042Z"},\
						"cards":[{"id":%3$d,"organization":%4$d,"organization_name":"Test","surname":"Иванов","name":"Пётр",\
						"second_name":"Ильич","phone":"%2$s","address":"Address","image":"https://example.org/media/ann.png",\
						"links":{"site":"example.org","a":1.10},"data":null,"has_password":true,\
						"created_at":"2021-10-21T15:38:07.599042Z","updated_at":"2021-10-21T15:38:07.599042Z"}],\
						"sessions":[],"""
					.formatted(this.client.value(), this.phone.e164(), card.id().value(), this.salon.value()));
	}

	@Test
	void namesSessionsAndTextMessagesThatWait() {
		this.fixtures.loggedIn(this.client);
		this.fixtures.aText(this.phone);
		this.fixtures.aText(Fixtures.aPhone());
		assertThat(export())
			.contains("\"device\":\"a browser\",\"address\":\"192.0.2.1\"",
					"\"waiting_texts\":[{\"kind\":\"CLIENT_PASSWORD\",\"recipient\":\"" + this.phone.e164() + "\"")
			.containsOnlyOnce("CLIENT_PASSWORD");
	}

	@Test
	void tellsWhatTheTrailKeepsOfCardsEvenOfDiscardedOnes() {
		ClientCard kept = this.fixtures.aClientCard().withPhone(this.phone).of(this.salon);
		record(kept, true);
		ClientCard discarded = this.fixtures.aClientCard()
			.named("", "Аня", "")
			.withPhone(this.phone)
			.draft(this.salon, this.client);
		record(discarded, true);
		record(discarded, false);
		record(this.fixtures.aClientCard().named("", "Stranger", "").of(this.salon), true);
		this.store.jdbc()
			.update("update change set changes = ? where object_id = ?",
					"{\"phone\":[null,\"%s\"],\"data\":[null,\"\\u0000\"]}".formatted(this.phone.e164()),
					kept.id().value());
		for (String export : new String[] { export(),
				this.store.personExportReader().ofPhone(this.phone, "").json() }) {
			assertThat(export).contains("\"object_id\":%d,\"changes\":{\"phone\":[null,".formatted(kept.id().value()))
				.contains("clientcard.create", "clientcard.delete", "\"name\":[\"Аня\",null]")
				.doesNotContain("Stranger", "alice");
		}
	}

	private void record(ClientCard card, boolean created) {
		Actor actor = Actor.of(this.fixtures.loggedIn(this.alice));
		this.store.inTransaction(() -> {
			if (created) {
				this.store.audit().created(actor, card.snapshot().audited());
			}
			else {
				this.store.audit().deleted(actor, card.snapshot().audited());
			}
		});
	}

	@Test
	void findsTheTrailOfAPhoneByIndex() {
		for (String side : new String[] { "old", "new" }) {
			assertThat(this.store.inTransaction(() -> {
				this.store.jdbc().execute("set local enable_seqscan = off");
				return String.join("\n",
						this.store.jdbc()
							.queryForList(
									"explain select * from change c where change_%s_phone(c.changes)".formatted(side)
											+ " collate \"C\" = '+79510000001' and c.object = 'clientcard'",
									String.class));
			})).contains("change_" + side + "_phone_idx");
		}
	}

	@Test
	void showsRowsOfImportsAndStoredResponses() {
		this.store.jdbc().update("""
				insert into client_card_import (id, organization_id, mode, dry_run, status, total, created, updated,
					refused, created_at)
				values (4711, ?, 'CREATE', false, 'RUNNING', 2, 0, 0, 0, now())""", this.salon.value());
		for (String number : new String[] { this.phone.e164(), "+79990000002" }) {
			this.store.jdbc().update("""
					insert into client_card_import_row (import_id, row, phone, name, data, password)
					values (4711, ?, ?, ?, '{"a":1.0}', 'sealed secret')""", number.hashCode(), number, "Of " + number);
			this.store.jdbc().update("""
					insert into kept_answer (key, request, turn, until, status, body)
					values (?, 'r', 1, now(), 201, ?)""", number, "{\"phone\":\"%s\",\"kept\":1}".formatted(number));
		}
		assertThat(export())
			.contains("\"name\":\"Of " + this.phone.e164(), "\"data\":{\"a\":1.0}",
					"\"body\":{\"phone\":\"%s\",\"kept\":1}".formatted(this.phone.e164()))
			.doesNotContain("+79990000002", "sealed secret");
	}

	@Test
	void keepsPasswordsToItself() {
		ClientCard card = this.fixtures.aClientCard().withPhone(this.phone).of(this.salon);
		this.fixtures.aCredential(card, new PasswordHash("secret of the salon"));
		assertThat(export()).doesNotContain("secret of the salon");
		this.fixtures.own(this.client, new PasswordHash("secret of the person"));
		assertThat(export()).contains("\"owned\":true", "\"has_password\":true").doesNotContain("secret");
	}

	private String export() {
		return this.store.personExportReader().ofRecord(this.client, "https://example.org/media/").orElseThrow().json();
	}

}
