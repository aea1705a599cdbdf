package dev.kartoteka.application.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictReader;
import dev.kartoteka.domain.place.ImportPlaces;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceReader;
import dev.kartoteka.domain.place.PlaceRepository;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class ImportPlacesService implements ImportPlaces {

	private final DistrictReader districts;

	private final PlaceReader reader;

	private final PlaceRepository places;

	ImportPlacesService(DistrictReader districts, PlaceReader reader, PlaceRepository places) {
		this.districts = districts;
		this.reader = reader;
		this.places = places;
	}

	@Override
	public List<ImportOutcome> importBatch(Command command) {
		this.places.reserveIdsUpTo(command.lastId());
		Set<DistrictId> existingDistricts = command.places()
			.stream()
			.map((draft) -> draft.details().district())
			.distinct()
			.filter(this.districts::exists)
			.collect(Collectors.toSet());
		KnownPlaces known = KnownPlaces.of(command.places(), this.reader);
		return command.places().stream().map((draft) -> importOne(draft, existingDistricts, known)).toList();
	}

	private ImportOutcome importOne(Draft draft, Set<DistrictId> existingDistricts, KnownPlaces known) {
		DistrictId district = draft.details().district();
		if (!existingDistricts.contains(district)) {
			return new ImportOutcome.Refused("district", "There is no district " + district.value());
		}
		Optional<PlaceId> id = known.find(draft);
		if (id.isEmpty()) {
			Place place = Place.add(idOf(draft.id()), draft.details());
			this.places.add(place);
			known.put(place.id(), draft.details());
			return new ImportOutcome.Added();
		}
		PlaceDetails details = draft.changes().appliedTo(known.detailsOf(id.get()));
		if (details.equals(known.detailsOf(id.get()))) {
			return new ImportOutcome.Unchanged();
		}
		change(id.get(), draft);
		known.put(id.get(), details);
		return new ImportOutcome.Changed();
	}

	private PlaceId idOf(@Nullable PlaceId given) {
		return (given != null) ? given : this.places.nextId();
	}

	private void change(PlaceId id, Draft draft) {
		Place place = this.places.findForChange(id).orElseThrow(() -> NotFound.of("place"));
		place.change(draft.changes());
		this.places.update(place);
	}

}
