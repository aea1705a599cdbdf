package dev.kartoteka.domain.ports;

import java.util.Optional;
import java.util.function.Supplier;

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
import dev.kartoteka.domain.clientcard.ClientCardAccessReader;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardReader;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcardimport.ClientCardImportAccessReader;
import dev.kartoteka.domain.clientcardimport.ClientCardImportReader;
import dev.kartoteka.domain.clientcardimport.ClientCardImportRepository;
import dev.kartoteka.domain.district.DistrictReader;
import dev.kartoteka.domain.district.DistrictRepository;
import dev.kartoteka.domain.idempotency.IdempotencyStore;
import dev.kartoteka.domain.image.ImageRegister;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.MembershipAccessReader;
import dev.kartoteka.domain.membership.MembershipReader;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationReader;
import dev.kartoteka.domain.organization.OrganizationRepository;
import dev.kartoteka.domain.place.PlaceImageRepository;
import dev.kartoteka.domain.place.PlaceReader;
import dev.kartoteka.domain.place.PlaceRepository;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionReader;
import dev.kartoteka.domain.session.SessionRepository;

/** All ports to the store, of one implementation. */
public interface DrivenPorts {

	AccountRepository accounts();

	AccountReader accountReader();

	CallerStatusReader callerStatusReader();

	SessionRepository sessions();

	SessionReader sessionReader();

	OrganizationRepository organizations();

	OrganizationReader organizationReader();

	OrganizationAccessReader organizationAccessReader();

	ClientRepository clients();

	ClientReader clientReader();

	ClientCardRepository cards();

	ClientCardReader cardReader();

	ClientCardAccessReader cardAccessReader();

	/** The card as it is read, whoever may see it. */
	default Optional<ClientCardView> card(ClientCardId id, OrganizationId organization) {
		Caller nobody = new Caller(new AccountId(4711), new SessionId(4711));
		return cardReader().card(nobody, id, organization).card();
	}

	DistrictRepository districts();

	DistrictReader districtReader();

	PlaceRepository places();

	PlaceReader placeReader();

	RoleRepository roles();

	MemberRepository members();

	MembershipReader membershipReader();

	MembershipAccessReader membershipAccessReader();

	ClientCardImportRepository cardImports();

	ClientCardImportReader cardImportReader();

	ClientCardImportAccessReader cardImportAccessReader();

	IdempotencyStore answerOutbox();

	Outbox outbox();

	PlaceImageRepository placeImages();

	ImageRegister imageRegister();

	ImportedAccountRegister importedAccounts();

	ImportedClientRegister importedClients();

	AuditTrail audit();

	AuditReader auditReader();

	/** Runs the work as a use case would: in a transaction that ends with it. */
	<T> T inTransaction(Supplier<T> work);

	default void inTransaction(Runnable work) {
		inTransaction(() -> {
			work.run();
			return true;
		});
	}

}
