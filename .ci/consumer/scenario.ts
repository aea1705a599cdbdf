// The main story, told by a consumer who has nothing but the generated clients: the one of the description, and the
// one of the description for generators, which has pages and pictures.
// Arguments: where the program is, and the name and password of a staff account.
import {
  AccountsApi, ClientCardsApi, ClientsApi, Configuration, DistrictsApi, OrganizationsApi, PlacesApi, ResponseError, TokensApi
} from './client/index.js';
import * as paged from './paged/index.js';

const [basePath, staff, staffPassword] = process.argv.slice(2) as [string, string, string];
const bearing = (accessToken: string) => new Configuration({ basePath, accessToken });
const nobody = new Configuration({ basePath });

async function user(username: string, password: string): Promise<Configuration> {
  return bearing((await new TokensApi(nobody).logIn({ credentials: { username, password } })).access);
}

function expect(what: string, found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
  }
  console.log(`${what}: ${JSON.stringify(found)}`);
}

const password = 'correct horse battery';
const registered = await new AccountsApi(nobody).registerAccount({ registration: { username: 'typed-alice', password } });
await new AccountsApi(await user(staff, staffPassword)).activateAccount({ id: registered.id });
const alice = await user('typed-alice', password);

const salon = await new OrganizationsApi(alice).foundOrganization({
  organizationForm: { name: 'Salon', description: 'Hair and nails', address: 'Arbat 1' }
});
const cards = new ClientCardsApi(alice);
const newClientCard = { organization: salon.id, name: 'Мария', phone: '8 (951) 748-72-96', password: 'clientclient' };
await cards.issueClientCard({ newClientCard, idempotencyKey: '"once"' });
await cards.issueClientCard({ newClientCard, idempotencyKey: '"once"' });
const refusal = await cards.issueClientCard({ newClientCard }).then(() => 'none', async (refused: unknown) =>
  refused instanceof ResponseError ? [refused.response.status, await refused.response.json()] : refused);
expect('the same phone again', refusal,
  [400, { phone: ['A client card with this phone already exists in this organization.'] }]);

const [found] = await cards.listClientCardsByPhone({ organization: salon.id, phone: '7296' });
await cards.amendClientCard({ id: found!.id, clientCardChanges: { surname: 'Иванова' } });
const card = await cards.getClientCard({ id: found!.id, organization: salon.id, expand: 'links' });
expect('the card', [card.surname, card.name, card.phone, card.links], ['Иванова', 'Мария', '+79517487296', null]);

const { token } = await new ClientsApi(nobody).logInClient({
  clientCredentials: { phone: '+79517487296', password: 'clientclient' }
});
const own = await new ClientsApi(bearing(token)).getOwnRecord({ id: card.client.id });
expect('her own record', own.organization.map((organization) => organization.name), ['Salon']);

const district = await new DistrictsApi(alice).createDistrict({ districtForm: { title: 'Центральный', abbreviation: 'ЦАО' } });
await new PlacesApi(alice).createPlace({
  placeForm: { district: district.id, title: 'Парк Горького', longitude: 37.6, latitude: 55.73 }
});
const places = await new PlacesApi(nobody).listPlaces({ districtId: district.id });
expect('places', places.map((place) => [place.title, place.longitude]), [['Парк Горького', '37.600000']]);

const pages = new paged.ClientCardsApi(new paged.Configuration({ basePath, accessToken: alice.accessToken! }));
const picture = new Blob([Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')]);
const withPicture = { organization: salon.id, name: 'Анна', phone: '8 (951) 748-72-97', password: 'clientclient' };
await pages.issueClientCardWithImage({ ...withPicture, image: picture });
const first = await pages.listClientCards({ organization: salon.id, page: 1, pageSize: 1, expand: 'image' });
const second = await pages.listClientCards({ organization: salon.id, page: 2, pageSize: 1 });
expect('pages', [first.count, ...first.results.map((each) => each.name), ...second.results.map((each) => each.name)],
  [2, 'Анна', 'Мария']);
const shown = await fetch(first.results[0]!.image!);
expect('a picture', [shown.status, shown.headers.get('Content-Type')], [200, 'image/png']);
