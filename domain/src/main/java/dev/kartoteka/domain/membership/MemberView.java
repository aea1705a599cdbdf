package dev.kartoteka.domain.membership;

import dev.kartoteka.domain.account.AccountView;

/** A member, for reading. */
public record MemberView(long id, long organization, RoleView role, AccountView account) {
}
