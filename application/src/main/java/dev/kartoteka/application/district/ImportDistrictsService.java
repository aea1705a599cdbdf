package dev.kartoteka.application.district;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictChanges;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictReader;
import dev.kartoteka.domain.district.DistrictRepository;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.district.ImportDistricts;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class ImportDistrictsService implements ImportDistricts {

	private final DistrictReader reader;

	private final DistrictRepository districts;

	ImportDistrictsService(DistrictReader reader, DistrictRepository districts) {
		this.reader = reader;
		this.districts = districts;
	}

	@Override
	public List<ImportOutcome> importBatch(Command command) {
		this.districts.reserveIdsUpTo(command.lastId());
		KnownDistricts knownDistricts = new KnownDistricts(this.reader.districts().all().toList());
		return command.districts().stream().map((draft) -> importOne(draft, knownDistricts)).toList();
	}

	private ImportOutcome importOne(Draft draft, KnownDistricts knownDistricts) {
		Optional<DistrictView> known = knownDistricts.find(draft);
		if (known.isEmpty()) {
			add(draft, knownDistricts);
			return new ImportOutcome.Added();
		}
		DistrictView view = known.get();
		String abbreviation = draft.abbreviation().appliedTo(view.abbreviation());
		if (view.title().equals(draft.title()) && view.abbreviation().equals(abbreviation)) {
			return new ImportOutcome.Unchanged();
		}
		change(new DistrictId(view.id()), draft);
		knownDistricts.put(new DistrictView(view.id(), draft.title(), abbreviation, view.image(), view.version() + 1));
		return new ImportOutcome.Changed();
	}

	private void add(Draft draft, KnownDistricts knownDistricts) {
		String abbreviation = draft.abbreviation().appliedTo("");
		District district = District.add(idOf(draft.id()), draft.title(), abbreviation, null);
		this.districts.add(district);
		knownDistricts.put(new DistrictView(district.id().value(), draft.title(), abbreviation, null, 0));
	}

	private DistrictId idOf(@Nullable DistrictId given) {
		return (given != null) ? given : this.districts.nextId();
	}

	private void change(DistrictId id, Draft draft) {
		District district = this.districts.findForChange(id).orElseThrow(() -> NotFound.of("district"));
		district.change(new DistrictChanges(Change.to(draft.title()), draft.abbreviation(), Change.none()));
		this.districts.update(district);
	}

}
