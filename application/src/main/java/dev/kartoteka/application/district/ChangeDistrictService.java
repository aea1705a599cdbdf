package dev.kartoteka.application.district;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.district.ChangeDistrict;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictChanges;
import dev.kartoteka.domain.district.DistrictReader;
import dev.kartoteka.domain.district.DistrictRepository;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class ChangeDistrictService implements ChangeDistrict {

	private final CallerStatusReader callerStatusReader;

	private final DistrictReader reader;

	private final DistrictRepository districts;

	ChangeDistrictService(CallerStatusReader callerStatusReader, DistrictReader reader, DistrictRepository districts) {
		this.callerStatusReader = callerStatusReader;
		this.reader = reader;
		this.districts = districts;
	}

	@Override
	public District.Snapshot change(Command command) {
		this.callerStatusReader.of(command.caller()).requireStaff();
		if (!this.reader.exists(command.district())) {
			throw NotFound.of("district");
		}
		// Open the input before locking the district: processing an image is slow.
		DistrictChanges changes = command.changes().accept();
		District district = this.districts.findForChange(command.district()).orElseThrow(() -> NotFound.of("district"));
		command.condition().require(district.version());
		district.change(changes);
		return this.districts.update(district).snapshot();
	}

}
