package dev.kartoteka.domain.ports;

import dev.kartoteka.domain.code.CodeScope;
import dev.kartoteka.domain.code.PhoneCode;
import dev.kartoteka.domain.code.PhoneCodeHasher;

/** Makes predictable codes, and hashes that can be read. */
public final class FakePhoneCodeHasher implements PhoneCodeHasher {

	@Override
	public PhoneCode codeOf(CodeScope scope, long text) {
		return new PhoneCode("%06d".formatted(text));
	}

	@Override
	public String hashOf(CodeScope scope) {
		return scope.kind() + " " + scope.phone() + " " + scope.binding();
	}

	@Override
	public String hashOf(CodeScope scope, PhoneCode code) {
		return hashOf(scope) + " " + code.digits();
	}

}
