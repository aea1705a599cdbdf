package dev.kartoteka.application.district;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictRepository;
import dev.kartoteka.domain.district.RemoveDistrict;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class RemoveDistrictService implements RemoveDistrict {

	private final CallerStatusReader callerStatusReader;

	private final DistrictRepository districts;

	RemoveDistrictService(CallerStatusReader callerStatusReader, DistrictRepository districts) {
		this.callerStatusReader = callerStatusReader;
		this.districts = districts;
	}

	@Override
	public void remove(Command command) {
		this.callerStatusReader.of(command.caller()).requireStaff();
		District district = this.districts.findForChange(command.district()).orElseThrow(() -> NotFound.of("district"));
		command.condition().require(district.version());
		this.districts.remove(district);
	}

}
