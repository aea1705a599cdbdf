package dev.kartoteka.domain.code;

import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * What a code is good for. A code works for the scope for which it was requested, and for
 * no other one. A scope has one code at a time: a new one replaces the old one.
 *
 * @param kind the purpose of the code
 * @param phone the phone to which the code is sent
 * @param binding what else the code is bound to, such as a session; empty if nothing
 */
public record CodeScope(TextKind kind, PhoneNumber phone, String binding) {

	/** A client's first or forgotten password: bound to the phone only. */
	public static CodeScope ofClientPassword(PhoneNumber phone) {
		return new CodeScope(TextKind.CLIENT_PASSWORD, phone, "");
	}

	/**
	 * A client's changed phone: bound to the new phone, the client, the session, and the
	 * change.
	 * @param client the id of the client
	 * @param session the id of the session that has requested the change
	 * @param change distinguishes this change from earlier ones of the same session
	 */
	public static CodeScope ofClientPhone(PhoneNumber changed, long client, long session, long change) {
		return new CodeScope(TextKind.CLIENT_PHONE, changed, client + "/" + session + "/" + change);
	}

	/** The scope of the code that the text message contains. */
	public static CodeScope of(TextMessage text) {
		return new CodeScope(text.kind(), text.recipient(), text.binding());
	}

	/** Omits the phone, so that logs have none. */
	@Override
	public String toString() {
		return "CodeScope[kind=" + this.kind + "]";
	}

}
