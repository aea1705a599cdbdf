package dev.kartoteka.domain.audit;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Version;

import static org.assertj.core.api.Assertions.assertThat;

/** Every field of a card and of an account is recorded, or left out for a reason. */
class AuditedFieldsTest {

	private static final Instant NOW = Instant.EPOCH;

	private static final ImageName IMAGE = ImageName.random(ImageFormat.PNG);

	private static final FullName ALICE = new FullName("Liddell", "Alice", "");

	private static final PostalAddress OXFORD = new PostalAddress("Oxford");

	private static final Map<String, String> OMITTED_OF_CARDS = Map.of();

	private static final Map<String, String> OMITTED_OF_ACCOUNTS = Map.of("id", "each entry has it as object_id",
			"password", "secret", "neverActivated", "internal; the change of active tells it", "everConfirmed",
			"internal; the changes of confirmed_email and confirmed_phone tell it", "createdAt",
			"the time of the first entry", "updatedAt", "the time of the last entry", "version",
			"counts the changes and is none");

	private static final Map<String, String> WIRE_NAMES = Map.of("secondName", "second_name", "confirmedEmail",
			"confirmed_email", "confirmedPhone", "confirmed_phone");

	@Test
	void recordsEveryFieldOfACard() {
		assertThat(names(card())).containsExactlyInAnyOrderElementsOf(
				expected(Stream.of(ClientCardDetails.class, FullName.class), Set.of("name"), OMITTED_OF_CARDS));
	}

	@Test
	void recordsEveryFieldOfAnAccount() {
		assertThat(names(account())).containsExactlyInAnyOrderElementsOf(
				expected(Stream.of(Account.Snapshot.class, Identity.class, FullName.class), Set.of("name", "identity"),
						OMITTED_OF_ACCOUNTS));
	}

	@Test
	void recordsTheNamesOfImages() {
		AuditedField image = AuditedField.text("image", IMAGE.value());
		assertThat(card().fields()).contains(image);
		assertThat(account().fields()).contains(image);
	}

	/** The parts of a composed component are expected in its place. */
	private static List<String> expected(Stream<Class<?>> records, Set<String> composed, Map<String, String> omitted) {
		return Stream
			.concat(records.flatMap((type) -> Arrays.stream(type.getRecordComponents()))
				.map(RecordComponent::getName)
				.filter((name) -> !composed.contains(name) && !omitted.containsKey(name))
				.map((name) -> WIRE_NAMES.getOrDefault(name, name)), Stream.of("name"))
			.toList();
	}

	private static List<String> names(AuditedState state) {
		return state.fields().stream().map(AuditedField::name).toList();
	}

	private static AuditedState card() {
		ClientCardDetails details = ClientCardChanges.builder()
			.image(IMAGE)
			.build()
			.appliedTo(ClientCardDetails.of(ALICE, new PhoneNumber("+79517487295")));
		return new ClientCard.Snapshot(new ClientCardId(1), new OrganizationId(2), new ClientId(3), details, NOW, NOW,
				Version.FIRST)
			.audited();
	}

	private static AuditedState account() {
		return new Account.Snapshot(new AccountId(1), new Identity(new Username("alice"), null, null), ALICE, OXFORD,
				new PasswordHash("x"), true, false, false, false, false, false, IMAGE, NOW, NOW, Version.FIRST)
			.audited();
	}

}
