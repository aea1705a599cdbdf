package dev.kartoteka.adapter.persistence;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.kartoteka.domain.account.AccountCreatedOrganizations;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleInUse;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Forbidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Simultaneous changes of roles, members and their organizations. */
@Timeout(60)
@Tag("slow")
class MembershipRacesTest {

	private static final Duration SOON = Duration.ofSeconds(20);

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private AccountId bob = new AccountId(1);

	private OrganizationId organization = new OrganizationId(0);

	private RoleId role = new RoleId(0);

	@BeforeEach
	void foundAnOrganization() {
		this.bob = this.fixtures.anAccount("bob");
		this.organization = this.fixtures.anOrganization(this.fixtures.anAccount("alice"));
		this.role = this.fixtures.aRole(this.organization, "Clerk", Permission.ROLE_VIEW);
	}

	@Test
	void keepsARoleThatSomebodyGetsAtTheMomentOfItsRemoval() {
		CompletableFuture<Void> removal = whileAdmitting(
				() -> this.store.roles().remove(this.store.roles().findForChange(this.role).orElseThrow()));
		assertThatExceptionOfType(CompletionException.class).isThrownBy(removal::join)
			.withCauseInstanceOf(RoleInUse.class);
		assertThat(this.store.membershipReader().members(this.organization).all()).hasSize(1);
	}

	@Test
	void letsOthersChangeTheRoleThatIsBeingGiven() {
		this.store.inTransaction(() -> {
			assertThat(this.store.roles().findForUse(this.role, this.organization)).isPresent();
			assertThat(CompletableFuture.runAsync(this::reviseTheRole)).succeedsWithin(SOON);
		});
		assertThat(this.store.membershipReader().role(this.role, this.organization).orElseThrow().permissions())
			.containsExactly(Permission.MEMBER_VIEW);
	}

	private void reviseTheRole() {
		this.store.inTransaction(() -> {
			Role found = this.store.roles().findForChange(this.role).orElseThrow();
			found.change(Change.none(), Change.to(Set.of(Permission.MEMBER_VIEW)));
			this.store.roles().update(found);
		});
	}

	@Test
	void dissolvesAnOrganizationWithAMemberWhoWasAdmittedAtThatMoment() {
		whileAdmitting(this::dissolve).join();
		assertThat(this.store.membershipReader().members(this.organization).all()).isEmpty();
		assertThat(this.store.membershipReader().roles(this.organization).all()).isEmpty();
	}

	@Test
	void admitsNobodyToAnOrganizationThatIsBeingDissolved() {
		CompletableFuture<Boolean> admission = meanwhile(this::dissolve,
				() -> this.store.roles().findForUse(this.role, this.organization).isPresent());
		assertThat(admission.join()).isFalse();
	}

	@Test
	void drawsUpNoRoleInAnOrganizationThatIsBeingDissolved() {
		CompletableFuture<Boolean> role = meanwhile(this::dissolve, () -> {
			this.fixtures.aRole(this.organization, "Boss");
			return true;
		});
		assertThatExceptionOfType(CompletionException.class).isThrownBy(role::join)
			.withCauseInstanceOf(Forbidden.class);
	}

	@Test
	void keepsAnAccountThatFoundsAnOrganizationAtTheMomentOfItsRemoval() {
		CompletableFuture<Boolean> removal = meanwhile(() -> this.fixtures.anOrganization(this.bob), () -> {
			this.store.accounts().remove(this.store.accounts().findForChange(this.bob).orElseThrow());
			return true;
		});
		assertThatExceptionOfType(CompletionException.class).isThrownBy(removal::join)
			.withCauseInstanceOf(AccountCreatedOrganizations.class);
	}

	private void dissolve() {
		this.store.organizations().remove(this.store.organizations().findForRemoval(this.organization).orElseThrow());
	}

	/**
	 * Runs the work, which waits for a lock, between finding the role and adding the
	 * member.
	 */
	private CompletableFuture<Void> whileAdmitting(Runnable work) {
		CompletableFuture<Void> done = new CompletableFuture<>();
		this.store.inTransaction(() -> {
			Role found = this.store.roles().findForUse(this.role, this.organization).orElseThrow();
			done.completeAsync(() -> {
				this.store.inTransaction(work);
				return null;
			});
			this.store.awaitLockWaiters(1, done);
			this.store.members()
				.add(Member.invite(this.store.members().nextId(), found, this.bob, this.bob, Fixtures.CLOCK));
		});
		return done;
	}

	/**
	 * Begins the second work when the first one is done and not yet committed. The second
	 * one waits for a lock until then.
	 */
	private CompletableFuture<Boolean> meanwhile(Runnable first, Supplier<Boolean> second) {
		CompletableFuture<Boolean> done = new CompletableFuture<>();
		this.store.inTransaction(() -> {
			first.run();
			done.completeAsync(() -> this.store.inTransaction(second));
			this.store.awaitLockWaiters(1, done);
		});
		return done;
	}

}
