package dev.kartoteka.application.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountChanges;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.AppointFirstStaff;
import dev.kartoteka.domain.account.AppointStaff;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.ChangeOwnAccount;
import dev.kartoteka.domain.account.ChangePassword;
import dev.kartoteka.domain.account.CloseAccount;
import dev.kartoteka.domain.account.CloseOwnAccount;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.account.DismissStaff;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.RegistrationPolicy;
import dev.kartoteka.domain.account.ResetPassword;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

import static org.assertj.core.api.Assertions.assertThat;

/** What the audit trail says of accounts. */
class AccountTrailTest extends AccountStories {

	private static final String CHANGED = "battery staple";

	private int known;

	@Test
	void tellsWhoRegistersAndIsActivated() {
		AccountId alice = register("alice", "a@example.org", null);
		assertNew("%d create %d".formatted(alice.value(), alice.value()));
		confirm(activationProof());
		assertNew("%d update %d {\"active\":[false,true],\"confirmed_email\":[false,true]}".formatted(alice.value(),
				alice.value()));
	}

	@Test
	void tellsWhatStaffDo() {
		Caller staff = staffWithPassword();
		AccountId alice = register("alice", "a@example.org", null);
		ignore();
		this.accounts.activateAccount().activate(new ActivateAccount.Command(staff, alice));
		assertNew(update(staff.account(), alice, "\"active\":[false,true]"));
		this.accounts.activateAccount().activate(new ActivateAccount.Command(staff, alice));
		assertNew();
		Submission<Password> password = Submission.of(new Password(PASSWORD));
		this.accounts.appointStaff().appoint(new AppointStaff.Command(staff, alice, password, ADDRESS));
		assertNew(update(staff.account(), alice, "\"staff\":[false,true]"));
		this.accounts.dismissStaff().dismiss(new DismissStaff.Command(staff, alice, password, ADDRESS));
		assertNew(update(staff.account(), alice, "\"staff\":[true,false]"));
		this.accounts.deactivateAccount().deactivate(new DeactivateAccount.Command(staff, alice));
		assertNew(update(staff.account(), alice, "\"active\":[true,false]"));
		this.accounts.deactivateAccount().deactivate(new DeactivateAccount.Command(staff, alice));
		assertNew();
		this.accounts.closeAccount().close(new CloseAccount.Command(staff, alice, password, ADDRESS));
		assertNew("%d delete %d".formatted(staff.account().value(), alice.value()));
	}

	@Test
	void tellsWhichStaffRegisteredAnAccountIfNobodyElseMay() {
		Caller staff = staffWithPassword();
		this.accounts.followPolicy(new RegistrationPolicy(false, Duration.ofDays(7)));
		AccountId alice = register(Optional.of(staff), "alice", null, null);
		assertNew("%d create %d".formatted(staff.account().value(), alice.value()));
	}

	private Caller staffWithPassword() {
		this.accounts.appointFirstStaff()
			.appoint(new AppointFirstStaff.Command(new Username("admin"), new Password(PASSWORD)));
		Caller staff = callerOf(logIn("admin", PASSWORD));
		assertNew("null create %d".formatted(staff.account().value()));
		return staff;
	}

	@Test
	void tellsWhatTheOperatorDoes() {
		AccountId alice = register("alice", "a@example.org", null);
		ignore();
		this.accounts.appointAsOperator().appoint(new LoginName("alice", null));
		assertNew("null update %d {\"active\":[false,true],\"staff\":[false,true]}".formatted(alice.value()));
		this.accounts.appointAsOperator().appoint(new LoginName("alice", null));
		assertNew();
		this.accounts.issuePasswordLink().issue(new LoginName("alice", null));
		assertNew("null issue_password_link %d {}".formatted(alice.value()));
	}

	@Test
	void tellsOfNewPasswords() {
		AccountId alice = activeAccount("alice", "a@example.org");
		ignore();
		EmailProof proof = resetProof("a@example.org");
		this.accounts.resetPassword()
			.reset(new ResetPassword.Command(Submission.of(new ResetPassword.Draft(proof, new Password(CHANGED))),
					ADDRESS));
		assertNew("%d set_password %d {}".formatted(alice.value(), alice.value()),
				update(alice, alice, "\"confirmed_email\":[false,true]"));
		Caller caller = callerOf(logIn("alice", CHANGED));
		this.accounts.changePassword()
			.change(new ChangePassword.Command(caller,
					Submission.of(new ChangePassword.Draft(new Password(CHANGED), new Password(PASSWORD))), ADDRESS));
		assertNew("%d set_password %d {}".formatted(alice.value(), alice.value()));
	}

	@Test
	void tellsWhatAnOwnerChangesAndThatItLeaves() {
		AccountId alice = activeAccount("alice", "a@example.org");
		Caller caller = callerOf(logIn("alice", PASSWORD));
		ignore();
		AccountChanges changes = new AccountChanges(Change.none(), Change.none(), Change.none(), Change.to("Liddell"),
				Change.none(), Change.none(), Change.none(), Change.none());
		this.accounts.changeOwnAccount()
			.change(new ChangeOwnAccount.Command(caller, Submission.of(new ChangeOwnAccount.Draft(changes, null, null)),
					Language.ENGLISH, ADDRESS));
		assertNew(update(alice, alice, "\"surname\":[\"\",\"Liddell\"]"));
		this.accounts.closeOwnAccount()
			.close(new CloseOwnAccount.Command(caller, Submission.of(new Password(PASSWORD)), ADDRESS));
		assertNew("%d delete %d".formatted(alice.value(), alice.value()));
	}

	@Test
	void tellsWhoTakesAnAddressFromAnother() {
		AccountId eve = activeAccount("eve", "a@example.org");
		AccountId alice = register("alice", "a@example.org", null);
		ignore();
		confirm(activationProof());
		assertNew(update(alice, eve, "\"email\":[\"a@example.org\",null]"),
				update(alice, alice, "\"active\":[false,true],\"confirmed_email\":[false,true]"));
	}

	@Test
	void tellsThatAbandonedAccountsAreRemoved() {
		AccountId abandoned = register("alice", "a@example.org", null);
		AccountId another = register("bob", null, null);
		this.clock.pass(Duration.ofDays(8));
		ignore();
		AccountId alice = register("alice", null, null);
		assertNew("null delete %d".formatted(abandoned.value()),
				"%d create %d".formatted(alice.value(), alice.value()));
		this.accounts.removeNeverActivatedAccounts().removeOlderThan(Duration.ofDays(1));
		assertNew("null delete %d".formatted(another.value()));
	}

	private static String update(AccountId actor, AccountId account, String changes) {
		return "%d update %d {%s}".formatted(actor.value(), account.value(), changes);
	}

	private void ignore() {
		this.known = trail().size();
	}

	/** Asserts what was recorded since the last call, oldest first. */
	private void assertNew(String... entries) {
		assertThat(trail().stream().skip(this.known)).containsExactly(entries);
		ignore();
	}

	private List<String> trail() {
		return this.ports.auditReader()
			.changesOfAccounts(AuditFilter.NONE)
			.all()
			.map(AccountTrailTest::text)
			.toList()
			.reversed();
	}

	/** Leaves out the fields of what came or went. */
	private static String text(AuditEntryView entry) {
		String text = entry.actor() + " " + entry.verb() + " " + entry.objectId();
		boolean whole = entry.verb().equals("create") || entry.verb().equals("delete");
		return whole ? text : text + " " + entry.changes().json();
	}

}
