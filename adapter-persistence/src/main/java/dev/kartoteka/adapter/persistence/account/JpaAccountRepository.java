package dev.kartoteka.adapter.persistence.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AggregateStore;
import dev.kartoteka.adapter.persistence.shared.BrokenConstraint;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountCreatedOrganizations;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Refusal;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.stereotype.Component;

@Component
class JpaAccountRepository implements AccountRepository {

	private final AggregateStore store;

	private final AccountEntities accounts;

	private final AccountMapper mapper;

	private final AccountNames names;

	JpaAccountRepository(AggregateStore store, AccountEntities accounts, AccountMapper mapper, AccountNames names) {
		this.names = names;
		this.store = store;
		this.accounts = accounts;
		this.mapper = mapper;
	}

	@Override
	public AccountId nextId() {
		return new AccountId(this.store.nextId("account_id_seq"));
	}

	@Override
	public void add(Account account) {
		this.store.add(new AccountEntity(account.id().value(), this.mapper.toState(account.snapshot())),
				JpaAccountRepository::refusalOf);
		named(account, () -> this.names.add(account.id().value()));
	}

	@Override
	public Optional<Account> findForChange(AccountId id) {
		return this.accounts.findForChangeById(id.value()).map(this.mapper::toSnapshot).map(Account::restore);
	}

	@Override
	public List<Account> findByEmail(EmailAddress email, int most) {
		return restored(this.accounts.findByEmail(email.canonical(), most));
	}

	@Override
	public List<Account> findByPhone(PhoneNumber phone, int most) {
		return restored(this.accounts.findByPhone(phone.e164(), most));
	}

	private List<Account> restored(List<AccountEntity> found) {
		return found.stream().map(this.mapper::toSnapshot).map(Account::restore).toList();
	}

	@Override
	public List<Account> findOthersNamed(String name, AccountId owner) {
		return locked(this.accounts.findOthersNamed(name, owner.value())).toList();
	}

	@Override
	public List<Account> findNeverActivated(Identity names, Instant createdBefore) {
		return stillNeverActivated(this.accounts.findNeverActivated(names.names().values(), createdBefore));
	}

	@Override
	public List<Account> findNeverActivated(Instant createdBefore, int most) {
		return stillNeverActivated(this.accounts.findNeverActivated(createdBefore, most));
	}

	/** Locks the accounts; one may have been activated meanwhile. */
	private List<Account> stillNeverActivated(List<Long> ids) {
		return locked(ids).filter((account) -> account.snapshot().neverActivated()).toList();
	}

	private Stream<Account> locked(List<Long> ids) {
		return ids.stream().map(AccountId::new).flatMap((id) -> findForChange(id).stream());
	}

	@Override
	public void update(Account account) {
		long id = account.id().value();
		Account.Snapshot state = account.snapshot();
		AccountEntity.State before = this.store.stateOf(AccountEntity.class, id, state.version());
		AccountEntity updated = this.store.update(AccountEntity.class, id, state.version(), this.mapper.toState(state),
				JpaAccountRepository::refusalOf);
		named(account, () -> this.names.replace(id, before, updated.state()));
	}

	/**
	 * The other account may have the name in another field. PostgreSQL tells the name:
	 * another statement would fail, and another connection must not be taken now.
	 */
	private static void named(Account account, Runnable change) {
		try {
			change.run();
		}
		catch (RuntimeException ex) {
			String key = BrokenConstraint.behind(ex)
				.filter((broken) -> broken.name().equals("account_name_key"))
				.orElseThrow(() -> ex)
				.detail();
			throw taken(account.identity()
				.names()
				.entrySet()
				.stream()
				.filter((name) -> key.contains("=(" + name.getValue() + ")"))
				.map(Map.Entry::getKey)
				.toList());
		}
	}

	/** Sessions and memberships go with it by their foreign keys. */
	@Override
	public void remove(Account account) {
		this.store.remove(AccountEntity.class, account.id().value(), account.snapshot().version(),
				(constraint) -> constraint.equals("organization_creator_fkey") ? new AccountCreatedOrganizations()
						: null);
	}

	@Override
	public void lockStaff() {
		this.accounts.lockStaff();
	}

	@Override
	public boolean isOtherStaffActive(AccountId account) {
		return this.accounts.existsByStateStaffTrueAndStateActiveTrueAndIdNot(account.value());
	}

	/**
	 * Lets replicas that start together ask one after the other, so that the second one
	 * sees what the first one has added.
	 */
	@Override
	public boolean isAnyStaffActive() {
		lockStaff();
		return this.accounts.existsByStateStaffTrueAndStateActiveTrue();
	}

	private static @Nullable Refusal refusalOf(String constraint) {
		return constraint.equals("account_username_key") ? taken(List.of("username")) : null;
	}

	private static Refusal taken(List<String> fields) {
		return new InvalidInput(fields.stream()
			.map((field) -> new FieldViolation(field, new Violation.TakenByAnotherAccount(field)))
			.toList());
	}

}
