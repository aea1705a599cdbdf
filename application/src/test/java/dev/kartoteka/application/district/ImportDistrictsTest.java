package dev.kartoteka.application.district;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.district.ImportDistricts;
import dev.kartoteka.domain.district.ImportDistricts.Draft;
import dev.kartoteka.domain.ports.InMemoryPorts;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.ImportOutcome;

import static org.assertj.core.api.Assertions.assertThat;

class ImportDistrictsTest {

	private final InMemoryPorts ports = new InMemoryPorts();

	private final ImportDistricts importDistricts = new ImportDistrictsService(this.ports.districtReader(),
			this.ports.districts());

	@Test
	void knowsDistrictsByIdOrByTitle() {
		assertThat(take(new Draft(new DistrictId(5), "Центральный", Change.to("ЦАО")),
				new Draft(null, "Северный", Change.none()), new Draft(null, "Северный", Change.to("САО"))))
			.containsExactly(new ImportOutcome.Added(), new ImportOutcome.Added(), new ImportOutcome.Changed());
		assertThat(take(new Draft(new DistrictId(5), "Центр", Change.none()),
				new Draft(null, "Центральный", Change.none()), new Draft(null, "Центр", Change.to("ЦАО"))))
			.containsExactly(new ImportOutcome.Changed(), new ImportOutcome.Added(), new ImportOutcome.Unchanged());
		assertThat(this.ports.districtReader().districts().all()).containsExactly(
				new DistrictView(5, "Центр", "ЦАО", null, 1), new DistrictView(6, "Северный", "САО", null, 1),
				new DistrictView(7, "Центральный", "", null, 0));
	}

	@Test
	void forgetsTheFormerTitleOfADistrictWithinABatch() {
		take(new Draft(new DistrictId(5), "Центр", Change.none()));
		assertThat(take(new Draft(new DistrictId(5), "Север", Change.none()), new Draft(null, "Центр", Change.none())))
			.containsExactly(new ImportOutcome.Changed(), new ImportOutcome.Added());
	}

	@Test
	void prefersTheFirstOfDistrictsWithOneTitle() {
		take(new Draft(new DistrictId(5), "Центр", Change.none()), new Draft(new DistrictId(4), "Центр", Change.none()),
				new Draft(null, "Центр", Change.to("Ц")));
		assertThat(this.ports.districtReader().districts().all())
			.containsExactly(new DistrictView(4, "Центр", "Ц", null, 1), new DistrictView(5, "Центр", "", null, 0));
	}

	private List<ImportOutcome> take(Draft... drafts) {
		return this.importDistricts.importBatch(new ImportDistricts.Command(List.of(drafts), new DistrictId(5)));
	}

}
