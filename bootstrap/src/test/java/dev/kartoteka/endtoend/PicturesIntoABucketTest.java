package dev.kartoteka.endtoend;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import com.robothy.s3.rest.LocalS3;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.bootstrap.command.Commands;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports pictures of a Django project into a bucket. The first run finds no bucket; the
 * second one continues; the third one has nothing left to do.
 */
@Tag("slow")
class PicturesIntoABucketTest {

	private static final int PICTURES = 45;

	private static final String BUCKET = "pictures";

	@TempDir
	private static Path folder;

	private static final LocalS3 server = LocalS3.builder().port(-1).build();

	private static final List<Integer> exitCodes = new ArrayList<>();

	private static List<String> objectsAfterTheSecond = List.of();

	private static List<String> objectsAfterTheThird = List.of();

	private static String[] settings = {};

	private static Database database = TestPostgres.freshDatabase();

	@BeforeAll
	static void importThreeTimes() throws IOException {
		server.start();
		URI endpoint = URI.create("http://localhost:" + server.getPort());
		settings = new String[] { "--kartoteka.images.s3.bucket=" + BUCKET,
				"--kartoteka.images.s3.endpoint=" + endpoint, "--kartoteka.images.s3.path-style=true",
				"--kartoteka.images.s3.access-key=key", "--kartoteka.images.s3.secret-key=secret" };
		writeProject();
		exitCodes.add(importDjango());
		try (S3Client client = client(endpoint)) {
			client.createBucket((request) -> request.bucket(BUCKET));
			exitCodes.add(importDjango());
			objectsAfterTheSecond = objects(client);
			exitCodes.add(importDjango());
			objectsAfterTheThird = objects(client);
		}
	}

	@AfterAll
	static void stop() {
		server.shutdown();
	}

	private static S3Client client(URI endpoint) {
		return S3Client.builder()
			.endpointOverride(endpoint)
			.region(Region.US_EAST_1)
			.forcePathStyle(true)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
			.httpClient(UrlConnectionHttpClient.create())
			.build();
	}

	private static void writeProject() throws IOException {
		Path media = Files.createDirectories(folder.resolve("media"));
		for (int i = 1; i <= PICTURES; i++) {
			Files.write(media.resolve(i + ".png"), picture(i));
		}
		Files.writeString(folder.resolve("districts.csv"),
				IntStream.rangeClosed(1, PICTURES)
					.mapToObj((i) -> "%d,District %d,,%d.png".formatted(i, i, i))
					.collect(Collectors.joining("\n", "id,title,abbreviation,image\n", "\n")));
	}

	private static byte[] picture(int width) throws IOException {
		ByteArrayOutputStream picture = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, 10, BufferedImage.TYPE_INT_RGB), "png", picture);
		return picture.toByteArray();
	}

	private static int importDjango() {
		List<String> arguments = new ArrayList<>(List.of("import-django",
				"--districts=" + folder.resolve("districts.csv"), "--media=" + folder.resolve("media"),
				"--report=" + folder.resolve("refused.csv"), "--kartoteka.data-dir=" + folder.resolve("data"),
				"--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.username(),
				"--spring.datasource.password=" + database.password(), "--kartoteka.jwt-secret=" + Program.JWT_SECRET));
		arguments.addAll(List.of(settings));
		return Commands.run(arguments);
	}

	private static List<String> objects(S3Client client) {
		return client.listObjectsV2((request) -> request.bucket(BUCKET))
			.contents()
			.stream()
			.map(S3Object::key)
			.toList();
	}

	@Test
	void goesOnOnceTheBucketIsThere() {
		assertThat(exitCodes).containsExactly(1, 0, 0);
		assertThat(objectsAfterTheThird).isEqualTo(objectsAfterTheSecond);
	}

	@Test
	void storesEachPictureInTheBucketAndNoneInTheDataFolder() {
		assertThat(objectsAfterTheSecond).hasSize(PICTURES);
		assertThat(folder.resolve("data").resolve("images")).doesNotExist();
	}

	@Test
	void showsThePicturesFromTheBucket() {
		try (Program program = Program.start(database, settings)) {
			Consumer anybody = Consumer.of(program.address());
			List<String> pictures = anybody.get("/api/v1/districts/").is(200).each("/image");
			assertThat(pictures).hasSize(PICTURES).doesNotHaveDuplicates();
			assertThat(pictures).allSatisfy((url) -> {
				Response picture = anybody.follow(url);
				assertThat(picture.status()).isEqualTo(200);
				assertThat(picture.requiredHeader("Content-Type")).startsWith("image/");
			});
		}
	}

}
