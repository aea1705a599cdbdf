package dev.kartoteka.application.district;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictRepository;
import dev.kartoteka.domain.district.RemoveDistrict;

@UseCase
class RemoveDistrictService implements RemoveDistrict {

	private final CallerStatusReader accessReader;

	private final DistrictRepository districts;

	RemoveDistrictService(CallerStatusReader accessReader, DistrictRepository districts) {
		this.accessReader = accessReader;
		this.districts = districts;
	}

	@Override
	public void remove(Command command) {
		this.accessReader.of(command.caller()).requireStaff();
		District district = this.districts.findForChange(command.district()).orElseThrow(Missing::district);
		command.condition().require(district.version());
		this.districts.remove(district);
	}

}
