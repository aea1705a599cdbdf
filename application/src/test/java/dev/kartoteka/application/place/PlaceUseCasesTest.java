package dev.kartoteka.application.place;

import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.ChangePlace;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceChanges;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.RemovePlace;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Version;
import dev.kartoteka.domain.shared.VersionCondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlaceUseCasesTest extends UseCasesInMemory {

	private static final PlaceChanges RENAME = new PlaceChanges(Change.none(), Change.to("Renamed"), Change.none(),
			Change.none(), Change.none(), Change.none(), Change.none());

	private static final Submission<PlaceChanges> BAD = Submission.refused(new IllegalStateException("bad input"));

	private final ChangePlace change = new ChangePlaceService(this.ports.callerStatusReader(), this.ports.places());

	private final RemovePlace remove = new RemovePlaceService(this.ports.callerStatusReader(), this.ports.places());

	private final Caller alice = this.given.loggedIn(this.given.anAccount("alice"));

	private final Caller staff = this.given.loggedIn(this.given.aStaffAccount("admin"));

	private final DistrictId district = this.given.aDistrict("Центральный");

	private final PlaceId place = this.given.aPlace(this.district, "Парк");

	@Test
	void letsStaffAmendAndErase() {
		Place.Snapshot changed = amendedBy(this.staff, this.place, Submission.of(RENAME), VersionCondition.any());
		assertThat(changed.details().title()).isEqualTo("Renamed");
		this.remove.remove(new RemovePlace.Command(this.staff, this.place, VersionCondition.any()));
		assertThat(this.ports.placeReader().placesOf(this.district).all()).isEmpty();
	}

	@Test
	void letsNobodyElse() {
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> amendedBy(this.alice, this.place, BAD, VersionCondition.any()));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(
				() -> this.remove.remove(new RemovePlace.Command(this.alice, this.place, VersionCondition.any())));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> amendedBy(this.alice, new PlaceId(4711), BAD, VersionCondition.any()));
	}

	@Test
	void looksForThePlaceBeforeTheInputAndAtTheVersionLast() {
		VersionCondition stale = new VersionCondition.OneOf(Set.of(new Version(7)));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> amendedBy(this.staff, new PlaceId(4711), BAD, VersionCondition.any()));
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> amendedBy(this.staff, this.place, BAD, stale));
		assertThatExceptionOfType(StaleVersion.class)
			.isThrownBy(() -> amendedBy(this.staff, this.place, Submission.of(RENAME), stale));
		assertThatExceptionOfType(StaleVersion.class)
			.isThrownBy(() -> this.remove.remove(new RemovePlace.Command(this.staff, this.place, stale)));
	}

	private Place.Snapshot amendedBy(Caller caller, PlaceId id, Submission<PlaceChanges> changes,
			VersionCondition condition) {
		return this.change.change(new ChangePlace.Command(caller, id, changes, condition));
	}

}
