package dev.kartoteka.domain.ports;

import java.util.Optional;
import java.util.function.Supplier;

import dev.kartoteka.domain.account.AccountExportReader;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.ImportedAccountRegister;
import dev.kartoteka.domain.audit.AuditReader;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.client.ImportedClientRegister;
import dev.kartoteka.domain.client.PersonExportReader;
import dev.kartoteka.domain.clientcard.ClientCardAccessReader;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardReader;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcardimport.ClientCardImportAccessReader;
import dev.kartoteka.domain.clientcardimport.ClientCardImportReader;
import dev.kartoteka.domain.clientcardimport.ClientCardImportRepository;
import dev.kartoteka.domain.code.PhoneCodeStore;
import dev.kartoteka.domain.credential.ClientAccessReader;
import dev.kartoteka.domain.credential.CredentialReader;
import dev.kartoteka.domain.credential.CredentialRegister;
import dev.kartoteka.domain.district.DistrictReader;
import dev.kartoteka.domain.district.DistrictRepository;
import dev.kartoteka.domain.idempotency.IdempotencyStore;
import dev.kartoteka.domain.image.ImageRegister;
import dev.kartoteka.domain.invitation.EmailInvitationAccessReader;
import dev.kartoteka.domain.invitation.EmailInvitationReader;
import dev.kartoteka.domain.invitation.EmailInvitationRepository;
import dev.kartoteka.domain.membership.InvitationRegister;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.MembershipAccessReader;
import dev.kartoteka.domain.membership.MembershipReader;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.message.OutboxReader;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationReader;
import dev.kartoteka.domain.organization.OrganizationRepository;
import dev.kartoteka.domain.person.PersonRegister;
import dev.kartoteka.domain.place.PlaceImageRepository;
import dev.kartoteka.domain.place.PlaceReader;
import dev.kartoteka.domain.place.PlaceRepository;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionReader;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.transfer.TransferReader;
import dev.kartoteka.domain.transfer.TransferRegister;

/**
 * The driven ports of one store. Tests name most of them by an accessor; a port without
 * one is found by its type.
 */
public interface DrivenPorts {

	/**
	 * Returns the implementation of the port.
	 * @throws IllegalStateException if there is none, or more than one
	 */
	<P> P port(Class<P> type);

	default AccountRepository accounts() {
		return port(AccountRepository.class);
	}

	default AccountReader accountReader() {
		return port(AccountReader.class);
	}

	default CallerStatusReader callerStatusReader() {
		return port(CallerStatusReader.class);
	}

	default SessionRepository sessions() {
		return port(SessionRepository.class);
	}

	default AccountExportReader accountExportReader() {
		return port(AccountExportReader.class);
	}

	default SessionReader sessionReader() {
		return port(SessionReader.class);
	}

	default OrganizationRepository organizations() {
		return port(OrganizationRepository.class);
	}

	default OrganizationReader organizationReader() {
		return port(OrganizationReader.class);
	}

	default OrganizationAccessReader organizationAccessReader() {
		return port(OrganizationAccessReader.class);
	}

	default ClientRepository clients() {
		return port(ClientRepository.class);
	}

	default ClientReader clientReader() {
		return port(ClientReader.class);
	}

	default PersonExportReader personExportReader() {
		return port(PersonExportReader.class);
	}

	default ClientCardRepository cards() {
		return port(ClientCardRepository.class);
	}

	default ClientCardReader cardReader() {
		return port(ClientCardReader.class);
	}

	default ClientCardAccessReader cardAccessReader() {
		return port(ClientCardAccessReader.class);
	}

	/** Reads a card without asking for the rights of a caller. */
	default Optional<ClientCardView> card(ClientCardId id, OrganizationId organization) {
		Caller stranger = new Caller(new AccountId(4711), new SessionId(4711));
		return cardReader().card(stranger, id, organization).card();
	}

	default CredentialReader credentialReader() {
		return port(CredentialReader.class);
	}

	default CredentialRegister credentials() {
		return port(CredentialRegister.class);
	}

	default ClientAccessReader clientAccessReader() {
		return port(ClientAccessReader.class);
	}

	default PersonRegister persons() {
		return port(PersonRegister.class);
	}

	default DistrictRepository districts() {
		return port(DistrictRepository.class);
	}

	default DistrictReader districtReader() {
		return port(DistrictReader.class);
	}

	default PlaceRepository places() {
		return port(PlaceRepository.class);
	}

	default PlaceReader placeReader() {
		return port(PlaceReader.class);
	}

	default RoleRepository roles() {
		return port(RoleRepository.class);
	}

	default MemberRepository members() {
		return port(MemberRepository.class);
	}

	default MembershipReader membershipReader() {
		return port(MembershipReader.class);
	}

	default MembershipAccessReader membershipAccessReader() {
		return port(MembershipAccessReader.class);
	}

	default InvitationRegister invitations() {
		return port(InvitationRegister.class);
	}

	default EmailInvitationRepository emailInvitations() {
		return port(EmailInvitationRepository.class);
	}

	default EmailInvitationReader emailInvitationReader() {
		return port(EmailInvitationReader.class);
	}

	default EmailInvitationAccessReader emailInvitationAccessReader() {
		return port(EmailInvitationAccessReader.class);
	}

	default TransferRegister transfers() {
		return port(TransferRegister.class);
	}

	default TransferReader transferReader() {
		return port(TransferReader.class);
	}

	default ClientCardImportRepository cardImports() {
		return port(ClientCardImportRepository.class);
	}

	default ClientCardImportReader cardImportReader() {
		return port(ClientCardImportReader.class);
	}

	default ClientCardImportAccessReader cardImportAccessReader() {
		return port(ClientCardImportAccessReader.class);
	}

	default IdempotencyStore idempotencyStore() {
		return port(IdempotencyStore.class);
	}

	default Outbox outbox() {
		return port(Outbox.class);
	}

	default OutboxReader outboxReader() {
		return port(OutboxReader.class);
	}

	default TextOutbox textOutbox() {
		return port(TextOutbox.class);
	}

	default PhoneCodeStore phoneCodes() {
		return port(PhoneCodeStore.class);
	}

	default PlaceImageRepository placeImages() {
		return port(PlaceImageRepository.class);
	}

	default ImageRegister imageRegister() {
		return port(ImageRegister.class);
	}

	default ImportedAccountRegister importedAccounts() {
		return port(ImportedAccountRegister.class);
	}

	default ImportedClientRegister importedClients() {
		return port(ImportedClientRegister.class);
	}

	default AuditTrail audit() {
		return port(AuditTrail.class);
	}

	default AuditReader auditReader() {
		return port(AuditReader.class);
	}

	/** Runs the work in one transaction, as a use case does. */
	<T> T inTransaction(Supplier<T> work);

	default void inTransaction(Runnable work) {
		inTransaction(() -> {
			work.run();
			return true;
		});
	}

}
