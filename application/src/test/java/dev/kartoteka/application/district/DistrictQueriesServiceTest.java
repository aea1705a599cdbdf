package dev.kartoteka.application.district;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.district.AddDistrict;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictQueries;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.district.ImportDistricts;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DistrictQueriesServiceTest extends UseCasesInMemory {

	private final AddDistrict add = new AddDistrictService(this.ports.callerStatusReader(), this.ports.districts());

	private final DistrictQueries queries = new DistrictQueriesService(this.ports.districtReader());

	@Test
	void showsDistrictsInTheOrderOfTheirIds() {
		DistrictId north = this.given.aDistrict("North");
		DistrictId south = this.given.aDistrict("South");
		assertThat(this.queries.districts().all()).extracting(DistrictView::title).containsExactly("North", "South");
		assertThat(this.queries.district(north).title()).isEqualTo("North");
		assertThat(this.queries.district(south).title()).isEqualTo("South");
	}

	@Test
	void findsNoDistrictThatDoesNotExist() {
		DistrictId north = this.given.aDistrict("North");
		DistrictId south = this.given.aDistrict("South");
		this.ports.districts().remove(this.ports.districts().findForChange(north).orElseThrow());
		for (DistrictId id : List.of(north, new DistrictId(south.value() + 1))) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.queries.district(id))
				.withMessage("There is no such district.");
		}
	}

	@Test
	void letsActiveCallersAddDistricts() {
		AccountId alice = this.given.anAccount("alice");
		Caller caller = this.given.loggedIn(alice);
		ImageName image = ImageName.random(ImageFormat.PNG);
		District.Snapshot added = this.add
			.add(new AddDistrict.Command(caller, Submission.of(new AddDistrict.Draft("North", "N", image))));
		assertThat(added).isEqualTo(new District.Snapshot(added.id(), "North", "N", image, Version.FIRST));
		assertThat(this.queries.district(added.id()))
			.isEqualTo(new DistrictView(added.id().value(), "North", "N", image.value(), 0));
		this.given.deactivate(alice);
		AddDistrict.Command bad = new AddDistrict.Command(caller,
				Submission.refused(new IllegalStateException("bad input")));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.add.add(bad));
	}

	@Test
	void importsNoTextsThatAreTooLong() {
		DistrictId id = new DistrictId(1);
		assertThat(new ImportDistricts.Draft(id, "x".repeat(200), Change.to("x".repeat(20))).title()).hasSize(200);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ImportDistricts.Draft(id, "x".repeat(201), Change.none()));
		assertThatIllegalArgumentException().isThrownBy(() -> new ImportDistricts.Draft(id, " ", Change.none()));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ImportDistricts.Draft(id, "x", Change.to("x".repeat(21))));
		assertThatIllegalArgumentException().isThrownBy(() -> District.add(id, " ", "", null));
		assertThatIllegalArgumentException().isThrownBy(() -> District.add(id, "x", "x".repeat(21), null));
	}

}
