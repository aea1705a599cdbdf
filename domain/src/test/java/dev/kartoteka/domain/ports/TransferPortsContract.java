package dev.kartoteka.domain.ports;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.transfer.TransferOffer;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract of the ports for offers of organizations. */
public interface TransferPortsContract extends PortsContract {

	@Test
	default void restoresAnOfferAsItWasPut() {
		Scene scene = new Scene(fixtures());
		TransferOffer offer = put(scene, scene.bob);
		assertThat(offer).isEqualTo(new TransferOffer(scene.salon, scene.bob, scene.alice, Fixtures.CLOCK.instant()));
		assertThat(found(scene.salon)).contains(offer);
		assertThat(ports().transferReader().findUnlocked(scene.salon)).contains(offer);
		assertThat(found(scene.garage)).isEmpty();
		assertThat(ports().transferReader().findUnlocked(scene.garage)).isEmpty();
	}

	@Test
	default void replacesTheFormerOffer() {
		Scene scene = new Scene(fixtures());
		put(scene, scene.bob);
		TransferOffer second = put(scene, scene.carol);
		assertThat(found(scene.salon)).contains(second);
	}

	@Test
	default void removesAnOffer() {
		Scene scene = new Scene(fixtures());
		TransferOffer offer = put(scene, scene.bob);
		ports().inTransaction(() -> ports().transfers().remove(offer));
		assertThat(found(scene.salon)).isEmpty();
	}

	@Test
	default void endsWithTheMembershipToWhichItWasMade() {
		Scene scene = new Scene(fixtures());
		TransferOffer offer = put(scene, scene.bob);
		remove(scene.carolsMembership);
		assertThat(found(scene.salon)).contains(offer);
		remove(scene.bobsMembership);
		assertThat(found(scene.salon)).isEmpty();
	}

	@Test
	default void endsWithTheOrganizationThatIsOffered() {
		Scene scene = new Scene(fixtures());
		put(scene, scene.bob);
		ports().inTransaction(() -> ports().organizations()
			.remove(ports().organizations().findForRemoval(scene.salon).orElseThrow()));
		assertThat(found(scene.salon)).isEmpty();
	}

	@Test
	default void endsWithEitherAccount() {
		Scene scene = new Scene(fixtures());
		put(scene, scene.bob);
		close(scene.bob);
		assertThat(found(scene.salon)).isEmpty();
		AccountId boss = fixtures().aStaffAccount("boss");
		put(scene.salon, scene.carol, boss);
		close(boss);
		assertThat(found(scene.salon)).isEmpty();
	}

	private TransferOffer put(Scene scene, AccountId account) {
		return put(scene.salon, account, scene.alice);
	}

	private TransferOffer put(OrganizationId organization, AccountId account, AccountId offeredBy) {
		TransferOffer offer = TransferOffer.create(organization, account, offeredBy, Fixtures.CLOCK);
		ports().inTransaction(() -> ports().transfers().put(offer));
		return offer;
	}

	private Optional<TransferOffer> found(OrganizationId organization) {
		return ports().inTransaction(() -> ports().transfers().findForChange(organization));
	}

	private void remove(MemberId member) {
		ports().inTransaction(() -> ports().members().remove(ports().members().findForChange(member).orElseThrow()));
	}

	private void close(AccountId account) {
		ports().inTransaction(() -> ports().accounts().remove(ports().accounts().findForChange(account).orElseThrow()));
	}

	/** Alice's salon, whose members are Bob and Carol, and her garage. */
	final class Scene {

		private final AccountId alice;

		private final AccountId bob;

		private final AccountId carol;

		private final OrganizationId salon;

		private final OrganizationId garage;

		private final MemberId bobsMembership;

		private final MemberId carolsMembership;

		private Scene(Fixtures given) {
			this.alice = given.anAccount("alice");
			this.bob = given.anAccount("bob");
			this.carol = given.anAccount("carol");
			this.salon = given.anOrganization(this.alice);
			this.garage = given.anOrganization(this.alice);
			RoleId clerk = given.aRole(this.salon, "Clerk");
			this.bobsMembership = given.aMember(this.bob, clerk, this.salon);
			this.carolsMembership = given.aMember(this.carol, clerk, this.salon);
		}

	}

}
