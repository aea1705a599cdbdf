package dev.kartoteka.application.clientcard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ChangeClientCard;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardQueries;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.ClientSharing;
import dev.kartoteka.domain.clientcard.DiscardClientCard;
import dev.kartoteka.domain.clientcard.IssueClientCard;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Version;
import dev.kartoteka.domain.shared.VersionCondition;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ClientCardUseCasesTest extends UseCasesInMemory {

	private static final PhoneNumber PHONE = new PhoneNumber("+79517487295");

	private static final ClientCardChanges NO_CHANGES = ClientCardChanges.builder().build();

	private static final Submission<IssueClientCard.Draft> BAD_DRAFT = Submission
		.refused(new IllegalStateException("bad input"));

	private final ClientCardUseCases cards = new ClientCardUseCases(this.fakes);

	private final AccountId alice = this.given.anAccount("alice");

	private final Caller caller = this.given.loggedIn(this.alice);

	private final OrganizationId organization = this.given.anOrganization(this.alice);

	private final Caller stranger = this.given.loggedIn(this.given.anAccount("bob"));

	private final OrganizationId strangersOrganization = this.given.anOrganization(this.stranger.account());

	@Test
	void makesTheClientOfANewPhoneWithTheCardsData() {
		ClientCard.Snapshot card = issue(this.caller, this.organization, "Анна", "clientclient");
		ClientCardView view = this.cards.queries().card(this.caller, card.id(), this.organization);
		assertThat(view.client().name()).isEqualTo("Анна");
		assertThat(view.client().phone()).isEqualTo(PHONE.e164());
		assertThat(passwords()).containsExactly(FakePasswordHasher.current("clientclient"));
	}

	@Test
	void joinsTheClientOfAKnownPhoneAndLeavesHimAsHeIs() {
		ClientId known = issue(this.caller, this.organization, "Анна", "clientclient").client();
		ClientCard.Snapshot card = issue(this.stranger, this.strangersOrganization, "Аня", "another password");
		assertThat(card.client()).isEqualTo(known);
		assertThat(card.details().name().name()).isEqualTo("Аня");
		assertThat(this.ports.clientReader().client(known).orElseThrow().name()).isEqualTo("Анна");
		assertThat(passwords()).containsExactly(FakePasswordHasher.current("clientclient"),
				FakePasswordHasher.current("another password"));
	}

	@Test
	void showsOnlyWhatTheCardSaysIfTheOperatorSaysSo() {
		issue(this.stranger, this.strangersOrganization, "Аня", "another password");
		ClientCard.Snapshot card = issue(this.caller, this.organization, "Анна", "clientclient");
		ClientCardQueries queries = this.cards.queries(ClientSharing.OWN);
		ClientCardView own = queries.card(this.caller, card.id(), this.organization);
		assertThat(own.client().name()).isEqualTo("Анна");
		assertThat(own.client().organizations()).containsExactly(own.organization());
		assertThat(own.client().createdAt()).isEqualTo(own.createdAt());
		assertThat(queries.cards(this.caller, this.organization, new ClientCardFilter.Everything()).all())
			.containsExactly(own);
		ClientCardView documented = this.cards.queries().card(this.caller, card.id(), this.organization);
		assertThat(documented.client().name()).isEqualTo("Аня");
		assertThat(documented.client().organizations()).hasSize(2);
	}

	@Test
	void doesNothingWithThePasswordOfAPersonWhoOwnsTheRecord() {
		ClientId known = issue(this.caller, this.organization, "Анна", "clientclient").client();
		this.given.own(known, FakePasswordHasher.current("her own"));
		int hashes = this.hasher.costlyCalls();
		ClientCard.Snapshot card = issue(this.stranger, this.strangersOrganization, "Аня", "another password");
		change(this.stranger, card.id(), "yet another");
		assertThat(passwords()).containsExactly(FakePasswordHasher.current("her own"));
		assertThat(this.hasher.costlyCalls()).isEqualTo(hashes);
	}

	@Test
	void setsAnotherPasswordOfACardAndRecordsIt() {
		ClientCard.Snapshot card = issue(this.caller, this.organization, "Анна", "clientclient");
		change(this.caller, card.id(), "another password");
		assertThat(passwords()).containsExactly(FakePasswordHasher.current("another password"));
		assertThat(
				this.ports.auditReader().changesIn(this.organization, AuditFilter.NONE).all().map(AuditEntryView::verb))
			.contains("set_password");
	}

	@ParameterizedTest
	@ValueSource(strings = { "password", "PASSWORD", "\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b",
			"\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164" })
	void refusesATooCommonPassword(String common) {
		assertTooCommon(() -> issue(this.caller, this.organization, "Анна", common));
		ClientCard card = this.given.aClientCard().of(this.organization);
		assertTooCommon(() -> change(this.caller, card.id(), common));
	}

	private static void assertTooCommon(ThrowingCallable story) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(story)
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("password", new Violation.PasswordTooCommon())));
	}

	private List<PasswordHash> passwords() {
		return this.ports.credentialReader().of(PHONE).orElseThrow().hashes();
	}

	private void change(Caller who, ClientCardId card, String password) {
		ChangeClientCard.Draft draft = new ChangeClientCard.Draft(NO_CHANGES, Optional.of(new Password(password)));
		this.cards.change()
			.change(new ChangeClientCard.Command(who, card, Optional.empty(), Submission.of(draft),
					VersionCondition.any()));
	}

	@Test
	void refusesSecondCardWithTheSamePhone() {
		issue(this.caller, this.organization, "Анна", "clientclient");
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> issue(this.caller, this.organization, "Анна", "clientclient"))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("phone", new Violation.PhoneAlreadyOnACard())));
	}

	@Test
	void checksTheRightBeforeTheInput() {
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.cards.issue()
			.issue(new IssueClientCard.Command(this.stranger, Optional.of(this.organization), BAD_DRAFT)));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.cards.issue()
			.issue(new IssueClientCard.Command(this.caller, Optional.of(this.organization), BAD_DRAFT)));
	}

	@Test
	void reportsAMissingOrganizationOnlyWhenNothingElseIsWrong() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(
				() -> this.cards.issue().issue(new IssueClientCard.Command(this.caller, Optional.empty(), BAD_DRAFT)));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.cards.issue()
				.issue(new IssueClientCard.Command(this.caller, Optional.empty(), draft("Анна", "clientclient"))))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("organization", new Violation.Required())));
	}

	@Test
	void refusesToTellWhetherAnOrganizationExists() {
		OrganizationId none = new OrganizationId(4711);
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> issue(this.caller, none, "Анна", "clientclient"));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.cards.queries().cards(this.caller, none, new ClientCardFilter.Everything()));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.cards.queries().card(this.caller, new ClientCardId(1), none));
	}

	@Test
	void refusesACallerWhoseSessionHasEnded() {
		this.ports.sessions().end(this.caller.session(), this.alice.asSessionHolder());
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> issue(this.caller, this.organization, "Анна", "clientclient"));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(
				() -> this.cards.issue().issue(new IssueClientCard.Command(this.caller, Optional.empty(), BAD_DRAFT)));
	}

	@Test
	void amendsTheCardAndNotTheClient() {
		ClientCard.Snapshot card = issue(this.caller, this.organization, "Анна", "clientclient");
		PhoneNumber phone = Fixtures.aPhone();
		ClientCardChanges changes = ClientCardChanges.builder().surname("Петрова").phone(phone).build();
		ClientCard.Snapshot changed = this.cards.change()
			.change(new ChangeClientCard.Command(this.caller, card.id(), Optional.of(this.organization),
					Submission.of(new ChangeClientCard.Draft(changes, Optional.empty())), VersionCondition.any()));
		assertThat(changed.details().phone()).isEqualTo(phone);
		assertThat(changed.client()).isEqualTo(card.client());
		assertThat(this.ports.clientReader().withPhone(PHONE)).contains(card.client());
		assertThat(this.ports.clientReader().withPhone(phone)).isEmpty();
	}

	@Test
	void letsTheCardsOwnOrganizationDecideWhoeverIsNamed() {
		ClientCard card = this.given.aClientCard().of(this.organization);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> change(this.stranger, card, Optional.of(this.strangersOrganization)));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> change(this.caller, card, Optional.of(this.strangersOrganization)));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.cards.discard()
			.discard(new DiscardClientCard.Command(this.caller, card.id(),
					Submission.of(Optional.of(this.strangersOrganization)), VersionCondition.any())));
		assertThat(change(this.caller, card, Optional.empty()).details().name().surname()).isEqualTo("Петрова");
	}

	@Test
	void letsAMemberDoWhatHisRoleHoldsAndNothingElse() {
		ClientCard card = this.given.aClientCard().of(this.organization);
		assertForbiddenBut(memberWith(Permission.CLIENTCARD_VIEW), card, Permission.CLIENTCARD_VIEW);
		assertForbiddenBut(memberWith(Permission.CLIENTCARD_CREATE), card, Permission.CLIENTCARD_CREATE);
		assertForbiddenBut(memberWith(Permission.CLIENTCARD_CHANGE), card, Permission.CLIENTCARD_CHANGE);
		assertForbiddenBut(memberWith(Permission.CLIENTCARD_DELETE), card, Permission.CLIENTCARD_DELETE);
	}

	@Test
	void findsNoCardThatDoesNotExist() {
		ClientCard card = this.given.aClientCard().of(this.organization);
		discard(card);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> change(this.caller, card, Optional.empty()));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> discard(card));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.cards.queries().card(this.caller, card.id(), this.organization));
	}

	@Test
	void refusesAChangeOfAnotherVersionThanTheCallerHasSeen() {
		ClientCard card = this.given.aClientCard().of(this.organization);
		VersionCondition seen = new VersionCondition.OneOf(Set.of(Version.FIRST));
		change(this.caller, card, Optional.empty());
		assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> this.cards.change()
			.change(new ChangeClientCard.Command(this.caller, card.id(), Optional.empty(), Submission.of(surname("X")),
					seen)));
		assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> this.cards.discard()
			.discard(new DiscardClientCard.Command(this.caller, card.id(), Submission.of(Optional.empty()), seen)));
	}

	private Caller memberWith(Permission permission) {
		AccountId account = this.given.anAccount("may " + permission.codename());
		this.given.aMember(account, this.given.aRole(this.organization, permission.codename(), permission),
				this.organization);
		return this.given.loggedIn(account);
	}

	private void assertForbiddenBut(Caller member, ClientCard card, Permission held) {
		Map<Permission, ThrowingCallable> stories = Map.of(Permission.CLIENTCARD_VIEW,
				() -> this.cards.queries().card(member, card.id(), this.organization), Permission.CLIENTCARD_CREATE,
				() -> issue(member, this.organization, "Анна", "clientclient"), Permission.CLIENTCARD_CHANGE,
				() -> change(member, card, Optional.empty()), Permission.CLIENTCARD_DELETE,
				() -> this.cards.discard()
					.discard(new DiscardClientCard.Command(member, card.id(), Submission.of(Optional.empty()),
							VersionCondition.any())));
		stories.forEach((needed, story) -> {
			if (needed != held) {
				assertThatExceptionOfType(Forbidden.class).isThrownBy(story);
			}
		});
		assertThatNoException().isThrownBy(Objects.requireNonNull(stories.get(held)));
	}

	private Submission<IssueClientCard.Draft> draft(String name, String password) {
		ClientCardDetails details = ClientCardDetails.of(new FullName("", name, ""), PHONE);
		return Submission.of(new IssueClientCard.Draft(details, new Password(password)));
	}

	private ClientCard.Snapshot issue(Caller who, OrganizationId where, String name, String password) {
		return this.cards.issue().issue(new IssueClientCard.Command(who, Optional.of(where), draft(name, password)));
	}

	private ClientCard.Snapshot change(Caller who, ClientCard card, Optional<OrganizationId> named) {
		return this.cards.change()
			.change(new ChangeClientCard.Command(who, card.id(), named, Submission.of(surname("Петрова")),
					VersionCondition.any()));
	}

	private void discard(ClientCard card) {
		this.cards.discard()
			.discard(new DiscardClientCard.Command(this.caller, card.id(), Submission.of(Optional.empty()),
					VersionCondition.any()));
	}

	private static ChangeClientCard.Draft surname(String surname) {
		return new ChangeClientCard.Draft(ClientCardChanges.builder().surname(surname).build(), Optional.empty());
	}

}
