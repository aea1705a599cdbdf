package dev.kartoteka.adapter.web.description.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class AssembleDescriptionTest {

	@TempDir
	private Path folder;

	@Test
	void writesTheDocument() throws IOException {
		AssembleDescription.main(new String[] { KartotekaDescription.SOURCES.folder().toString(),
				this.folder.resolve("new").toString() });
		assertThat(new JsonMapper().readTree(this.folder.resolve("new/openapi.json").toFile()))
			.isEqualTo(KartotekaDescription.document());
	}

	@ParameterizedTest
	@ValueSource(strings = { "openapi.json", "openapi.yaml", "openapi-pages.json", "openapi-pages.yaml" })
	void hasRunInTheBuild(String name) throws IOException {
		AssembleDescription
			.main(new String[] { KartotekaDescription.SOURCES.folder().toString(), this.folder.toString() });
		assertThat(new ClassPathResource("dev/kartoteka/adapter/web/description/" + name).getContentAsByteArray())
			.as("%s, written by mvn test-compile", name)
			.isEqualTo(Files.readAllBytes(this.folder.resolve(name)));
	}

}
