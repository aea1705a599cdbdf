package dev.kartoteka.application.district;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.district.AmendDistrict;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictChanges;
import dev.kartoteka.domain.district.DistrictRepository;

@UseCase
class AmendDistrictService implements AmendDistrict {

	private final AccountStandings standings;

	private final DistrictRepository districts;

	AmendDistrictService(AccountStandings standings, DistrictRepository districts) {
		this.standings = standings;
		this.districts = districts;
	}

	@Override
	public District.Snapshot amend(Command command) {
		this.standings.of(command.caller()).demandStaff();
		District district = this.districts.findForChange(command.district()).orElseThrow(Missing::district);
		DistrictChanges changes = command.changes().accept();
		command.condition().demand(district.version());
		district.amend(changes);
		return this.districts.update(district).snapshot();
	}

}
