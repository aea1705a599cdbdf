package dev.kartoteka.architecture.planted.domainknowsonlythejdk.domain.client;

final class Surroundings {

	private Surroundings() {
	}

	static String home() {
		return System.getenv("HOME");
	}

}
