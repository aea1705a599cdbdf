package dev.kartoteka.bootstrap.database;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import dev.kartoteka.bootstrap.start.StartFailure;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabaseCheckTest {

	private static final String REFUSAL = "unsupported startup parameter: options";

	@Test
	void namesTheSettingIfAPoolerRefusesTheTimeouts() throws IOException {
		try (ServerSocket pooler = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			Thread.ofVirtual().start(() -> refuseEveryone(pooler));
			String url = "jdbc:postgresql://127.0.0.1:%d/kartoteka".formatted(pooler.getLocalPort());

			assertThatExceptionOfType(StartFailure.class)
				.isThrownBy(() -> DatabaseCheck.check(new DatabaseAddress(url + "?sslmode=disable", "user", "secret")))
				.withMessage("the pooler at %s refuses: FATAL: %s. ".formatted(url, REFUSAL)
						+ "Set KARTOTEKA_DATABASE_POOLER=true, or SPRING_DATASOURCE_URL to the server itself.");
		}
	}

	/** Responds to everything as PgBouncer does to startup options. */
	private static void refuseEveryone(ServerSocket pooler) {
		while (!pooler.isClosed()) {
			try (Socket connection = pooler.accept();
					DataOutputStream out = new DataOutputStream(connection.getOutputStream())) {
				byte[] fields = ("SFATAL\0C08P01\0M" + REFUSAL + "\0\0").getBytes(StandardCharsets.US_ASCII);
				connection.getInputStream().read();
				out.writeByte('E');
				out.writeInt(4 + fields.length);
				out.write(fields);
				out.flush();
				connection.shutdownOutput();
				connection.getInputStream().readAllBytes();
			}
			catch (IOException closed) {
				// The next one
			}
		}
	}

	@Test
	void demandsTheServerItselfForMigrationsBehindAPooler() {
		DatabaseAddress pooler = new DatabaseAddress("jdbc:postgresql://pooler:6432/kartoteka?ssl=true", null, null);

		assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> DatabaseCheck.checkThroughPooler(pooler, ""))
			.withMessage("migrations need the database server itself, and jdbc:postgresql://pooler:6432/kartoteka is a "
					+ "pooler. Set SPRING_LIQUIBASE_URL to the address of the server.");
	}

}
