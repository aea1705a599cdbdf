package dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.domain.district;

import dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.domain.place.PlaceView;

public record DistrictView(PlaceView capital) {

}
