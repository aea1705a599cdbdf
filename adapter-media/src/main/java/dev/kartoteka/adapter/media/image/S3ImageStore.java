package dev.kartoteka.adapter.media.image;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.NotFound;

/**
 * Stores images as objects of a bucket: {@code 0f8fad….jpg/0f8fad….jpg}, and the
 * thumbnails beside it.
 */
final class S3ImageStore extends CoalescingImageStore implements AutoCloseable {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

	/** The time between two bytes. */
	private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(5);

	/** The time of a call with all retries. */
	private static final Duration CALL_TIMEOUT = Duration.ofSeconds(6);

	private static final int NOT_FOUND = 404;

	/** The key of an object that is no image. */
	private static final String CHECK = "check";

	private final S3Client client;

	private final String bucket;

	private S3ImageStore(S3Client client, String bucket) {
		this.client = client;
		this.bucket = bucket;
	}

	static S3ImageStore open(S3Properties properties) {
		S3ClientBuilder builder = S3Client.builder()
			.region(Region.of(properties.region()))
			.forcePathStyle(properties.pathStyle())
			.credentialsProvider(credentials(properties))
			.httpClientBuilder(
					UrlConnectionHttpClient.builder().connectionTimeout(CONNECT_TIMEOUT).socketTimeout(SOCKET_TIMEOUT))
			.overrideConfiguration((calls) -> calls.apiCallTimeout(CALL_TIMEOUT))
			// Other services than Amazon's support neither its newer checksums nor bodies
			// that are signed in chunks.
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
			.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
			.serviceConfiguration((service) -> service.chunkedEncodingEnabled(false));
		if (properties.endpoint() != null) {
			builder.endpointOverride(properties.endpoint());
		}
		return new S3ImageStore(builder.build(), properties.bucket());
	}

	private static AwsCredentialsProvider credentials(S3Properties properties) {
		if (properties.accessKey() == null || properties.secretKey() == null) {
			return DefaultCredentialsProvider.builder().build();
		}
		return StaticCredentialsProvider
			.create(AwsBasicCredentials.create(properties.accessKey(), properties.secretKey()));
	}

	@Override
	public void put(ImageFile file, ImageData data) {
		RequestBody body = RequestBody.fromContentProvider(() -> new DataStream(data), data.size(),
				"application/octet-stream");
		call(() -> this.client.putObject((request) -> request.bucket(this.bucket).key(keyOf(file)), body));
	}

	@Override
	public Optional<ImageData> find(ImageFile file) {
		try {
			long size = fetch(() -> this.client.headObject((request) -> request.bucket(this.bucket).key(keyOf(file))))
				.contentLength();
			return Optional.of(new ImageData(size, (offset) -> read(file, offset)));
		}
		catch (NotFound missing) {
			return Optional.empty();
		}
	}

	private byte[] read(ImageFile file, long offset) {
		String range = "bytes=" + offset + "-" + (offset + ImageData.PORTION_SIZE - 1);
		return fetch(() -> this.client
			.getObjectAsBytes((request) -> request.bucket(this.bucket).key(keyOf(file)).range(range)))
			.asByteArrayUnsafe();
	}

	@Override
	public void remove(ImageName image) {
		delete(keyOf(ImageFile.original(image)));
		call(() -> this.client.listObjectsV2((request) -> request.bucket(this.bucket).prefix(folderOf(image))))
			.contents()
			.stream()
			.map(S3Object::key)
			.forEach(this::delete);
	}

	private void delete(String key) {
		call(() -> this.client.deleteObject((request) -> request.bucket(this.bucket).key(key)));
	}

	@Override
	void storeAndRemoveAFile() {
		call(() -> this.client.putObject((request) -> request.bucket(this.bucket).key(CHECK), RequestBody.empty()));
		delete(CHECK);
	}

	private static String keyOf(ImageFile file) {
		return folderOf(file.image()) + file.label();
	}

	private static String folderOf(ImageName image) {
		return image.value() + "/";
	}

	/**
	 * Reads an image, which may be missing; a missing bucket is a failure.
	 * @throws NotFound if the image is missing
	 */
	private <T> T fetch(Supplier<T> operation) {
		return call(() -> {
			try {
				return operation.get();
			}
			catch (S3Exception ex) {
				if (ex.statusCode() == NOT_FOUND && !"NoSuchBucket".equals(ex.awsErrorDetails().errorCode())) {
					throw new NotFound("The image was removed in the meantime.");
				}
				throw ex;
			}
		});
	}

	private <T> T call(Supplier<T> operation) {
		try {
			return operation.get();
		}
		catch (SdkException ex) {
			throw outage(ex);
		}
	}

	@Override
	public void close() {
		this.client.close();
	}

}
