package dev.kartoteka.adapter.security.client;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.kartoteka.adapter.security.shared.token.Claims;
import dev.kartoteka.adapter.security.shared.token.TokenProperties;
import dev.kartoteka.adapter.security.shared.token.TokenSigner;
import dev.kartoteka.adapter.security.shared.token.TokenType;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientTokens;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PhoneNumber;

class SignedClientTokens implements ClientTokens {

	private final TokenSigner signer;

	private final TokenProperties properties;

	SignedClientTokens(TokenSigner signer, TokenProperties properties) {
		this.signer = signer;
		this.properties = properties;
	}

	@Override
	public String issue(ClientCaller caller, FullName name, PhoneNumber phone) {
		Map<String, Object> documented = new LinkedHashMap<>();
		documented.put(Claims.CLIENT_ID, caller.client().value());
		documented.put("surname", name.surname());
		documented.put("first_name", name.name());
		documented.put("patronymic", name.secondName());
		documented.put("phone", phone.e164());
		Map<String, Object> claims = this.signer.claims(documented, TokenType.CLIENT, this.properties.clientLifetime());
		claims.put(Claims.SESSION_ID, caller.session().value());
		return this.signer.sign(claims);
	}

}
