package dev.kartoteka.application.district;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.district.ChangeDistrict;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictChanges;
import dev.kartoteka.domain.district.DistrictReader;
import dev.kartoteka.domain.district.DistrictRepository;

@UseCase
class ChangeDistrictService implements ChangeDistrict {

	private final CallerStatusReader accessReader;

	private final DistrictReader reader;

	private final DistrictRepository districts;

	ChangeDistrictService(CallerStatusReader accessReader, DistrictReader reader, DistrictRepository districts) {
		this.accessReader = accessReader;
		this.reader = reader;
		this.districts = districts;
	}

	@Override
	public District.Snapshot change(Command command) {
		this.accessReader.of(command.caller()).requireStaff();
		if (!this.reader.exists(command.district())) {
			throw Missing.district();
		}
		// Taking in an image is slow: nothing is locked meanwhile.
		DistrictChanges changes = command.changes().accept();
		District district = this.districts.findForChange(command.district()).orElseThrow(Missing::district);
		command.condition().require(district.version());
		district.change(changes);
		return this.districts.update(district).snapshot();
	}

}
