"""Sends requests as Python programs without any library do: urllib, with forms, JSON, files and names in URLs.

Arguments: where the program is, the id of an organization with the card of Шамиль, and an access token.
"""
import json
import sys
import urllib.error
import urllib.parse
import urllib.request

program, organization, token = sys.argv[1:4]


def send(path, data=None, method=None, **headers):
    request = urllib.request.Request(program + path, data=data, method=method, headers={
        "Authorization": f"Bearer {token}", **{name.replace("_", "-"): value for name, value in headers.items()}})
    with urllib.request.urlopen(request, timeout=20) as response:
        return response, json.load(response)


def expect(what, found, expected):
    if found != expected:
        raise SystemExit(f"{what}: {found!r} instead of {expected!r}")
    print(f"urllib, {what}: {found!r}")


name = urllib.parse.quote("Шамиль")
_, found = send(f"/clients/client-card-l/{organization}/f{name}/")
expect("a name in the path", [card["name"] for card in found], ["Шамиль"])

# With a body, urllib says that it is a form, unless it is told otherwise.
form = {"organization": organization, "name": "Питон", "phone": "8 951 748 80 03", "password": "clientclient",
        "links": '{"site": "https://example.org/"}'}
response, created = send("/clients/client-card-c/?expand=links", urllib.parse.urlencode(form).encode())
expect("a form", created["links"], {"site": "https://example.org/"})

card = response.headers["Location"].split("/")[3]
_, changed = send(f"/clients/client-card-ud/{card}/?expand=data", json.dumps({"data": {"size": 42}}).encode(), "PATCH",
                  Content_Type="application/json")
expect("JSON", changed["data"], {"size": 42})

_, page = send(f"/clients/client-card-l/{organization}/?page_size=1", X_Forwarded_Prefix="/crm")
expect("the next page behind a proxy that removes a prefix", page["next"],
       f"{program}/crm/clients/client-card-l/{organization}/?page=2&page_size=1")
try:
    send("/clients/client-card-c/", b"{", Content_Type="application/json")
except urllib.error.HTTPError as refusal:
    expect("a torn body", refusal.code, 400)
