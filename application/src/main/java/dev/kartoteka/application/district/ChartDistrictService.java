package dev.kartoteka.application.district;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.district.ChartDistrict;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictRepository;

@UseCase
class ChartDistrictService implements ChartDistrict {

	private final AccountStandings standings;

	private final DistrictRepository districts;

	ChartDistrictService(AccountStandings standings, DistrictRepository districts) {
		this.standings = standings;
		this.districts = districts;
	}

	@Override
	public District.Snapshot chart(Command command) {
		this.standings.of(command.caller()).demandAdmitted();
		Draft draft = command.draft().accept();
		District district = District.chart(this.districts.nextId(), draft.title(), draft.abbreviation(), draft.image());
		this.districts.add(district);
		return district.snapshot();
	}

}
