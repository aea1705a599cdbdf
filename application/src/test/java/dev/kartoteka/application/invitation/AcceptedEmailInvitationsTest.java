package dev.kartoteka.application.invitation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.application.membership.MembershipUseCases;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.account.RegistrationPolicy;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.membership.ChangeRole;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.VersionCondition;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AcceptedEmailInvitationsTest extends EmailInvitationStories {

	private static final Violation INVALID = new Violation.BadInvitation();

	private static final Violation OTHER_ADDRESS = new Violation.InvitedAtAnotherAddress();

	@Test
	void makesAMemberOnce() {
		EmailInvitation.Snapshot invitation = invite(DORA);
		String token = tokenInTheLetter();
		this.clock.pass(Duration.ofDays(7).minusNanos(1000));
		AccountId dora = anAccount("dora", DORA, true);
		accept(this.given.loggedIn(dora), token);
		assertThat(memberOf(dora)).hasValueSatisfying((member) -> {
			assertThat(member.role()).isEqualTo(this.clerk);
			assertThat(member.invitedAt()).isEqualTo(invitation.createdAt());
			assertThat(member.acceptedAt()).isEqualTo(this.clock.instant());
			assertThat(member.invitedBy()).isNull();
		});
		assertThat(this.invitations.queries().sent(this.alice, this.salon).all()).isEmpty();
		assertInvalid("token", INVALID, () -> accept(this.given.loggedIn(dora), token));
	}

	@Test
	void refusesEveryTokenThatCannotBeUsedAlike() {
		Caller dora = this.given.loggedIn(this.given.anAccount("dora"));
		assertInvalid("token", INVALID, () -> accept(dora, "rubbish"));
		EmailInvitation.Snapshot withdrawn = invite(DORA);
		String token = tokenInTheLetter();
		withdraw(this.alice, withdrawn.id(), Optional.empty());
		assertInvalid("token", INVALID, () -> accept(dora, token));
		invite(DORA);
		String late = tokenInTheLetter();
		this.clock.pass(Duration.ofDays(7));
		assertInvalid("token", INVALID, () -> accept(dora, late));
		assertThat(memberOf(dora.account())).isEmpty();
	}

	@Test
	void grantsNothingThatTheInviterDoesNotHoldAnyMore() {
		Caller bob = memberOfSalon("bob", Permission.MEMBER_CREATE, Permission.CLIENTCARD_VIEW);
		invite(bob, this.clerk, DORA);
		String token = tokenInTheLetter();
		RoleId bobs = memberOf(bob.account()).orElseThrow().role();
		Caller dora = this.given.loggedIn(this.given.anAccount("dora"));
		change(bobs, Permission.MEMBER_CREATE);
		assertInvalid("token", INVALID, () -> accept(dora, token));
		change(bobs, Permission.CLIENTCARD_VIEW);
		assertInvalid("token", INVALID, () -> accept(dora, token));
		change(bobs, Permission.CLIENTCARD_VIEW, Permission.MEMBER_CREATE);
		this.given.deactivate(bob.account());
		assertInvalid("token", INVALID, () -> accept(dora, token));
		this.given.activate(bob.account());
		accept(dora, token);
		assertThat(memberOf(dora.account())).isPresent();
	}

	@Test
	void confirmsTheAddressOfTheAccountAndTakesItFromOthers() {
		AccountId dora = anAccount("dora", DORA, false);
		AccountId eve = anAccount("eve", DORA, false);
		invite("Dora@Example.org");
		accept(this.given.loggedIn(dora), tokenInTheLetter());
		assertThat(shown(dora).account().confirmedEmail()).isTrue();
		assertThat(shown(eve).account().email()).isEmpty();
	}

	@Test
	void isForNobodyWithAnotherConfirmedAddress() {
		AccountId eve = anAccount("eve", "eve@example.org", true);
		AccountId frank = anAccount("frank", "frank@example.org", false);
		invite(DORA);
		String token = tokenInTheLetter();
		assertInvalid("token", OTHER_ADDRESS, () -> accept(this.given.loggedIn(eve), token));
		assertThat(memberOf(eve)).isEmpty();
		accept(this.given.loggedIn(frank), token);
		assertThat(memberOf(frank)).isPresent();
		assertThat(shown(frank).account().email()).isEqualTo("frank@example.org");
		assertThat(shown(frank).account().confirmedEmail()).isFalse();
	}

	@Test
	void leavesAMemberAndTheCreatorAsTheyAre() {
		AccountId dora = this.given.anAccount("dora");
		this.given.aMember(dora, this.guest, this.salon);
		Member.Snapshot before = memberOf(dora).orElseThrow();
		invite(DORA);
		accept(this.given.loggedIn(dora), tokenInTheLetter());
		assertThat(memberOf(dora)).contains(before);
		invite(DORA);
		accept(this.alice, tokenInTheLetter());
		assertThat(memberOf(this.alice.account())).isEmpty();
		assertThat(this.invitations.queries().sent(this.alice, this.salon).all()).isEmpty();
	}

	@Test
	void acceptsAnOpenInvitationInItsRole() {
		AccountId dora = this.given.anAccount("dora");
		this.given.anInvitation(dora, this.guest, this.salon, this.alice.account());
		invite(DORA);
		accept(this.given.loggedIn(dora), tokenInTheLetter());
		Member.Snapshot member = memberOf(dora).orElseThrow();
		assertThat(member.role()).isEqualTo(this.clerk);
		assertThat(member.acceptedAt()).isNotNull();
	}

	@Test
	void isForActiveCallersAndLimited() {
		AccountId dora = this.given.anAccount("dora");
		Caller caller = this.given.loggedIn(dora);
		this.fakes.throttle().allowFromAnAddress(1, Attempt.CONFIRM_LETTER);
		assertInvalid("token", INVALID, () -> accept(caller, "rubbish"));
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> accept(caller, "rubbish"));
		this.given.deactivate(dora);
		assertForbidden(() -> accept(caller, "rubbish"));
	}

	@Test
	void registersAnAccountThatIsActiveAndAMemberAtOnce() {
		invite(DORA);
		AccountId dora = register(null, null, tokenInTheLetter());
		AccountRecord shown = shown(dora);
		assertThat(this.ports.accountReader().isActive(dora)).isTrue();
		assertThat(shown.account().confirmedEmail()).isTrue();
		assertThat(shown.account().email()).isEqualTo(DORA);
		assertThat(shown.username()).isEqualTo(DORA);
		assertThat(memberOf(dora)).map(Member.Snapshot::role).contains(this.clerk);
		assertThat(this.ports.outbox().takeDue(9, Duration.ZERO)).isEmpty();
	}

	@Test
	void registersForTheInvitedAddressOnly() {
		invite(DORA);
		String token = tokenInTheLetter();
		assertInvalid("email", OTHER_ADDRESS, () -> register(null, "eve@example.org", token));
		assertInvalid("invitation", INVALID, () -> register("dora", null, "rubbish"));
		assertThat(shown(register("dora", "DORA@example.org", token)).username()).isEqualTo("dora");
		assertInvalid("invitation", INVALID, () -> register("other", null, token));
	}

	@Test
	void takesTheAddressFromAnAccountThatWasNeverActive() {
		AccountId squatter = this.given.register(DORA, new EmailAddress(DORA), null);
		invite(DORA);
		AccountId dora = register(null, null, tokenInTheLetter());
		assertThat(this.ports.accountReader().account(squatter)).isEmpty();
		assertThat(shown(dora).username()).isEqualTo(DORA);
	}

	@Test
	void takesTheAddressFromAnActiveAccountThatHasNotProvedIt() {
		AccountId squatter = anAccount("squatter", DORA, false);
		invite(DORA);
		AccountId dora = register(null, null, tokenInTheLetter());
		assertThat(shown(squatter).account().email()).isEmpty();
		assertThat(shown(dora).account().email()).isEqualTo(DORA);
	}

	@Test
	void takesNothingFromAnAccountThatHasProvedTheAddress() {
		AccountId owner = anAccount("dora", DORA, true);
		invite(DORA);
		String token = tokenInTheLetter();
		assertInvalid("email", new Violation.TakenByAnotherAccount("email"), () -> register("other", null, token));
		assertThat(shown(owner).account().confirmedEmail()).isTrue();
	}

	@Test
	void takesNoOtherNameFromAnAccountThatWaits() {
		this.given.register("dora", new EmailAddress("other@example.org"), null);
		invite(DORA);
		String token = tokenInTheLetter();
		assertInvalid("username", new Violation.TakenByAnotherAccount("username"), () -> register("dora", null, token));
	}

	@Test
	void makesAccountsByInvitationsOfStaffOnlyIfTheOperatorSaysSo() {
		this.accounts.followPolicy(new RegistrationPolicy(false, Duration.ofDays(7)));
		invite(DORA);
		String token = tokenInTheLetter();
		assertForbidden(() -> register(null, null, token));
		assertForbidden(() -> register(null, null, "rubbish"));
		AccountId boss = this.given.aStaffAccount("boss");
		this.given.aMember(boss, this.given.aRole(this.salon, "Inviter", Permission.MEMBER_CREATE), this.salon);
		invite(this.given.loggedIn(boss), this.guest, "eve@example.org");
		assertThat(memberOf(register(null, null, tokenInTheLetter()))).isPresent();
	}

	@Test
	void endsWhileThePasswordIsHashed() {
		invite(DORA);
		String token = tokenInTheLetter();
		this.hasher.duringNextCall(() -> this.clock.pass(Duration.ofDays(7)));
		assertInvalid("invitation", INVALID, () -> register(null, null, token));
	}

	@Test
	void lapsesWithTheInvitationOfStaff() {
		this.accounts.followPolicy(new RegistrationPolicy(false, Duration.ofDays(7)));
		AccountId boss = this.given.aStaffAccount("boss");
		this.given.aMember(boss, this.given.aRole(this.salon, "Inviter", Permission.MEMBER_CREATE), this.salon);
		invite(this.given.loggedIn(boss), this.guest, DORA);
		String token = tokenInTheLetter();
		this.clock.pass(Duration.ofDays(7));
		assertForbidden(() -> register(null, null, token));
	}

	@Test
	void wantsAGoodPasswordAndTellsWhoRegisters() {
		invite(DORA);
		String token = tokenInTheLetter();
		assertInvalid("password", new Violation.PasswordTooShort(8),
				() -> register("dora", null, null, "shorty", token));
		this.given.register("taken", null, null);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> register("taken", null, null, "shorty", token))
			.satisfies((refusal) -> assertThat(refusal.violations()).hasSize(2));
		AccountId dora = register("dora", null, token);
		assertThat(this.ports.auditReader().changesOfAccounts(AuditFilter.NONE).all())
			.extracting((entry) -> entry.actor() + " " + entry.verb())
			.containsExactly(dora.value() + " create");
	}

	@Test
	void takesTheNamesOfAbandonedAccounts() {
		AccountId abandoned = this.given.register("dora", new EmailAddress("other@example.org"), null);
		this.clock.pass(Duration.ofDays(8));
		invite(DORA);
		assertThat(shown(register("dora", null, tokenInTheLetter())).username()).isEqualTo("dora");
		assertThat(this.ports.accountReader().account(abandoned)).isEmpty();
	}

	@Test
	void postponesAUsernameThatIsThePhoneOfAnother() {
		PhoneNumber phone = Fixtures.aPhone();
		this.given.activate(this.given.register("squatter", null, phone));
		invite(DORA);
		AccountId dora = register(phone.e164(), null, phone, "correct horse", tokenInTheLetter());
		assertThat(shown(dora).username()).isEqualTo("account:" + dora.value());
	}

	private AccountId register(@Nullable String username, @Nullable String email, String token) {
		return register(username, email, null, "correct horse", token);
	}

	private AccountId register(@Nullable String username, @Nullable String email, @Nullable PhoneNumber phone,
			String password, String token) {
		RegisterAccount.Draft draft = new RegisterAccount.Draft((username != null) ? new Username(username) : null,
				null, (email != null) ? new EmailAddress(email) : null, phone, new Password(password), FullName.UNKNOWN,
				PostalAddress.UNKNOWN);
		return this.ports
			.inTransaction(() -> this.accounts.registerAccount()
				.register(new RegisterAccount.Command(Optional.empty(), Optional.of(token), Submission.of(draft),
						Language.ENGLISH, ADDRESS)))
			.id();
	}

	private void change(RoleId role, Permission... permissions) {
		new MembershipUseCases(this.fakes).changeRole()
			.change(new ChangeRole.Command(this.alice, role, Optional.empty(),
					Submission.of(new ChangeRole.Changes(Change.none(), Change.to(Set.copyOf(List.of(permissions))))),
					VersionCondition.any()));
	}

	private AccountRecord shown(AccountId account) {
		return this.ports.accountReader().account(account).orElseThrow();
	}

}
