package dev.kartoteka.application.place;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.ImportPlaces;
import dev.kartoteka.domain.place.ImportPlaces.Draft;
import dev.kartoteka.domain.place.PlaceChanges;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.ports.InMemoryPorts;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.ImportOutcome;

import static org.assertj.core.api.Assertions.assertThat;

class ImportPlacesTest {

	private final InMemoryPorts ports = new InMemoryPorts();

	private final ImportPlaces importPlaces = new ImportPlacesService(this.ports.districtReader(),
			this.ports.placeReader(), this.ports.places());

	private final DistrictId district = new Fixtures(this.ports).aDistrict("Центральный");

	@Test
	void knowsPlacesByIdOrByTitleAndPositionWithinABatchToo() {
		assertThat(take(draft(5L, "Парк", "37.6", "old"), draft(null, "Музей", "37.6", ""),
				draft(null, "Музей", "37.6", ""), draft(null, "Музей", "37.7", "")))
			.containsExactly(new ImportOutcome.Added(), new ImportOutcome.Added(), new ImportOutcome.Unchanged(),
					new ImportOutcome.Added());
		assertThat(take(draft(5L, "Сад", "37.6", "old"), draft(null, "Сад", "37.6", "new"),
				draft(null, "Музей", "37.7", "")))
			.containsExactly(new ImportOutcome.Changed(), new ImportOutcome.Changed(), new ImportOutcome.Unchanged());
	}

	@Test
	void turnsAwayAPlaceWithoutItsDistrict() {
		Draft lost = draft(new DistrictId(4711), null, "Парк", "37.6", "");
		assertThat(take(lost, draft(null, "Парк", "37.6", ""))).containsExactly(
				new ImportOutcome.Refused("district", "There is no district 4711"), new ImportOutcome.Added());
	}

	@Test
	void forgetsTheFormerTitleOfAPlaceWithinABatch() {
		take(draft(5L, "Парк", "37.6", "old"));
		assertThat(take(draft(5L, "Сад", "37.6", "old"), draft(null, "Парк", "37.6", "old")))
			.containsExactly(new ImportOutcome.Changed(), new ImportOutcome.Added());
	}

	@Test
	void prefersTheFirstOfPlacesThatLookAlike() {
		take(draft(5L, "Парк", "37.6", "old"), draft(4L, "Парк", "37.6", "old"), draft(null, "Парк", "37.6", "new"));
		assertThat(descriptions()).containsExactly("new", "old");
		take(draft(4L, "Парк", "37.6", "old"), draft(null, "Парк", "37.6", "newer"));
		assertThat(descriptions()).containsExactly("newer", "old");
	}

	private List<String> descriptions() {
		return Stream.of(4, 5)
			.map((id) -> this.ports.placeReader().withIds(List.of(new PlaceId(id))).getFirst().shortDescription())
			.toList();
	}

	@Test
	void keepsIdsFreeForPlacesThatAreNotImported() {
		take(draft(new DistrictId(4711), 5L, "Парк", "37.6", ""));
		assertThat(this.ports.places().nextId()).isEqualTo(new PlaceId(6));
	}

	private List<ImportOutcome> take(Draft... drafts) {
		return this.importPlaces.importBatch(new ImportPlaces.Command(List.of(drafts), new PlaceId(5)));
	}

	private Draft draft(@Nullable Long id, String title, String longitude, String description) {
		return draft(this.district, id, title, longitude, description);
	}

	private static Draft draft(DistrictId district, @Nullable Long id, String title, String longitude,
			String description) {
		Coordinates position = new Coordinates(new BigDecimal(longitude), new BigDecimal("55.7"));
		PlaceChanges changes = new PlaceChanges(Change.to(district), Change.to(title), Change.to(description),
				Change.none(), Change.to(position.longitude()), Change.to(position.latitude()), Change.none());
		return Draft.of((id != null) ? new PlaceId(id) : null,
				new PlaceDetails(district, title, "", "", position, PlaceType.UNIQUE_PLACE), changes);
	}

}
