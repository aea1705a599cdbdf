package dev.kartoteka.bootstrap.wiring;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import dev.kartoteka.adapter.mail.EmailFolder;
import dev.kartoteka.adapter.media.ImageFolder;
import dev.kartoteka.adapter.persistence.AttemptKey;
import dev.kartoteka.adapter.persistence.StagingKeys;
import dev.kartoteka.adapter.security.ErasureFolder;
import dev.kartoteka.adapter.security.RotatingKeys;
import dev.kartoteka.adapter.security.SecurityKeys;
import dev.kartoteka.adapter.text.TextFolder;
import dev.kartoteka.bootstrap.settings.DataFolder;
import dev.kartoteka.bootstrap.settings.JwtSecret;
import dev.kartoteka.bootstrap.settings.KartotekaProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys and folders that adapters need, in a server as in a command. */
@Configuration(proxyBeanMethods = false)
public class KeysAndFolders {

	@Bean
	SecurityKeys securityKeys(JwtSecret secret) {
		return new SecurityKeys(rotating(secret, KeysAndFolders::signingKey),
				rotating(secret, KeyPurpose.EMAIL_TOKENS::derive),
				rotating(secret, KeyPurpose.INVITATION_TOKENS::derive),
				rotating(secret, KeyPurpose.BROWSER_TOKENS::derive), KeyPurpose.PHONE_CODES.derive(secret.value()),
				KeyPurpose.REQUEST_DIGESTS.derive(secret.value()), KeyPurpose.PASSWORD_SALTS.derive(secret.value()));
	}

	@Bean
	ImageFolder imageFolder(KartotekaProperties properties) {
		return new ImageFolder(properties.dataDir().resolve(DataFolder.IMAGES));
	}

	@Bean
	AttemptKey attemptKey(JwtSecret secret) {
		return new AttemptKey(KeyPurpose.ATTEMPT_COUNTS.derive(secret.value()));
	}

	@Bean
	StagingKeys stagingKeys(JwtSecret secret) {
		return new StagingKeys(KeyPurpose.STAGED_ROWS.derive(secret.value()),
				secret.previous().stream().map(KeyPurpose.STAGED_ROWS::derive).toList());
	}

	@Bean
	EmailFolder emailFolder(KartotekaProperties properties) {
		return new EmailFolder(properties.dataDir().resolve("letters"));
	}

	@Bean
	TextFolder textFolder(KartotekaProperties properties) {
		return new TextFolder(properties.dataDir().resolve("texts"));
	}

	@Bean
	ErasureFolder erasureFolder(KartotekaProperties properties) {
		return new ErasureFolder(properties.erasureFolder());
	}

	private static RotatingKeys rotating(JwtSecret secret, Function<String, SecretKey> key) {
		return new RotatingKeys(key.apply(secret.value()), secret.previous().stream().map(key).toList());
	}

	// Not derived: tokens of earlier releases, which the secret itself signed, stay
	// valid.
	private static SecretKey signingKey(String secret) {
		return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
	}

}
