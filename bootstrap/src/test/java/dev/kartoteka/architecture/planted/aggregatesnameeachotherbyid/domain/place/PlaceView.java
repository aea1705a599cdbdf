package dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.domain.place;

import dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.domain.district.DistrictView;

public record PlaceView(DistrictView district) {

}
