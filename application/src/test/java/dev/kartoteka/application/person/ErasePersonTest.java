package dev.kartoteka.application.person;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.client.PersonExportReader;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.code.CodeScope;
import dev.kartoteka.domain.message.TextFileStore;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.person.ErasePerson;
import dev.kartoteka.domain.person.ErasedPerson;
import dev.kartoteka.domain.person.ErasureQueries;
import dev.kartoteka.domain.person.ErasureRegister;
import dev.kartoteka.domain.person.PersonCounts;
import dev.kartoteka.domain.person.PersonQueries;
import dev.kartoteka.domain.person.PersonReader;
import dev.kartoteka.domain.person.RepeatErasure;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.ports.InMemoryTextFiles;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Staff erase a person. */
class ErasePersonTest extends UseCasesInMemory {

	private static final String PASSWORD = "staffs-own-password";

	private final ErasePerson erasing = new ErasePersonService(this.ports.callerStatusReader(),
			this.ports.accountReader(), this.ports.accounts(), this.hasher, this.fakes.throttle(), this.ports.persons(),
			this.fakes.codeHasher(), this.ports.port(TextFileStore.class), this.ports.audit(),
			this.ports.port(ErasureRegister.class), this.clock);

	private final ErasureQueries queries = new ErasureQueriesService(this.ports.port(ErasureRegister.class),
			this.ports.port(PersonReader.class));

	private final RepeatErasure repeating = new RepeatErasureService(this.ports.persons(), this.fakes.codeHasher(),
			this.ports.port(TextFileStore.class), this.ports.audit());

	private final PhoneNumber phone = Fixtures.aPhone();

	private Caller staff = new Caller(new AccountId(4711), this.given.loggedIn(new AccountId(4711)).session());

	private ClientCard salons;

	private ClientCard garages;

	ErasePersonTest() {
		AccountId creator = this.given.anAccount("alice");
		this.salons = this.given.aClientCard().withPhone(this.phone).of(this.given.anOrganization(creator));
		this.garages = this.given.aClientCard().withPhone(this.phone).of(this.given.anOrganization(creator));
	}

	@BeforeEach
	void logStaffIn() {
		AccountId account = this.given.aStaffAccount("boss");
		this.ports.inTransaction(() -> {
			Account found = this.ports.accounts().findForChange(account).orElseThrow();
			found.changePassword(FakePasswordHasher.current(PASSWORD), this.clock);
			this.ports.accounts().update(found);
		});
		this.staff = this.given.loggedIn(account);
	}

	@Test
	void eraseWithTheirOwnPasswordAndTellEachOrganization() {
		InMemoryTextFiles texts = this.ports.port(InMemoryTextFiles.class);
		PhoneNumber other = Fixtures.aPhone();
		texts.write(this.phone);
		texts.write(other);
		ErasedPerson erased = erase(this.phone, PASSWORD, false);
		assertThat(texts.recipients()).containsExactly(other);
		assertThat(erased.client()).isEqualTo(this.salons.client());
		assertThat(erased.counts().cards()).isEqualTo(2);
		assertThat(this.ports.clientReader().withPhone(this.phone)).isEmpty();
		for (ClientCard card : List.of(this.salons, this.garages)) {
			OrganizationId organization = card.snapshot().organization();
			AuditEntryView entry = this.ports.auditReader()
				.changesIn(organization, AuditFilter.NONE)
				.all()
				.findFirst()
				.orElseThrow();
			assertThat(entry.actor()).isEqualTo(this.staff.account().value());
			assertThat(entry.object() + "." + entry.verb()).isEqualTo("organization.erase_person");
			assertThat(entry.objectId()).isEqualTo(organization.value());
			assertThat(entry.changes())
				.isEqualTo(new JsonText("{\"clientcards\":[[%d],null]}".formatted(card.id().value())));
		}
	}

	@Test
	void onlyCountInADryRun() {
		ErasedPerson counted = erase(this.phone, PASSWORD, true);
		assertThat(counted.counts().cards()).isEqualTo(2);
		assertThat(this.ports.clientReader().withPhone(this.phone)).isPresent();
		assertThat(erase(this.phone, PASSWORD, false).counts()).isEqualTo(counted.counts());
		assertThat(erase(this.phone, PASSWORD, false).counts().cards()).isZero();
	}

	@Test
	void eraseTheCodeThatWasSentToThePhone() {
		String scope = this.fakes.codeHasher().hashOf(CodeScope.ofClientPassword(this.phone));
		this.ports.phoneCodes().put(scope, "code", Duration.ofMinutes(10));
		assertThat(erase(this.phone, PASSWORD, true).counts().codes()).isOne();
		assertThat(erase(this.phone, PASSWORD, false).counts().codes()).isOne();
		assertThat(this.ports.phoneCodes().tryOut(scope, "code", 1)).isFalse();
	}

	@Test
	void eraseNothingWithAWrongPasswordOrAsSomebodyElse() {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> erase(this.phone, "wrong", false))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("current_password", new Violation.WrongPassword())));
		this.staff = this.given.loggedIn(this.given.anAccount("bob"));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> erase(this.phone, PASSWORD, false));
		assertThat(this.ports.clientReader().withPhone(this.phone)).isPresent();
	}

	@Test
	void exportWithTheirOwnPassword() {
		PersonQueries exporting = new PersonQueriesService(this.ports.callerStatusReader(), this.ports.accountReader(),
				this.ports.accounts(), this.hasher, this.fakes.throttle(), this.ports.port(PersonExportReader.class));
		assertThat(exporting.export(exportRequest(PASSWORD)).json()).contains(this.phone.e164());
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> exporting.export(exportRequest("wrong")));
		this.staff = this.given.loggedIn(this.given.anAccount("bob"));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> exporting.export(exportRequest(PASSWORD)));
	}

	private PersonQueries.ExportRequest exportRequest(String password) {
		return new PersonQueries.ExportRequest(this.staff,
				Submission.of(new PersonQueries.Draft(this.phone, new Password(password))), "192.0.2.1", "/media/");
	}

	@Test
	void areFollowedByTheOperatorAfterARestore() {
		this.clock.pass(Duration.ofDays(1));
		erase(this.phone, PASSWORD, false);
		assertThat(this.queries.dueAgain()).isEmpty();
		this.clock.pass(Duration.ofDays(-1));
		this.given.aClientCard().withPhone(this.phone).of(this.given.anOrganization(this.given.anAccount("carol")));
		this.given.aClient(Fixtures.aPhone());
		assertThat(this.queries.dueAgain()).containsExactly(this.phone);
		PersonCounts again = this.ports.inTransaction(() -> this.repeating.repeat(this.phone));
		assertThat(again.cards()).isOne();
		assertThat(this.queries.dueAgain()).isEmpty();
	}

	@Test
	void leaveOutAPersonWhoHasComeBackSince() {
		this.clock.pass(Duration.ofDays(-1));
		erase(this.phone, PASSWORD, false);
		this.given.aClient(this.phone);
		assertThat(this.queries.dueAgain()).isEmpty();
	}

	private ErasedPerson erase(PhoneNumber whom, String password, boolean dryRun) {
		ErasePerson.Draft draft = new ErasePerson.Draft(whom, new Password(password), dryRun);
		return this.ports.inTransaction(
				() -> this.erasing.erase(new ErasePerson.Command(this.staff, Submission.of(draft), "192.0.2.1")));
	}

}
