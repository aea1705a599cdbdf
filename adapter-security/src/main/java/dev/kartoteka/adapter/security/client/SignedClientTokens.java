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
		Map<String, Object> first = new LinkedHashMap<>();
		first.put(Claims.CLIENT_ID, caller.client().value());
		first.put("surname", name.surname());
		first.put("first_name", name.name());
		first.put("patronymic", name.secondName());
		first.put("phone", phone.e164());
		Map<String, Object> claims = this.signer.claims(first, TokenType.CLIENT, this.properties.clientLifetime());
		claims.put(Claims.SESSION_ID, caller.session().value());
		return this.signer.sign(claims);
	}

}
