package dev.kartoteka.architecture.planted.objectsareclosed.bootstrap;

final class Counter {

	public static int count;

	private Counter() {
	}

}
