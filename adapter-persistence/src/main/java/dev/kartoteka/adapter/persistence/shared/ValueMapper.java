package dev.kartoteka.adapter.persistence.shared;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Version;

import org.springframework.stereotype.Component;

/** Maps shared value objects to column values, and back. */
@Component
public class ValueMapper {

	public @Nullable JsonText json(@Nullable String json) {
		return (json == null) ? null : new JsonText(json);
	}

	public @Nullable String text(@Nullable JsonText json) {
		return (json == null) ? null : json.json();
	}

	public @Nullable PhoneNumber phone(@Nullable String e164) {
		return (e164 == null) ? null : new PhoneNumber(e164);
	}

	public @Nullable String text(@Nullable PhoneNumber phone) {
		return (phone == null) ? null : phone.e164();
	}

	public PostalAddress address(String address) {
		return new PostalAddress(address);
	}

	public String text(PostalAddress address) {
		return address.value();
	}

	public @Nullable ImageName image(@Nullable String name) {
		return (name == null) ? null : new ImageName(name);
	}

	public @Nullable String text(@Nullable ImageName image) {
		return (image == null) ? null : image.value();
	}

	public PasswordHash password(String encoded) {
		return new PasswordHash(encoded);
	}

	public String text(PasswordHash password) {
		return password.encoded();
	}

	public Version version(long version) {
		return new Version(version);
	}

	public long number(Version version) {
		return version.value();
	}

}
