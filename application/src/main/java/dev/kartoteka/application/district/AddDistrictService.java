package dev.kartoteka.application.district;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.district.AddDistrict;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictRepository;

@UseCase
class AddDistrictService implements AddDistrict {

	private final CallerStatusReader callerStatusReader;

	private final DistrictRepository districts;

	AddDistrictService(CallerStatusReader callerStatusReader, DistrictRepository districts) {
		this.callerStatusReader = callerStatusReader;
		this.districts = districts;
	}

	@Override
	public District.Snapshot add(Command command) {
		this.callerStatusReader.of(command.caller()).requireActive();
		Draft draft = command.draft().accept();
		District district = District.add(this.districts.nextId(), draft.title(), draft.abbreviation(), draft.image());
		this.districts.add(district);
		return district.snapshot();
	}

}
