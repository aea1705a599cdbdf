package dev.kartoteka.application.district;

import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.district.ChangeDistrict;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictChanges;
import dev.kartoteka.domain.district.DistrictHasPlaces;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.RemoveDistrict;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Version;
import dev.kartoteka.domain.shared.VersionCondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DistrictUseCasesTest extends UseCasesInMemory {

	private static final DistrictChanges RENAME = new DistrictChanges(Change.to("Северный"), Change.none(),
			Change.none());

	private final ChangeDistrict change = new ChangeDistrictService(this.ports.callerStatusReader(),
			this.ports.districtReader(), this.ports.districts());

	private final RemoveDistrict remove = new RemoveDistrictService(this.ports.callerStatusReader(),
			this.ports.districts());

	private final Caller alice = this.given.loggedIn(this.given.anAccount("alice"));

	private final Caller staff = this.given.loggedIn(this.given.aStaffAccount("admin"));

	private final DistrictId district = this.given.aDistrict("Центральный");

	@Test
	void letsStaffAmendAndNobodyElse() {
		assertThat(amendedBy(this.staff, this.district, VersionCondition.any()).title()).isEqualTo("Северный");
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> amendedBy(this.alice, this.district, VersionCondition.any()));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> amendedBy(this.staff, new DistrictId(4711), VersionCondition.any()));
	}

	@Test
	void letsStaffEraseADistrictInWhichNothingLies() {
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> eraseBy(this.alice, VersionCondition.any()));
		this.given.aPlace(this.district, "Парк");
		assertThatExceptionOfType(DistrictHasPlaces.class)
			.isThrownBy(() -> eraseBy(this.staff, VersionCondition.any()));
		this.ports.places().remove(this.ports.places().findForChange(firstPlace()).orElseThrow());
		eraseBy(this.staff, VersionCondition.any());
		assertThat(this.ports.districtReader().districts().all()).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> eraseBy(this.staff, VersionCondition.any()));
	}

	@Test
	void touchesNothingThatHasChangedMeanwhile() {
		VersionCondition stale = new VersionCondition.OneOf(Set.of(new Version(7)));
		assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> amendedBy(this.staff, this.district, stale));
		assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> eraseBy(this.staff, stale));
	}

	private PlaceId firstPlace() {
		return this.ports.placeReader()
			.placesOf(this.district)
			.all()
			.map((place) -> new PlaceId(place.id()))
			.findFirst()
			.orElseThrow();
	}

	private District.Snapshot amendedBy(Caller caller, DistrictId id, VersionCondition condition) {
		return this.change.change(new ChangeDistrict.Command(caller, id, Submission.of(RENAME), condition));
	}

	private void eraseBy(Caller caller, VersionCondition condition) {
		this.remove.remove(new RemoveDistrict.Command(caller, this.district, condition));
	}

}
