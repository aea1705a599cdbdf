package dev.kartoteka.bootstrap.postgresql;

import java.net.URL;
import java.net.URLClassLoader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.kartoteka.bootstrap.start.StartFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProgramsTest {

	@ParameterizedTest
	@CsvSource({ "Linux,amd64", "Linux,aarch64", "Mac OS X,x86_64", "Mac OS X,aarch64" })
	void areOnTheClassPathForEveryPlatformServed(String system, String architecture) {
		String archive = Programs.archiveName(system, architecture);

		assertThat(archive).isNotNull();
		assertThat(getClass().getClassLoader().getResource(archive)).isNotNull();
	}

	@Test
	void areNotPromisedForOtherPlatforms() {
		assertThat(Programs.archiveName("Windows 11", "amd64")).isNull();
		assertThat(Programs.archiveName("Linux", "riscv64")).isNull();
	}

	@Test
	void areMissedInABuildWithoutThem() {
		ClassLoader empty = new URLClassLoader(new URL[0], null);

		assertThatExceptionOfType(StartFailure.class)
			.isThrownBy(() -> Programs.archive("postgres-linux-x86_64.txz", empty))
			.withMessage("this build has no embedded PostgreSQL. Set SPRING_DATASOURCE_URL to your own PostgreSQL.");
	}

}
