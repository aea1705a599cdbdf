package dev.kartoteka.domain.client;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.code.CodeScope;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ClientTest {

	private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05.000006Z");

	private static final Instant CHANGED = CREATED.plusSeconds(60);

	private static final Clock AT_FIRST = Clock.fixed(CREATED.plusNanos(7), ZoneOffset.UTC);

	private static final Clock LATER = Clock.fixed(CHANGED.plusNanos(7), ZoneOffset.UTC);

	private static final ClientId ID = new ClientId(7);

	private static final PhoneNumber PHONE = new PhoneNumber("+79517487295");

	private static final PhoneNumber OTHER = new PhoneNumber("+79517487296");

	private static final FullName ANNA = new FullName("Karenina", "Anna", "A");

	private static final PostalAddress MOSCOW = new PostalAddress("Moscow");

	private static final PasswordHash HASH = new PasswordHash("hash");

	private static final ClientChanges NONE = new ClientChanges(Change.none(), Change.none(), Change.none(),
			Change.none(), Change.none());

	private final Client client = Client.introduce(ID, ANNA, PHONE, MOSCOW, AT_FIRST);

	@Test
	void hasNoOwnerAtFirst() {
		assertThat(this.client.snapshot()).isEqualTo(new Client.Snapshot(ID, ANNA, PHONE, MOSCOW, PasswordHash.NONE,
				false, false, null, null, CREATED, CREATED, Version.FIRST));
		assertThat(this.client.isOwned()).isFalse();
		assertThat(this.client.phone()).isEqualTo(PHONE);
	}

	@Test
	void isImportedWithoutAPassword() {
		ImportClients.Candidate candidate = new ImportClients.Candidate(ID, ANNA, PHONE, MOSCOW, HASH, true, CREATED,
				CHANGED);
		assertThat(Client.importFrom(candidate).snapshot()).isEqualTo(new Client.Snapshot(ID, ANNA, PHONE, MOSCOW,
				PasswordHash.NONE, true, false, null, null, CREATED, CHANGED, Version.FIRST));
	}

	@Test
	void needsAGivenName() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> Client.introduce(ID, new FullName("Karenina", " ", ""), PHONE, MOSCOW, AT_FIRST));
	}

	@Test
	void changesWhatIsNamed() {
		ClientChanges changes = new ClientChanges(Change.to("Vronskaya"), Change.to("Anya"), Change.to(""),
				Change.none(), Change.to(PostalAddress.UNKNOWN));
		assertThat(changes.isEmpty()).isFalse();
		this.client.change(changes, LATER);
		assertThat(this.client.snapshot())
			.isEqualTo(new Client.Snapshot(ID, new FullName("Vronskaya", "Anya", ""), PHONE, PostalAddress.UNKNOWN,
					PasswordHash.NONE, false, false, null, null, CREATED, CHANGED, Version.FIRST));
	}

	@Test
	void staysAsItIsIfNothingChanges() {
		Client.Snapshot before = this.client.snapshot();
		assertThat(NONE.isEmpty()).isTrue();
		this.client.change(NONE, LATER);
		this.client.change(phone(PHONE), LATER);
		assertThat(this.client.snapshot()).isEqualTo(before);
	}

	@Test
	void keepsItsPhoneUntilAnotherIsConfirmed() {
		this.client.change(phone(OTHER), LATER);
		PendingPhone pending = new PendingPhone(OTHER, CHANGED);
		assertThat(this.client.phone()).isEqualTo(PHONE);
		assertThat(this.client.snapshot().pending()).isEqualTo(pending);
		assertThat(this.client.awaits(pending)).isTrue();
		assertThat(this.client.awaits(new PendingPhone(OTHER, CREATED))).isFalse();
		this.client.change(NONE, LATER);
		assertThat(this.client.awaits(pending)).isTrue();
		this.client.confirmPhone(pending, LATER);
		assertThat(this.client.snapshot()).isEqualTo(new Client.Snapshot(ID, ANNA, OTHER, MOSCOW, PasswordHash.NONE,
				true, false, null, null, CREATED, CHANGED, Version.FIRST));
		assertThat(this.client.awaits(pending)).isFalse();
	}

	@Test
	void forgetsAnotherPhoneIfItsOwnIsNamed() {
		this.client.change(phone(OTHER), LATER);
		this.client.change(phone(PHONE), LATER);
		assertThat(this.client.snapshot().pending()).isNull();
	}

	@Test
	void bindsACodeToTheSessionAndTheChange() {
		PendingPhone pending = new PendingPhone(OTHER, Instant.EPOCH.plusSeconds(1));
		assertThat(pending.scope(new ClientCaller(ID, new SessionId(8))))
			.isEqualTo(new CodeScope(TextKind.CLIENT_PHONE, OTHER, "7/8/1000000"));
	}

	@Test
	void isTakenOverAndGivenUp() {
		this.client.change(phone(OTHER), AT_FIRST);
		this.client.takeOver(HASH, LATER);
		assertThat(this.client.snapshot()).isEqualTo(new Client.Snapshot(ID, ANNA, PHONE, MOSCOW, HASH, true, true,
				null, null, CREATED, CHANGED, Version.FIRST));
		assertThat(this.client.isOwned()).isTrue();
		FullName anya = new FullName("", "Anya", "");
		this.client.giveUp(new PersonOnCard(anya, PostalAddress.UNKNOWN), LATER);
		assertThat(this.client.snapshot()).isEqualTo(new Client.Snapshot(ID, anya, PHONE, PostalAddress.UNKNOWN,
				PasswordHash.NONE, false, false, null, null, CREATED, CHANGED, Version.FIRST));
	}

	@Test
	void hasAPasswordOnlyIfItIsOwned() {
		assertThat(this.client.hasPassword(PasswordHash.NONE)).isFalse();
		this.client.takeOver(HASH, AT_FIRST);
		assertThat(this.client.hasPassword(HASH)).isTrue();
		assertThat(this.client.hasPassword(new PasswordHash("other"))).isFalse();
	}

	@Test
	void isNewerWithANewPasswordAndNotWithANewHash() {
		this.client.takeOver(HASH, AT_FIRST);
		this.client.rehash(new PasswordHash("other"));
		assertThat(this.client.hasPassword(new PasswordHash("other"))).isTrue();
		assertThat(this.client.snapshot().updatedAt()).isEqualTo(CREATED);
		this.client.changePassword(HASH, LATER);
		assertThat(this.client.hasPassword(HASH)).isTrue();
		assertThat(this.client.snapshot().updatedAt()).isEqualTo(CHANGED);
	}

	@Test
	void isShownWithoutItsPassword() {
		assertThat(ClientView.of(this.client.snapshot(), List.of())).isEqualTo(new ClientView(7, "Karenina", "Anna",
				"A", "+79517487295", "Moscow", false, List.of(), CREATED, CREATED));
	}

	private static ClientChanges phone(PhoneNumber phone) {
		return new ClientChanges(Change.none(), Change.none(), Change.none(), Change.to(phone), Change.none());
	}

}
