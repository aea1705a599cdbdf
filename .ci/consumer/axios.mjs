// Sends requests as front ends of Django services do: axios, in a page of another origin, which asks
// for permission first (CORS), and in Node.
// Arguments: where the program is, an origin that it allows, the id of an organization with the card
// of Шамиль, and an access token.
import assert from 'node:assert/strict';
import { JSDOM } from 'jsdom';

const [program, origin, organization, token] = process.argv.slice(2);
// Axios looks for it when it is loaded.
globalThis.XMLHttpRequest = new JSDOM('', { url: `${origin}/` }).window.XMLHttpRequest;
const { default: axios } = await import('axios');

const sender = (adapter, headers) => axios.create({
  adapter, baseURL: program, headers: { Authorization: `Bearer ${token}`, ...headers }
});
const inPage = sender('xhr', { 'X-Requested-With': 'XMLHttpRequest', 'X-CSRFToken': 'of-another-service' });
const inNode = sender('http');

for (const [where, api] of Object.entries({ 'in a page': inPage, 'in Node': inNode })) {
  const { data: found } = await api.get(`/clients/client-card-l/${organization}/fШамиль/`);
  assert.deepEqual(found.map((card) => card.name), ['Шамиль'], where);

  const { data: created, headers } = await api.post('/clients/client-card-c/', {
    organization: Number(organization), name: 'Axios', phone: `8 951 748 80 ${api === inPage ? '01' : '02'}`,
    password: 'clientclient', links: { site: 'https://example.org/' }
  }, { params: { expand: 'links' } });
  assert.deepEqual(created.links, { site: 'https://example.org/' }, where);
  assert.match(headers.location, /^\/clients\/client-card-r\/\d+\/\d+\/$/, where);

  const [, id] = /client-card-r\/(\d+)/.exec(headers.location);
  const { data: changed } = await api.patch(`/clients/client-card-ud/${id}/`, { data: { size: 42 } },
    { params: { expand: 'data' } });
  assert.deepEqual(changed.data, { size: 42 }, where);
  await assert.rejects(api.get('/clients/client-card-l/999999/'), (refused) => refused.response.status === 403, where);
  console.log(`axios ${where}: found, created, changed, refused`);
}

const stranger = new JSDOM('', { url: 'https://stranger.example.org/' }).window;
const refusedByBrowser = await new Promise((resolve) => {
  const request = new stranger.XMLHttpRequest();
  request.open('GET', `${program}/api/v1/districts/`);
  request.onload = () => resolve(false);
  request.onerror = () => resolve(true);
  request.send();
});
assert.ok(refusedByBrowser, 'a page of an origin that is not allowed');
console.log('a page of another origin: refused by the browser');
