package dev.kartoteka.adapter.cli.django;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.adapter.cli.account.Accounts;
import dev.kartoteka.adapter.cli.client.Clients;
import dev.kartoteka.adapter.cli.django.DjangoTables.Kind;
import dev.kartoteka.adapter.cli.projectimport.Cards;
import dev.kartoteka.adapter.cli.projectimport.Districts;
import dev.kartoteka.adapter.cli.projectimport.Links;
import dev.kartoteka.adapter.cli.projectimport.MediaFolder;
import dev.kartoteka.adapter.cli.projectimport.Members;
import dev.kartoteka.adapter.cli.projectimport.Organizations;
import dev.kartoteka.adapter.cli.projectimport.PictureStore;
import dev.kartoteka.adapter.cli.projectimport.Pictures;
import dev.kartoteka.adapter.cli.projectimport.PlaceImages;
import dev.kartoteka.adapter.cli.projectimport.Places;
import dev.kartoteka.adapter.cli.projectimport.RolePermissions;
import dev.kartoteka.adapter.cli.projectimport.Roles;
import dev.kartoteka.adapter.cli.shared.BatchImport;
import dev.kartoteka.adapter.cli.shared.CommandFailure;
import dev.kartoteka.adapter.cli.shared.RefusalReport;
import dev.kartoteka.adapter.cli.table.Instants;
import dev.kartoteka.adapter.cli.table.Phones;
import dev.kartoteka.adapter.cli.table.Row;
import dev.kartoteka.adapter.cli.table.Source;
import dev.kartoteka.adapter.cli.table.Table;
import dev.kartoteka.adapter.cli.table.TableTarget;
import dev.kartoteka.domain.account.ImportAccounts;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ImportClients;
import dev.kartoteka.domain.image.ReceiveImage;
import dev.kartoteka.domain.projectimport.ImportProjectRows;
import dev.kartoteka.domain.projectimport.ImportedRowQueries;
import dev.kartoteka.domain.projectimport.MovePasswordsToCards;
import dev.kartoteka.domain.projectimport.RowKind;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;

/**
 * Imports the tables of a project one after another, so that each row finds what it
 * refers to.
 */
final class ProjectImport {

	private static final Logger log = LoggerFactory.getLogger(ProjectImport.class);

	private static final String IMAGE = "image";

	private final BeanFactory useCases;

	private final Source source;

	private final Map<Kind, String> tables;

	private final RefusalReport refusals;

	private final Instants instants;

	private final @Nullable MediaFolder media;

	private final int batchSize;

	private final Phones phones;

	private final List<Step<?>> steps;

	/**
	 * Creates the import.
	 * @param tables what to open for each kind
	 * @param media null if pictures are left out
	 */
	ProjectImport(BeanFactory useCases, Source source, Map<Kind, String> tables, RefusalReport refusals,
			Instants instants, @Nullable MediaFolder media, int batchSize) {
		this.useCases = useCases;
		this.source = source;
		this.tables = tables;
		this.refusals = refusals;
		this.instants = instants;
		this.media = media;
		this.batchSize = batchSize;
		this.phones = new Phones(
				useCases.getBean(Environment.class).getProperty("kartoteka.default-phone-region", "RU"));
		this.steps = steps();
	}

	/**
	 * Looks for the necessary columns of all tables.
	 * @throws CommandFailure if a table or a column is missing
	 */
	void requireColumns() {
		if (this.steps.isEmpty()) {
			throw new CommandFailure("There is no table that is named as in the documents.", null);
		}
		for (Step<?> step : this.steps) {
			try (Table table = this.source.table(step.table())) {
				step.target().requireColumns(table);
			}
		}
	}

	/**
	 * Imports all tables.
	 * @return whether every row was imported
	 * @throws CommandFailure if a table cannot be read; what was imported before stays
	 */
	boolean run() {
		if (this.media == null && this.tables.containsKey(Kind.PLACE_IMAGES)) {
			log.info("place-images: left out, like all pictures, since there is no --media=…");
		}
		boolean complete = true;
		for (Step<?> step : this.steps) {
			complete &= run(step);
		}
		if (this.tables.containsKey(Kind.CARDS)) {
			movePasswords();
		}
		return complete;
	}

	private List<Step<?>> steps() {
		ImportProjectRows rows = this.useCases.getBean(ImportProjectRows.class);
		List<Step<?>> steps = new ArrayList<>();
		add(steps, Kind.USERS, new Accounts(this.useCases.getBean(ImportAccounts.class), this.phones, this.instants));
		addPictures(steps, Kind.USERS, RowKind.ACCOUNT_PICTURE);
		add(steps, Kind.ORGANIZATIONS, new Organizations(rows, this.instants));
		add(steps, Kind.ROLES, new Roles(rows, RolePermissions.in(this.source, this.tables.get(Kind.ROLE_PERMISSIONS),
				this.tables.get(Kind.PERMISSIONS))));
		add(steps, Kind.MEMBERS, new Members(rows, this.instants));
		add(steps, Kind.CLIENTS, new Clients(this.useCases.getBean(ImportClients.class), this.phones, this.instants));
		add(steps, Kind.CARDS, new Cards(rows, this.phones, this.instants));
		addPictures(steps, Kind.CARDS, RowKind.CARD_PICTURE);
		add(steps, Kind.LINKS, new Links(rows));
		add(steps, Kind.DISTRICTS, new Districts(rows));
		addPictures(steps, Kind.DISTRICTS, RowKind.DISTRICT_PICTURE);
		add(steps, Kind.PLACES, new Places(rows));
		pictures().ifPresent((store) -> add(steps, Kind.PLACE_IMAGES, new PlaceImages(store)));
		return steps;
	}

	private void add(List<Step<?>> steps, Kind kind, TableTarget<?> target) {
		String table = this.tables.get(kind);
		if (table != null) {
			steps.add(new Step<>(table, target, false));
		}
	}

	private void addPictures(List<Step<?>> steps, Kind kind, RowKind pictures) {
		String table = this.tables.get(kind);
		if (table != null) {
			pictures()
				.ifPresent((store) -> steps.add(new Step<>(table, new Pictures(pictures, kind.option(), store), true)));
		}
	}

	private Optional<PictureStore> pictures() {
		return Optional.ofNullable(this.media)
			.map((folder) -> new PictureStore(this.useCases.getBean(ImportProjectRows.class),
					this.useCases.getBean(ImportedRowQueries.class), this.useCases.getBean(ReceiveImage.class),
					folder));
	}

	private <D> boolean run(Step<D> step) {
		try (Table table = this.source.table(step.table())) {
			if (step.ofPictures() && !table.columns().contains(IMAGE)) {
				return true;
			}
			log.info("{}: {}", step.target().name(), step.table());
			return new BatchImport<>(step.target(), this.refusals, step.target().batchSize(this.batchSize))
				.run(() -> next(table, step.ofPictures()), table::greatestId, (_) -> table.share());
		}
	}

	private static @Nullable Row next(Table table, boolean onlyWithPicture) {
		Row row = table.nextOrNull();
		while (onlyWithPicture && row != null && !Pictures.areIn(row)) {
			row = table.nextOrNull();
		}
		return row;
	}

	private void movePasswords() {
		MovePasswordsToCards move = this.useCases.getBean(MovePasswordsToCards.class);
		Optional<ClientId> client = move.moveNext(null);
		while (client.isPresent()) {
			client = move.moveNext(client.get());
		}
	}

	/**
	 * A table to import.
	 *
	 * @param ofPictures whether only the pictures of its rows are imported
	 */
	private record Step<D>(String table, TableTarget<D> target, boolean ofPictures) {
	}

}
