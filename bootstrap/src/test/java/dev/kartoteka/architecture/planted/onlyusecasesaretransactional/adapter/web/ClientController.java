package dev.kartoteka.architecture.planted.onlyusecasesaretransactional.adapter.web;

import jakarta.transaction.Transactional;

class ClientController {

	@Transactional
	public void greet() {
	}

}
