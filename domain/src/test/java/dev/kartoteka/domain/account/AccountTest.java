package dev.kartoteka.domain.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class AccountTest {

	private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05.000006Z");

	private static final Instant CHANGED = CREATED.plusSeconds(60);

	private static final Clock AT_FIRST = Clock.fixed(CREATED.plusNanos(7), ZoneOffset.UTC);

	private static final Clock LATER = Clock.fixed(CHANGED.plusNanos(7), ZoneOffset.UTC);

	private static final AccountId ID = new AccountId(7);

	private static final EmailAddress EMAIL = new EmailAddress("Alice@example.org");

	private static final PhoneNumber PHONE = new PhoneNumber("+79517487295");

	private static final Identity IDENTITY = new Identity(new Username("alice"), EMAIL, PHONE);

	private static final PasswordHash HASH = new PasswordHash("hash");

	private static final PasswordHash OTHER_HASH = new PasswordHash("other hash");

	private static final FullName NAME = new FullName("Liddell", "Alice", "P");

	private static final PostalAddress OXFORD = new PostalAddress("Oxford");

	private final Account account = Account.register(ID, IDENTITY, HASH, NAME, OXFORD, AT_FIRST);

	@Test
	void isInactiveWhenItIsRegistered() {
		assertThat(this.account.snapshot()).isEqualTo(new Account.Snapshot(ID, IDENTITY, NAME, OXFORD, HASH, false,
				true, false, false, false, false, null, CREATED, CREATED, Version.FIRST));
	}

	@Test
	void isActiveStaffIfTheOperatorAppointsIt() {
		Account staff = Account.appointStaff(ID, new Username("admin"), HASH, AT_FIRST);
		assertThat(staff.snapshot()).isEqualTo(new Account.Snapshot(ID, new Identity(new Username("admin"), null, null),
				FullName.UNKNOWN, PostalAddress.UNKNOWN, HASH, true, false, true, false, false, false, null, CREATED,
				CREATED, Version.FIRST));
	}

	@Test
	void isImportedWithConfirmationsOfTheAddressesThatItHas() {
		Account.Snapshot imported = Account.importFrom(candidate(IDENTITY, true, true)).snapshot();
		assertThat(imported).isEqualTo(new Account.Snapshot(ID, IDENTITY, NAME, OXFORD, HASH, true, false, true, true,
				true, true, null, CREATED, CHANGED, new Version(1)));
		Account.Snapshot unproved = Account.importFrom(candidate(IDENTITY, false, false)).snapshot();
		assertThat(unproved.confirmedEmail() || unproved.confirmedPhone() || unproved.everConfirmed()).isFalse();
		Identity withoutAddress = new Identity(new Username("alice"), null, null);
		Account.Snapshot without = Account.importFrom(candidate(withoutAddress, true, true)).snapshot();
		assertThat(without.confirmedEmail() || without.confirmedPhone() || without.everConfirmed()).isFalse();
	}

	private static ImportAccounts.Candidate candidate(Identity identity, boolean email, boolean phone) {
		return new ImportAccounts.Candidate(ID, identity, NAME, OXFORD, HASH, true, true, email, phone, CREATED,
				CHANGED);
	}

	@Test
	void isActivatedAndDeactivated() {
		this.account.activate(LATER);
		assertThat(this.account.snapshot()).isEqualTo(new Account.Snapshot(ID, IDENTITY, NAME, OXFORD, HASH, true,
				false, false, false, false, false, null, CREATED, CHANGED, Version.FIRST));
		this.account.deactivate(LATER);
		assertThat(this.account.isActive()).isFalse();
		assertThat(this.account.snapshot().neverActivated()).isFalse();
	}

	@Test
	void isAppointedOnlyIfItIsActive() {
		assertThatExceptionOfType(InactiveAccount.class).isThrownBy(() -> this.account.appoint(LATER));
		this.account.activate(AT_FIRST);
		this.account.appoint(LATER);
		assertThat(this.account.isStaff()).isTrue();
		assertThat(this.account.snapshot().updatedAt()).isEqualTo(CHANGED);
		this.account.dismiss(LATER);
		assertThat(this.account.isStaff()).isFalse();
	}

	@Test
	void confirmsItsEmailOnce() {
		assertThat(this.account.awaitsConfirmation()).isTrue();
		this.account.confirm(LATER);
		assertThat(this.account.isActive()).isTrue();
		assertThat(this.account.snapshot().confirmedEmail()).isTrue();
		assertThat(this.account.snapshot().updatedAt()).isEqualTo(CHANGED);
		assertThat(this.account.awaitsConfirmation()).isFalse();
		assertThatExceptionOfType(StaleActivation.class).isThrownBy(() -> this.account.confirm(LATER));
	}

	@Test
	void confirmsItsPhoneOnce() {
		assertThat(this.account.awaitsPhoneConfirmation()).isTrue();
		this.account.confirmPhone(LATER);
		assertThat(this.account.isActive()).isTrue();
		assertThat(this.account.snapshot().confirmedPhone()).isTrue();
		assertThat(this.account.snapshot().confirmedEmail()).isFalse();
		assertThat(this.account.snapshot().updatedAt()).isEqualTo(CHANGED);
		assertThat(this.account.awaitsPhoneConfirmation()).isFalse();
		assertThatExceptionOfType(StaleActivation.class).isThrownBy(() -> this.account.confirmPhone(LATER));
	}

	@Test
	void awaitsNoConfirmationWhileItIsDeactivatedOrWithoutAnAddress() {
		this.account.activate(AT_FIRST);
		assertThat(this.account.awaitsConfirmation()).isTrue();
		assertThat(this.account.awaitsPhoneConfirmation()).isTrue();
		this.account.deactivate(AT_FIRST);
		assertThat(this.account.awaitsConfirmation()).isFalse();
		assertThat(this.account.awaitsPhoneConfirmation()).isFalse();
		Account without = Account.appointStaff(ID, new Username("admin"), HASH, AT_FIRST);
		assertThat(without.awaitsConfirmation()).isFalse();
		assertThat(without.awaitsPhoneConfirmation()).isFalse();
	}

	@Test
	void isResetByAConfirmedAddressOrIfItNeverHadOne() {
		assertThat(this.account.canBeResetByEmail()).isFalse();
		assertThat(this.account.canBeResetByText()).isFalse();
		this.account.activate(AT_FIRST);
		assertThat(this.account.canBeResetByEmail()).isTrue();
		assertThat(this.account.canBeResetByText()).isTrue();
		this.account.confirm(AT_FIRST);
		assertThat(this.account.canBeResetByEmail()).isTrue();
		assertThat(this.account.canBeResetByText()).isFalse();
		this.account.change(changes(Change.to(new EmailAddress("other@example.org")), Change.none()), LATER);
		assertThat(this.account.canBeResetByEmail()).isFalse();
		this.account.confirmPhone(AT_FIRST);
		assertThat(this.account.canBeResetByText()).isTrue();
	}

	@Test
	void canGetTheEmailsThatMakeSense() {
		assertThat(EmailKind.values()).filteredOn(this.account::canGet)
			.containsExactly(EmailKind.ACTIVATION, EmailKind.EMAIL_CHANGED, EmailKind.INVITATION);
		this.account.confirm(AT_FIRST);
		assertThat(EmailKind.values()).filteredOn(this.account::canGet)
			.containsExactly(EmailKind.PASSWORD_RESET, EmailKind.EMAIL_CHANGED, EmailKind.INVITATION);
	}

	@Test
	void changesWhatIsNamed() {
		ImageName image = ImageName.random(ImageFormat.PNG);
		this.account.change(
				new AccountChanges(Change.to(new Username("bob")), Change.none(), Change.none(), Change.to("Builder"),
						Change.to("Bob"), Change.to("B"), Change.to(new PostalAddress("London")), Change.to(image)),
				LATER);
		assertThat(this.account.snapshot())
			.isEqualTo(new Account.Snapshot(ID, new Identity(new Username("bob"), EMAIL, PHONE),
					new FullName("Builder", "Bob", "B"), new PostalAddress("London"), HASH, false, true, false, false,
					false, false, image, CREATED, CHANGED, Version.FIRST));
	}

	@Test
	void staysAsItIsIfNothingChanges() {
		Account.Snapshot before = this.account.snapshot();
		this.account.change(changes(Change.to(EMAIL), Change.to(PHONE)), LATER);
		assertThat(this.account.snapshot()).isEqualTo(before);
		this.account.change(changes(Change.to(new EmailAddress("alice@example.org")), Change.none()), LATER);
		assertThat(this.account.snapshot().updatedAt()).isEqualTo(CHANGED);
	}

	@Test
	void losesTheConfirmationOfAnAddressThatChanges() {
		this.account.confirm(AT_FIRST);
		this.account.confirmPhone(AT_FIRST);
		this.account.change(changes(Change.to(new EmailAddress("other@example.org")), Change.none()), LATER);
		assertThat(this.account.snapshot().confirmedEmail()).isFalse();
		assertThat(this.account.snapshot().confirmedPhone()).isTrue();
		this.account.change(changes(Change.none(), Change.to(null)), LATER);
		assertThat(this.account.snapshot().confirmedPhone()).isFalse();
		assertThat(this.account.snapshot().everConfirmed()).isTrue();
	}

	@Test
	void tellsWhetherItsNamesChange() {
		assertThat(this.account.isRenamedBy(changes(Change.to(new EmailAddress("alice@EXAMPLE.org")), Change.none())))
			.isFalse();
		AccountChanges withoutPhone = changes(Change.none(), Change.to(null));
		assertThat(this.account.isRenamedBy(withoutPhone)).isTrue();
		assertThat(this.account.renamedBy(withoutPhone)).isEqualTo(new Identity(new Username("alice"), EMAIL, null));
		assertThat(this.account.identity()).isEqualTo(IDENTITY);
	}

	private static AccountChanges changes(Change<@Nullable EmailAddress> email, Change<@Nullable PhoneNumber> phone) {
		return new AccountChanges(Change.none(), email, phone, Change.none(), Change.none(), Change.none(),
				Change.none(), Change.none());
	}

	@Test
	void hasProvedOnlyConfirmedAddresses() {
		assertThat(this.account.hasProved("alice@example.org")).isFalse();
		assertThat(this.account.hasProved("+79517487295")).isFalse();
		this.account.confirm(AT_FIRST);
		assertThat(this.account.hasProved("alice@example.org")).isTrue();
		assertThat(this.account.hasProved("+79517487295")).isFalse();
		this.account.confirmPhone(AT_FIRST);
		assertThat(this.account.hasProved("+79517487295")).isTrue();
		assertThat(this.account.hasProved("alice")).isFalse();
	}

	@Test
	void givesUpAnAddressAndGetsItsUsernameBackWithTheNext() {
		Account named = Account.register(ID, Identity.of(null, EMAIL, PHONE), HASH, NAME, OXFORD, AT_FIRST);
		named.giveUp("alice@example.org", LATER);
		assertThat(named.identity()).isEqualTo(new Identity(new Username("account:7"), null, PHONE));
		assertThat(named.snapshot().updatedAt()).isEqualTo(CHANGED);
		named.confirmPhone(LATER);
		assertThat(named.identity().username().value()).isEqualTo("+79517487295");
	}

	@Test
	void postponesItsUsername() {
		this.account.postponeUsername();
		assertThat(this.account.identity().username().value()).isEqualTo("account:7");
		this.account.resetPassword(OTHER_HASH, LATER);
		assertThat(this.account.identity().username().value()).isEqualTo("Alice@example.org");
		this.account.postponeUsername();
		this.account.resetPasswordByText(OTHER_HASH, LATER);
		assertThat(this.account.identity().username().value()).isEqualTo("+79517487295");
	}

	@Test
	void confirmsTheAddressThroughWhichAPasswordIsReset() {
		this.account.resetPassword(OTHER_HASH, LATER);
		assertThat(this.account.snapshot().confirmedEmail()).isTrue();
		assertThat(this.account.snapshot().confirmedPhone()).isFalse();
		assertThat(this.account.isActive()).isFalse();
		assertThat(this.account.snapshot().updatedAt()).isEqualTo(CHANGED);
		assertThat(this.account.hasPassword(OTHER_HASH)).isTrue();
		this.account.resetPasswordByText(HASH, LATER);
		assertThat(this.account.snapshot().confirmedPhone()).isTrue();
		assertThat(this.account.hasPassword(HASH)).isTrue();
	}

	@Test
	void confirmsNoAddressThatItDoesNotHave() {
		Account staff = Account.appointStaff(ID, new Username("admin"), HASH, AT_FIRST);
		staff.resetPassword(OTHER_HASH, LATER);
		staff.resetPasswordByText(OTHER_HASH, LATER);
		assertThat(staff.snapshot().confirmedEmail()).isFalse();
		assertThat(staff.snapshot().confirmedPhone()).isFalse();
	}

	@Test
	void isNewerWithANewPasswordAndNotWithANewHash() {
		this.account.rehash(OTHER_HASH);
		assertThat(this.account.hasPassword(OTHER_HASH)).isTrue();
		assertThat(this.account.hasPassword(HASH)).isFalse();
		assertThat(this.account.snapshot().updatedAt()).isEqualTo(CREATED);
		this.account.changePassword(HASH, LATER);
		assertThat(this.account.hasPassword(HASH)).isTrue();
		assertThat(this.account.snapshot().updatedAt()).isEqualTo(CHANGED);
	}

	@Test
	void bindsTokensToTheAddressAndThePassword() {
		assertThat(this.account.sealFor(EmailKind.ACTIVATION))
			.isEqualTo(new Account.Seal("ACTIVATION", ID, "alice@example.org", HASH));
		assertThat(this.account.sealFor(TextKind.ACCOUNT_PASSWORD))
			.isEqualTo(new Account.Seal("ACCOUNT_PASSWORD", ID, "+79517487295", HASH));
		assertThat(this.account.sealForOperatorsLink()).isEqualTo(new Account.Seal("PASSWORD_RESET", ID, "", HASH));
		Account staff = Account.appointStaff(ID, new Username("admin"), HASH, AT_FIRST);
		assertThat(staff.sealFor(EmailKind.ACTIVATION)).isEqualTo(new Account.Seal("ACTIVATION", ID, "", HASH));
		assertThat(staff.sealFor(TextKind.ACCOUNT_PASSWORD))
			.isEqualTo(new Account.Seal("ACCOUNT_PASSWORD", ID, "", HASH));
	}

	@Test
	void isShownWithItsStandingToStaffOnly() {
		this.account.confirm(AT_FIRST);
		AccountRecord shown = AccountRecord.of(this.account.snapshot());
		AccountView view = new AccountView(7, "Liddell", "Alice", "P", "Oxford", "Alice@example.org", "+79517487295",
				null, true, false, CREATED, CREATED);
		assertThat(shown)
			.isEqualTo(new AccountRecord("alice", view, Optional.of(new AccountRecord.Standing(true, false))));
		assertThat(shown.shownTo(new CallerStatus(true, true))).isEqualTo(shown);
		assertThat(shown.shownTo(new CallerStatus(true, false)))
			.isEqualTo(new AccountRecord("alice", view, Optional.empty()));
		Account staff = Account.appointStaff(ID, new Username("admin"), HASH, AT_FIRST);
		assertThat(AccountRecord.of(staff.snapshot()).account().email()).isEmpty();
		assertThat(AccountRecord.of(staff.snapshot()).account().phone()).isNull();
	}

	@Test
	void isRecordedWithEmptyFieldsForWhatItDoesNotHave() {
		assertThat(this.account.snapshot().audited().fields()).contains(AuditedField.text("email", "Alice@example.org"),
				AuditedField.text("phone", "+79517487295"), AuditedField.text("image", null));
		Account staff = Account.appointStaff(ID, new Username("admin"), HASH, AT_FIRST);
		assertThat(staff.snapshot().audited().fields()).contains(AuditedField.text("email", null),
				AuditedField.text("phone", null), AuditedField.flag("staff", true));
	}

	@Test
	void isUsedByActiveCallersOrStaff() {
		assertThatNoException().isThrownBy(() -> new CallerStatus(true, true).requireStaff());
		assertThatNoException().isThrownBy(() -> new CallerStatus(true, false).requireActive());
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> new CallerStatus(false, true).requireStaff());
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> new CallerStatus(true, false).requireStaff());
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> new CallerStatus(false, false).requireActive());
	}

}
