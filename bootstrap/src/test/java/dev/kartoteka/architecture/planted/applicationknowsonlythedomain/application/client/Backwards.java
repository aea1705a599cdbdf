package dev.kartoteka.architecture.planted.applicationknowsonlythedomain.application.client;

import dev.kartoteka.architecture.planted.applicationknowsonlythedomain.adapter.web.Controller;

interface Backwards {

	Controller controller();

}
