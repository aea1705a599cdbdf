package dev.kartoteka.adapter.media.image;

import java.net.URI;

import com.robothy.s3.rest.LocalS3;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageStore;
import dev.kartoteka.domain.ports.ImageStoreContract;
import dev.kartoteka.domain.shared.Outage;
import dev.kartoteka.domain.shared.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Against a server that speaks the protocol of S3. */
@Tag("slow")
class S3ImageStoreTest implements ImageStoreContract {

	private static LocalS3 server;

	private static S3ImageStore store;

	@BeforeAll
	static void open() {
		server = LocalS3.builder().port(-1).build();
		server.start();
		try (S3Client client = S3Client.builder()
			.endpointOverride(endpoint())
			.region(Region.US_EAST_1)
			.forcePathStyle(true)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
			.httpClient(UrlConnectionHttpClient.create())
			.build()) {
			client.createBucket((request) -> request.bucket("images"));
		}
		store = S3ImageStore.open(properties(endpoint(), "images"));
	}

	@AfterAll
	static void close() {
		store.close();
		server.shutdown();
	}

	private static URI endpoint() {
		return URI.create("http://localhost:" + server.getPort());
	}

	private static S3Properties properties(URI endpoint, String bucket) {
		return new S3Properties(bucket, endpoint, "us-east-1", "key", "secret", true);
	}

	@Override
	public ImageStore store() {
		return store;
	}

	@Test
	void saysWhenThereIsNoSuchBucket() {
		ImageFile file = ImageFile.original(ImageName.random(ImageFormat.JPEG));
		try (S3ImageStore other = S3ImageStore.open(properties(endpoint(), "other"))) {
			assertThatExceptionOfType(Outage.class).isThrownBy(other::check).withMessageContaining("NoSuchBucket");
			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> other.put(file, ImageData.of(new byte[1])));
		}
	}

	@Test
	void saysWhenNobodyAnswers() {
		ImageFile file = ImageFile.original(ImageName.random(ImageFormat.JPEG));
		URI nobody = URI.create("http://localhost:1");
		try (S3ImageStore other = S3ImageStore.open(properties(nobody, "images"))) {
			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> other.find(file));
		}
	}

	@Test
	void wantsBothKeysOrNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> propertiesWith("key", null))
			.withMessageContaining("secret-key");
		assertThat(propertiesWith(null, null).toString()).isEqualTo("bucket images");
		assertThat(propertiesWith("key", "hidden").toString()).doesNotContain("hidden");
	}

	private static S3Properties propertiesWith(@Nullable String accessKey, @Nullable String secretKey) {
		return new S3Properties("images", null, "us-east-1", accessKey, secretKey, false);
	}

}
