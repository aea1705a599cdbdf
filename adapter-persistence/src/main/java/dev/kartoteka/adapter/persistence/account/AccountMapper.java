package dev.kartoteka.adapter.persistence.account;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

import dev.kartoteka.adapter.persistence.shared.AggregateMapper;
import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.shared.EmailAddress;

@Mapper(config = MapperRules.class)
interface AccountMapper extends AggregateMapper<Account.Snapshot, AccountEntity.State> {

	@Override
	@BeanMapping(ignoreUnmappedSourceProperties = { "id", "version" })
	@Mapping(target = "usernameFolded", source = "identity.username", qualifiedByName = "folded")
	@Mapping(target = "emailCanonical", source = "identity.email", qualifiedByName = "canonical")
	@Mapping(target = "searchText", source = "account")
	AccountEntity.State toState(Account.Snapshot account);

	@Override
	@BeanMapping(ignoreUnmappedSourceProperties = { "usernameFolded", "emailCanonical", "searchText" })
	Account.Snapshot toSnapshot(long id, AccountEntity.State state, long version);

	default String searchText(Account.Snapshot account) {
		return SearchText.of(account);
	}

	@Named("folded")
	default String folded(Username username) {
		return username.value().toLowerCase(Locale.ROOT);
	}

	@Named("canonical")
	default @Nullable String canonical(@Nullable EmailAddress email) {
		return (email == null) ? null : email.canonical();
	}

	default @Nullable EmailAddress email(@Nullable String email) {
		return (email == null) ? null : new EmailAddress(email);
	}

	default @Nullable String text(@Nullable EmailAddress email) {
		return (email == null) ? null : email.value();
	}

	default Username username(String username) {
		return new Username(username);
	}

	default String text(Username username) {
		return username.value();
	}

}
