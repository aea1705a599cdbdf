package dev.kartoteka.adapter.console.membership;

import dev.kartoteka.adapter.console.page.PersonName;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.membership.MemberView;

/**
 * A member as pages show it.
 *
 * @param accepted whether the invitation is accepted
 */
record MemberRow(long id, String name, String contact, long roleId, String role, boolean accepted) {

	static MemberRow of(MemberView member, MembershipTexts texts) {
		AccountView profile = member.profile();
		String name = (profile != null) ? PersonName.of(profile.surname(), profile.name(), profile.secondName()) : "";
		return new MemberRow(member.id(), name.isEmpty() ? texts.account(member.account()) : name,
				(profile != null) ? profile.email() : "", member.role().id(), member.role().name(),
				member.acceptedAt() != null);
	}

}
