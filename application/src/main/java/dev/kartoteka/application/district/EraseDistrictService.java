package dev.kartoteka.application.district;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictRepository;
import dev.kartoteka.domain.district.EraseDistrict;

@UseCase
class EraseDistrictService implements EraseDistrict {

	private final AccountStandings standings;

	private final DistrictRepository districts;

	EraseDistrictService(AccountStandings standings, DistrictRepository districts) {
		this.standings = standings;
		this.districts = districts;
	}

	@Override
	public void erase(Command command) {
		this.standings.of(command.caller()).demandStaff();
		District district = this.districts.findForChange(command.district()).orElseThrow(Missing::district);
		command.condition().demand(district.version());
		this.districts.remove(district);
	}

}
