package dev.kartoteka.application.transfer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.transfer.AcceptOrganization;
import dev.kartoteka.domain.transfer.OfferOrganization;
import dev.kartoteka.domain.transfer.TransferOffer;
import dev.kartoteka.domain.transfer.TransferQueries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Alice's salon gets another creator. */
class OrganizationTransferTest extends UseCasesInMemory {

	private static final String ADDRESS = "192.0.2.1";

	private static final String PASSWORD = "correct horse";

	private static final String WRONG = "wrong";

	private final Caller alice = caller(this.given.anAccount("alice"));

	private final OrganizationId salon = this.given.anOrganization(this.alice.account());

	private final RoleId clerk = this.given.aRole(this.salon, "Clerk", Permission.CLIENTCARD_VIEW);

	private final Caller bob = member("bob");

	private final Caller carol = member("carol");

	private final Caller boss = caller(this.given.aStaffAccount("boss"));

	@Test
	void makesTheMemberTheCreatorOnlyWhenItAccepts() {
		offer(this.alice, this.bob);
		assertThat(access(this.alice).creator()).isTrue();
		assertThat(access(this.bob).granted()).containsExactly(Permission.CLIENTCARD_VIEW);
		accept(this.bob);
		assertThat(access(this.bob)).isEqualTo(OrganizationAccess.ofCreator(access(this.bob).callerStatus()));
		assertThat(membership(this.bob)).isEmpty();
		assertThat(offerOfSalon()).isEmpty();
	}

	@Test
	void leavesTheFormerCreatorARoleOfEveryPermission() {
		this.given.aRole(this.salon, "Nearly all", Permission.ROLE_VIEW, Permission.MEMBER_VIEW);
		offer(this.alice, this.bob);
		accept(this.bob);
		assertThat(access(this.alice).creator()).isFalse();
		assertThat(access(this.alice).granted()).isEqualTo(Set.of(Permission.values()));
		Member.Snapshot member = membership(this.alice).orElseThrow();
		assertThat(member.acceptedAt()).isEqualTo(this.clock.instant());
		assertThat(role(member.role()).name()).isEqualTo("Every permission (" + member.role().value() + ")");
	}

	@Test
	void usesARoleThatHasEveryPermission() {
		RoleId all = this.given.aRole(this.salon, "All", Permission.values());
		offer(this.alice, this.bob);
		accept(this.bob);
		assertThat(membership(this.alice)).map(Member.Snapshot::role).contains(all);
	}

	@Test
	void goesThereAndBack() {
		offer(this.alice, this.bob);
		accept(this.bob);
		offer(this.bob, this.alice);
		accept(this.alice);
		assertThat(access(this.alice).creator()).isTrue();
		assertThat(membership(this.alice)).isEmpty();
		assertThat(access(this.bob).granted()).isEqualTo(Set.of(Permission.values()));
	}

	@Test
	void acceptsAnInvitationThatTheFormerCreatorStillHas() {
		this.given.anInvitation(this.alice.account(), this.clerk, this.salon);
		offer(this.alice, this.bob);
		accept(this.bob);
		assertThat(access(this.alice).granted()).isEqualTo(Set.of(Permission.values()));
		assertThat(trail().getLast()).isEqualTo("member.update");
	}

	@Test
	void isNotOfferedByAFormerCreator() {
		this.hasher.duringNextCall(() -> this.ports.inTransaction(() -> {
			Organization organization = this.ports.organizations().findForChange(this.salon).orElseThrow();
			organization.transferTo(this.bob.account(), this.clock);
			this.ports.organizations().update(organization);
		}));
		assertForbidden(() -> offer(this.alice, this.carol));
		assertThat(offerOfSalon()).isEmpty();
	}

	@Test
	void asksWhoCallsAgainAfterThePasswordIsCompared() {
		offer(this.alice, this.bob);
		this.hasher.duringNextCall(() -> this.given.deactivate(this.bob.account()));
		assertForbidden(() -> accept(this.bob));
		assertThat(access(this.alice).creator()).isTrue();
		this.given.deactivate(this.bob.account());
		assertForbidden(() -> accept(this.bob, WRONG));
	}

	@Test
	void isForTheCreatorOnlyEvenIfThereIsNoSuchOrganization() {
		Caller deputy = caller(this.given.anAccount("deputy"));
		this.given.aMember(deputy.account(), this.given.aRole(this.salon, "All", Permission.values()), this.salon);
		for (Caller other : List.of(this.bob, deputy, this.boss, caller(this.given.anAccount("stranger")))) {
			assertForbidden(() -> offer(other, this.carol));
			assertForbidden(() -> offer(other, this.carol, WRONG, new OrganizationId(4711)));
		}
		assertForbidden(() -> offer(this.alice, this.carol, PASSWORD, new OrganizationId(4711)));
		assertThat(offerOfSalon()).isEmpty();
	}

	@Test
	void isForStaffWhileTheCreatorIsNotActive() {
		this.given.deactivate(this.alice.account());
		assertForbidden(() -> offer(this.alice, this.bob));
		assertForbidden(() -> offer(this.bob, this.carol));
		assertForbidden(() -> offer(this.boss, this.bob, PASSWORD, new OrganizationId(4711)));
		offer(this.boss, this.bob);
		accept(this.bob);
		assertThat(access(this.bob).creator()).isTrue();
		assertThat(membership(this.alice)).isPresent();
	}

	@Test
	void endsIfTheOneWhoOfferedItCouldNotDoSoAnyMore() {
		this.given.deactivate(this.alice.account());
		offer(this.boss, this.bob);
		this.given.activate(this.alice.account());
		assertForbidden(() -> accept(this.bob));
		offer(this.alice, this.bob);
		this.given.deactivate(this.alice.account());
		assertForbidden(() -> accept(this.bob));
		this.given.activate(this.alice.account());
		accept(this.bob);
	}

	@Test
	void showsTheOfferToThoseWhomItConcernsOnly() {
		TransferQueries queries = new TransferQueriesService(this.ports.organizationAccessReader(),
				this.ports.transferReader());
		assertThat(queries.offer(this.alice, this.salon)).isEmpty();
		offer(this.alice, this.bob);
		assertThat(queries.offer(this.alice, this.salon)).map(TransferOffer::account).contains(this.bob.account());
		assertThat(queries.offer(this.bob, this.salon)).isEqualTo(queries.offer(this.alice, this.salon));
		assertThat(queries.offer(this.carol, this.salon)).isEmpty();
		assertThat(queries.offer(this.boss, this.salon)).isEmpty();
		Caller stranger = caller(this.given.anAccount("stranger"));
		assertForbidden(() -> queries.offer(stranger, this.salon));
		assertForbidden(() -> queries.offer(stranger, new OrganizationId(4711)));
	}

	@Test
	void isForAcceptedActiveMembersOfTheOrganization() {
		Caller inactive = member("inactive");
		this.given.deactivate(inactive.account());
		AccountId invited = this.given.anAccount("invited");
		this.given.anInvitation(invited, this.clerk, this.salon);
		for (AccountId account : List.of(inactive.account(), invited, this.given.anAccount("stranger"),
				this.boss.account(), this.alice.account(), new AccountId(4711))) {
			assertInvalid("creator", new Violation.NoSuchObject(account.value()),
					() -> offer(this.alice, account, PASSWORD, this.salon));
		}
		assertThat(offerOfSalon()).isEmpty();
	}

	@Test
	void asksForTheCallersOwnPassword() {
		offer(this.alice, this.bob);
		assertInvalid("current_password", new Violation.WrongPassword(),
				() -> offer(this.alice, this.carol, WRONG, this.salon));
		assertInvalid("current_password", new Violation.WrongPassword(), () -> accept(this.bob, WRONG));
		assertThat(access(this.alice).creator()).isTrue();
		this.fakes.throttle().allowOnASubject(1, Attempt.CURRENT_PASSWORD);
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> offer(this.alice, this.bob));
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> accept(this.bob));
	}

	@Test
	void isReplacedByANewOffer() {
		offer(this.alice, this.bob);
		offer(this.alice, this.carol);
		assertForbidden(() -> accept(this.bob));
		accept(this.carol);
		assertThat(access(this.carol).creator()).isTrue();
		assertForbidden(() -> accept(this.carol));
	}

	@Test
	void isAcceptedOnlyByTheMemberWhileItIsOne() {
		assertForbidden(() -> accept(this.bob, WRONG));
		offer(this.alice, this.bob);
		for (Caller other : List.of(this.alice, this.carol, this.boss)) {
			assertForbidden(() -> accept(other, WRONG));
		}
		this.given.deactivate(this.bob.account());
		assertForbidden(() -> accept(this.bob));
		this.given.activate(this.bob.account());
		remove(this.bob);
		assertForbidden(() -> accept(this.bob));
		this.given.aMember(this.bob.account(), this.clerk, this.salon);
		assertForbidden(() -> accept(this.bob));
		assertThat(access(this.alice).creator()).isTrue();
	}

	@Test
	void leavesATrace() {
		offer(this.alice, this.bob);
		offer(this.alice, this.carol);
		offer(this.alice, this.carol);
		accept(this.carol);
		assertThat(trail()).containsExactly("transfer.create {\"creator\":[null,%d]}".formatted(id(this.bob)),
				"transfer.update {\"creator\":[%d,%d]}".formatted(id(this.bob), id(this.carol)), "role.create",
				"transfer.delete {\"creator\":[%d,null]}".formatted(id(this.carol)), "member.delete",
				"organization.update {\"creator\":[%d,%d]}".formatted(id(this.alice), id(this.carol)), "member.create");
	}

	private List<String> trail() {
		return trailOf(this.salon).stream().map(OrganizationTransferTest::text).toList();
	}

	private static String text(AuditEntryView entry) {
		String what = entry.object() + "." + entry.verb();
		boolean showsValues = entry.object().equals("transfer") || entry.object().equals("organization");
		return showsValues ? what + " " + entry.changes().json() : what;
	}

	private static long id(Caller caller) {
		return caller.account().value();
	}

	private Caller member(String username) {
		AccountId account = this.given.anAccount(username);
		this.given.aMember(account, this.clerk, this.salon);
		return caller(account);
	}

	/** Gives the account the password, and a session. */
	private Caller caller(AccountId id) {
		this.ports.inTransaction(() -> {
			Account account = this.ports.accounts().findForChange(id).orElseThrow();
			account.changePassword(FakePasswordHasher.current(PASSWORD), this.clock);
			this.ports.accounts().update(account);
		});
		return this.given.loggedIn(id);
	}

	private void remove(Caller member) {
		this.ports.inTransaction(() -> this.ports.members()
			.remove(this.ports.members().findForChange(this.salon, member.account()).orElseThrow()));
	}

	private OrganizationAccess access(Caller caller) {
		return this.ports.organizationAccessReader().of(caller, this.salon);
	}

	private Optional<Member.Snapshot> membership(Caller caller) {
		return this.ports.members().findForChange(this.salon, caller.account()).map(Member::snapshot);
	}

	private Role.Snapshot role(RoleId id) {
		return this.ports.roles().findForChange(id).orElseThrow().snapshot();
	}

	private Optional<TransferOffer> offerOfSalon() {
		return this.ports.transferReader().findUnlocked(this.salon);
	}

	private void offer(Caller caller, Caller member) {
		offer(caller, member, PASSWORD, this.salon);
	}

	private void offer(Caller caller, Caller member, String password, OrganizationId organization) {
		offer(caller, member.account(), password, organization);
	}

	private void offer(Caller caller, AccountId account, String password, OrganizationId organization) {
		OfferOrganization.Draft draft = new OfferOrganization.Draft(account, new Password(password));
		this.ports.inTransaction(() -> offerOrganization()
			.offer(new OfferOrganization.Command(caller, organization, Submission.of(draft), ADDRESS)));
	}

	private void accept(Caller caller) {
		accept(caller, PASSWORD);
	}

	private void accept(Caller caller, String password) {
		this.ports.inTransaction(() -> acceptOrganization().accept(
				new AcceptOrganization.Command(caller, this.salon, Submission.of(new Password(password)), ADDRESS)));
	}

	private OfferOrganization offerOrganization() {
		return new OfferOrganizationService(this.ports.organizationAccessReader(), this.ports.organizationReader(),
				this.ports.accountReader(), this.ports.accounts(), this.ports.organizations(), this.ports.members(),
				this.ports.transfers(), this.hasher, this.fakes.throttle(), this.ports.audit(), this.clock);
	}

	private AcceptOrganization acceptOrganization() {
		return new AcceptOrganizationService(this.ports.callerStatusReader(), this.ports.organizationAccessReader(),
				this.ports.organizationReader(), this.ports.transferReader(), this.ports.accountReader(),
				this.ports.accounts(), this.ports.organizations(), this.ports.roles(), this.ports.members(),
				this.ports.transfers(), this.hasher, this.fakes.throttle(), this.ports.audit(), this.clock);
	}

	private static void assertForbidden(ThrowingCallable story) {
		assertThatExceptionOfType(Forbidden.class).isThrownBy(story);
	}

	private static void assertInvalid(String field, Violation violation, ThrowingCallable story) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(story)
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation(field, violation)));
	}

}
