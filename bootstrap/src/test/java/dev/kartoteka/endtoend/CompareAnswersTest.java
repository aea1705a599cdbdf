package dev.kartoteka.endtoend;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.bootstrap.command.Commands;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The command {@code compare-answers} between the program and a second service. */
@ExtendWith(OutputCaptureExtension.class)
class CompareAnswersTest extends EndToEnd {

	private static final int CARDS = 20;

	@TempDir
	private Path folder;

	private Person alice = new Person(0, "nobody");

	private long organization;

	private long district;

	@BeforeEach
	void fill() throws IOException {
		startWithNothing();
		this.alice = store.person("alice");
		this.organization = store.organization(this.alice, "Test");
		store.cards(this.organization, CARDS);
		this.district = store.district();
		long place = store.place(this.district);
		as(this.alice)
			.post("/api/v1/place_image_create/",
					Content.multipartWithFile("image", "dot.png", picture(), "place", Long.toString(place)))
			.is(201);
	}

	@Test
	void findsNoDifferenceWhereThereIsNone(CapturedOutput output) throws IOException {
		try (AlteringProxy old = new AlteringProxy(program.address())) {
			assertThat(compare(old)).isZero();
			assertThat(output).contains("%d answers compared, 0 differ.".formatted(5 + 3 * CARDS));
			assertThat(old.methods()).containsExactly("GET");
		}
	}

	@Test
	void findsThreeDifferencesThatWerePlanted(CapturedOutput output) throws IOException {
		List<Long> cards = store.numbers("select id from client_card order by id");
		String first = "/clients/client-card-r/%d/%d/".formatted(cards.getFirst(), this.organization);
		String last = "/clients/client-card-r/%d/%d/".formatted(cards.getLast(), this.organization);
		String places = "/api/v1/places/?district_id=" + this.district;
		try (AlteringProxy old = new AlteringProxy(program.address())) {
			old.alter(first, 200, "\"name\":\"Test\"", "\"name\":\"Probe\"");
			old.alter(last, 404, "", "");
			old.alter(places, 200, "\"type\":\"unique_place\",", "");
			assertThat(compare(old)).isEqualTo(3);
		}
		assertThat(output).contains("1  value: organization.name", "GET " + first)
			.contains("1  status: 200 instead of 404", "GET " + last)
			.contains("1  field only in the new answer: type", "GET " + places)
			.contains("%d answers compared, 3 differ.".formatted(5 + 3 * CARDS))
			.doesNotContain("Probe");
	}

	private int compare(AlteringProxy old) throws IOException {
		String token = logIn(this.alice.username(), Person.PASSWORD).is(200).at("/access");
		Path file = Files.writeString(this.folder.resolve("token"), token);
		return Commands.run(List.of("compare-answers", "--old=" + old.address(), "--new=" + program.address(),
				"--old-token-file=" + file, "--new-token-file=" + file, "--requests=documented"));
	}

	private static byte[] picture() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "png", file);
		return file.toByteArray();
	}

}
