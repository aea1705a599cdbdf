package dev.kartoteka.domain.ports;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountChanges;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageRegister;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The contract of the register of images. */
public interface ImageRegisterContract extends PortsContract {

	@Test
	default void handsOutAnImageThatNothingNamesWhenItsGraceIsOver() {
		ImageName late = noted(Duration.ZERO);
		noted(Duration.ofHours(1));
		assertThat(taken()).containsExactly(late);
	}

	@Test
	default void handsOutNoImageTwiceBeforeTheLeaseEnds() {
		ImageName image = noted(Duration.ZERO);
		assertThat(register().takeUnused(10, Duration.ZERO)).containsExactly(image);
		assertThat(taken()).containsExactly(image);
		assertThat(taken()).isEmpty();
	}

	@Test
	default void handsOutNotTooMany() {
		noted(Duration.ZERO);
		noted(Duration.ZERO);
		noted(Duration.ZERO);
		assertThat(register().takeUnused(2, Duration.ofHours(1))).hasSize(2);
		assertThat(register().takeUnused(2, Duration.ofHours(1))).hasSize(1);
	}

	@Test
	default void forgetsAnImageThatWasRemoved() {
		ImageName image = noted(Duration.ZERO);
		assertThat(register().takeUnused(10, Duration.ZERO)).containsExactly(image);
		register().forget(image);
		assertThat(taken()).isEmpty();
	}

	@Test
	default void refusesAnAggregateWhoseImageWasHandedOut() {
		ImageName image = noted(Duration.ZERO);
		assertThat(taken()).containsExactly(image);
		assertRefused(image);
		register().forget(image);
		assertRefused(image);
	}

	private void assertRefused(ImageName image) {
		assertThatExceptionOfType(Unavailable.class)
			.isThrownBy(() -> ports().inTransaction(() -> ports().districts().add(aDistrictWith(image))));
		assertThat(ports().districtReader().districts().all()).isEmpty();
	}

	@Test
	default void remembersAnImageWhoseTransactionFailed() {
		ImageName image = ImageName.random(ImageFormat.PNG);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ports().inTransaction((Runnable) () -> {
			register().note(image, Duration.ZERO);
			ports().districts().add(aDistrictWith(image));
			throw new IllegalStateException("something went wrong after that");
		}));
		assertThat(taken()).containsExactly(image);
	}

	@Test
	default void keepsTheImageOfADistrict() {
		ImageName image = noted(Duration.ZERO);
		ports().inTransaction(() -> ports().districts().add(aDistrictWith(image)));
		assertThat(taken()).isEmpty();
		assertThat(ports().districtReader().districts().all()).singleElement()
			.satisfies((district) -> assertThat(district.image()).isEqualTo(image.value()));
	}

	@Test
	default void handsOutTheImagesThatACardNamesNoMore() {
		ImageName first = noted(Duration.ofHours(1));
		ImageName second = noted(Duration.ofHours(1));
		AccountId alice = fixtures().anAccount("alice");
		OrganizationId organization = fixtures().anOrganization(alice);
		ClientCard card = fixtures().aClientCard().of(organization);
		change(card, first);
		assertThat(ports().card(card.id(), organization).orElseThrow().image()).isEqualTo(first.value());
		assertThat(ports().cardReader().cards(organization, new ClientCardFilter.Everything()).all()).singleElement()
			.satisfies((found) -> assertThat(found.image()).isEqualTo(first.value()));
		assertThat(taken()).isEmpty();
		change(card, second);
		assertThat(taken()).containsExactly(first);
		ports().inTransaction(() -> {
			ports().organizations().remove(ports().organizations().findForRemoval(organization).orElseThrow());
			return true;
		});
		assertThat(taken()).containsExactly(second);
	}

	private void change(ClientCard card, ImageName image) {
		ports().inTransaction(() -> {
			ClientCard found = ports().cards().findForChange(card.organization(), card.id()).orElseThrow();
			found.change(ClientCardChanges.builder().image(image).build(), Fixtures.CLOCK);
			ports().cards().update(found);
		});
	}

	@Test
	default void handsOutTheImagesThatAnAccountNamesNoMore() {
		ImageName first = noted(Duration.ofHours(1));
		ImageName second = noted(Duration.ofHours(1));
		AccountId alice = fixtures().anAccount("alice");
		change(alice, Change.to(first));
		assertThat(ports().accountReader().account(alice).orElseThrow().account().image()).isEqualTo(first.value());
		change(alice, Change.none());
		assertThat(taken()).isEmpty();
		change(alice, Change.to(null));
		assertThat(taken()).containsExactly(first);
		change(alice, Change.to(second));
		ports().inTransaction(() -> ports().accounts().remove(ports().accounts().findForChange(alice).orElseThrow()));
		assertThat(taken()).containsExactly(second);
	}

	private void change(AccountId id, Change<@Nullable ImageName> image) {
		ports().inTransaction(() -> {
			Account account = ports().accounts().findForChange(id).orElseThrow();
			account.change(new AccountChanges(Change.none(), Change.none(), Change.none(), Change.none(), Change.none(),
					Change.none(), Change.none(), image), Fixtures.CLOCK);
			ports().accounts().update(account);
		});
	}

	@Test
	default void handsOutTheImagesThatAPlaceHasNoMore() {
		ImageName image = noted(Duration.ofHours(1));
		PlaceId place = fixtures().aPlace(fixtures().aDistrict("Арбат"), "Музей");
		PlaceImageId id = ports().inTransaction(() -> {
			PlaceImage added = PlaceImage.of(ports().placeImages().nextId(), place, image);
			ports().placeImages().add(added);
			return added.id();
		});
		assertThat(taken()).isEmpty();
		ports()
			.inTransaction(() -> ports().placeImages().remove(ports().placeImages().findForChange(id).orElseThrow()));
		assertThat(taken()).containsExactly(image);
	}

	private District aDistrictWith(ImageName image) {
		DistrictId id = ports().districts().nextId();
		return District.add(id, "Центральный", "ЦАО", image);
	}

	private ImageName noted(Duration grace) {
		ImageName image = ImageName.random(ImageFormat.JPEG);
		register().note(image, grace);
		return image;
	}

	private List<ImageName> taken() {
		return register().takeUnused(10, Duration.ofHours(1));
	}

	private ImageRegister register() {
		return ports().imageRegister();
	}

}
