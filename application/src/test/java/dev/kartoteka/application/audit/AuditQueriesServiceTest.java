package dev.kartoteka.application.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.audit.AuditQueries;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.Submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AuditQueriesServiceTest extends UseCasesInMemory {

	private static final Submission<AuditFilter> NONE = Submission.of(AuditFilter.NONE);

	private static final Submission<AuditFilter> BAD = Submission.refused(new IllegalStateException("bad input"));

	private final AuditQueries queries = new AuditQueriesService(this.ports.callerStatusReader(),
			this.ports.organizationAccessReader(), this.ports.auditReader());

	private final Caller alice = this.given.loggedIn(this.given.anAccount("alice"));

	private final Caller staff = this.given.loggedIn(this.given.aStaffAccount("boss"));

	private final OrganizationId salon = this.given.anOrganization(this.alice.account());

	@Test
	void showsTheTrailOfAnOrganizationToItsCreatorAndToStaff() {
		record(AuditedKind.ROLE, this.salon.value());
		record(AuditedKind.ROLE, this.salon.value() + 1);
		for (Caller caller : List.of(this.alice, this.staff)) {
			assertThat(this.queries.changesIn(caller, this.salon, NONE).all()).extracting(AuditEntryView::object)
				.containsExactly("role");
		}
		AccountId bob = this.given.anAccount("bob");
		this.given.aMember(bob, this.given.aRole(this.salon, "All", Permission.values()), this.salon);
		Caller member = this.given.loggedIn(bob);
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.queries.changesIn(member, this.salon, BAD));
	}

	@Test
	void showsTheTrailOfAccountsToStaff() {
		record(AuditedKind.ACCOUNT, null);
		record(AuditedKind.ROLE, this.salon.value());
		assertThat(this.queries.changesOfAccounts(this.staff, NONE).all()).extracting(AuditEntryView::object)
			.containsExactly("account");
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.queries.changesOfAccounts(this.alice, BAD));
	}

	private void record(AuditedKind kind, @Nullable Long organization) {
		this.ports.audit().created(Actor.OPERATOR, new AuditedState(kind, 1, organization, List.of()));
	}

}
