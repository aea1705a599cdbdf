package dev.kartoteka.domain.clientcard;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ClientCardTest {

	private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05.000006Z");

	private static final Instant CHANGED = CREATED.plusSeconds(60);

	private static final Clock AT_FIRST = Clock.fixed(CREATED.plusNanos(7), ZoneOffset.UTC);

	private static final Clock LATER = Clock.fixed(CHANGED.plusNanos(7), ZoneOffset.UTC);

	private static final ClientCardId ID = new ClientCardId(7);

	private static final OrganizationId SALON = new OrganizationId(1);

	private static final ClientId CLIENT = new ClientId(2);

	private static final PhoneNumber PHONE = new PhoneNumber("+79517487295");

	private static final PhoneNumber OTHER = new PhoneNumber("+79517487296");

	private static final FullName ANNA = new FullName("Karenina", "Anna", "A");

	private static final ImageName IMAGE = ImageName.random(ImageFormat.PNG);

	private static final JsonText LINKS = new JsonText("[1]");

	private static final JsonText DATA = new JsonText("[2]");

	private static final PostalAddress MOSCOW = new PostalAddress("Moscow");

	private static final ClientCardChanges ALL = ClientCardChanges.builder()
		.surname("Vronskaya")
		.name("Anya")
		.secondName("B")
		.phone(OTHER)
		.address(MOSCOW)
		.image(IMAGE)
		.links(LINKS)
		.data(DATA)
		.build();

	private static final ClientCardDetails CHANGED_DETAILS = new ClientCardDetails(
			new FullName("Vronskaya", "Anya", "B"), OTHER, MOSCOW, IMAGE, LINKS, DATA);

	private final ClientCard card = ClientCard.issue(ID, SALON, CLIENT, ClientCardDetails.of(ANNA, PHONE), AT_FIRST);

	@Test
	void changesWhatIsNamed() {
		this.card.change(ALL, LATER);
		assertThat(this.card.snapshot())
			.isEqualTo(new ClientCard.Snapshot(ID, SALON, CLIENT, CHANGED_DETAILS, CREATED, CHANGED, Version.FIRST));
	}

	@Test
	void staysAsItIsIfNothingChanges() {
		ClientCard.Snapshot before = this.card.snapshot();
		this.card.change(ClientCardChanges.builder().surname("Karenina").build(), LATER);
		this.card.change(ClientCardChanges.NONE, LATER);
		assertThat(this.card.snapshot()).isEqualTo(before);
		assertThat(before.updatedAt()).isEqualTo(CREATED);
	}

	@Test
	void isMadeOfChanges() {
		assertThat(ALL.ofNewCard(PHONE)).isEqualTo(CHANGED_DETAILS);
		assertThat(ClientCardChanges.builder().name("Anna").build().ofNewCard(PHONE))
			.isEqualTo(ClientCardDetails.of(new FullName("", "Anna", ""), PHONE));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> ClientCardChanges.NONE.ofNewCard(PHONE));
	}

	@Test
	void isRecordedWithEachField() {
		this.card.change(ALL, LATER);
		assertThat(this.card.snapshot().audited()).isEqualTo(new AuditedState(AuditedKind.CLIENT_CARD, 7, 1L,
				List.of(AuditedField.text("surname", "Vronskaya"), AuditedField.text("name", "Anya"),
						AuditedField.text("second_name", "B"), AuditedField.text("phone", OTHER.e164()),
						AuditedField.text("address", "Moscow"), AuditedField.text("image", IMAGE.value()),
						AuditedField.json("links", LINKS), AuditedField.json("data", DATA))));
	}

	@Test
	void isShownWithItsOwnDataOrThoseOfTheClient() {
		ClientCardView shown = view(PHONE.e164(), true);
		assertThat(ClientSharing.DOCUMENTED.shown(shown)).isEqualTo(shown);
		assertThat(ClientSharing.OWN.shown(shown).client()).isEqualTo(new ClientView(2, "Karenina", "Anna", "A",
				PHONE.e164(), "Moscow", true, List.of(shown.organization()), CREATED, CHANGED));
		assertThat(ClientSharing.OWN.shown(view(PHONE.e164(), false)).client().confirmedPhone()).isFalse();
		assertThat(ClientSharing.OWN.shown(view(OTHER.e164(), true)).client().confirmedPhone()).isFalse();
	}

	private static ClientCardView view(String phoneOfTheClient, boolean confirmed) {
		AccountView creator = new AccountView(3, "", "", "", "", "", null, null, false, false, CREATED, CREATED);
		OrganizationView salon = new OrganizationView(1, "Salon", "Hair", "Street", creator, null, null, CREATED,
				CREATED, 0);
		ClientView client = new ClientView(2, "Oblonskaya", "Dolly", "", phoneOfTheClient, "Street", confirmed,
				List.of(), CREATED, CREATED);
		return new ClientCardView(7, "Karenina", "Anna", "A", PHONE.e164(), "Moscow", null, null, null, salon, client,
				CREATED, CHANGED, 0);
	}

	@Test
	void isShownToThoseWhoMayViewCards() {
		CallerStatus active = new CallerStatus(true, false);
		OrganizationAccess creator = OrganizationAccess.ofCreator(active);
		ClientCardView shown = view(PHONE.e164(), true);
		assertThat(new GuardedCard(creator, Optional.of(shown)).show(() -> NotFound.of("client card")))
			.isEqualTo(shown);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> new GuardedCard(creator, Optional.empty()).show(() -> NotFound.of("client card")));
		GuardedCard strangers = new GuardedCard(OrganizationAccess.ofStranger(active), Optional.of(shown));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> strangers.show(() -> NotFound.of("client card")));
	}

	@Test
	void isFoundByFourDigitsAtLeast() {
		assertThat(new ClientCardFilter.PhoneEndsWith("0099").digits()).isEqualTo("0099");
		for (String text : List.of("", "123", "123a", "12/3", "12:3")) {
			assertThatIllegalArgumentException().isThrownBy(() -> new ClientCardFilter.PhoneEndsWith(text));
		}
	}

}
