package dev.kartoteka.bootstrap.postgresql;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import dev.kartoteka.bootstrap.settings.DataFolder;

/** Runs the embedded server until the process is killed. */
public final class ServerHolder {

	private ServerHolder() {
	}

	public static void main(String[] arguments) throws InterruptedException {
		EmbeddedPostgres postgres = EmbeddedPostgres.start(DataFolder.open(Path.of(arguments[0])));
		System.out.println("ready " + postgres.url());
		new CountDownLatch(1).await();
	}

}
