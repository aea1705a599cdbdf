package dev.kartoteka.application.district;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.district.AddDistrict;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictRepository;

@UseCase
class AddDistrictService implements AddDistrict {

	private final CallerStatusReader accessReader;

	private final DistrictRepository districts;

	AddDistrictService(CallerStatusReader accessReader, DistrictRepository districts) {
		this.accessReader = accessReader;
		this.districts = districts;
	}

	@Override
	public District.Snapshot add(Command command) {
		this.accessReader.of(command.caller()).requireActive();
		Draft draft = command.draft().accept();
		District district = District.add(this.districts.nextId(), draft.title(), draft.abbreviation(), draft.image());
		this.districts.add(district);
		return district.snapshot();
	}

}
