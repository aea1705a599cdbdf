"""The main story, told by a consumer who has nothing but the generated Python client.

Arguments: where the program is, and the name and password of a staff account.
"""
import base64
import sys

import kartoteka
from kartoteka import (
    AccountsApi, ApiClient, ApiException, ClientCardsApi, Configuration, Credentials, DistrictForm, DistrictsApi,
    NewClientCard, OrganizationForm, OrganizationsApi, PlaceForm, PlacesApi, Registration, TokensApi)

program, staff, staff_password = sys.argv[1:4]
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


def bearing(token=None):
    return ApiClient(Configuration(host=program, access_token=token))


def user(username, password):
    return bearing(TokensApi(bearing()).log_in(Credentials(username=username, password=password)).access)


def expect(what, found, expected):
    if found != expected:
        raise SystemExit(f"{what}: {found!r} instead of {expected!r}")
    print(f"{what}: {found!r}")


password = "correct horse battery"
registered = AccountsApi(bearing()).register_account(Registration(username="питон", password=password))
AccountsApi(user(staff, staff_password)).activate_account(registered.id)
alice = user("питон", password)

salon = OrganizationsApi(alice).found_organization(
    OrganizationForm(name="Salon", description="Hair and nails", address="Arbat 1"))
cards = ClientCardsApi(alice)
for number in range(3):
    cards.issue_client_card(NewClientCard(
        organization=salon.id, name=f"Мария {number}", phone=f"8 (951) 748-73-{number}0", password="clientclient"))
first = cards.list_client_cards(page=1, organization=salon.id, page_size=2)
second = cards.list_client_cards(page=2, organization=salon.id, page_size=2)
expect("pages", [first.count, [card.name for card in first.results + second.results]],
       [3, ["Мария 2", "Мария 1", "Мария 0"]])

cards.issue_client_card_with_image(
    name="Anna", phone="8 (951) 748-73-40", password="clientclient", organization=salon.id, image=("dot.png", PICTURE))
[anna] = cards.list_client_cards_by_phone(page=1, organization=salon.id, phone="7340", expand="image").results
expect("a picture", anna.image is not None, True)
try:
    cards.issue_client_card(NewClientCard(
        organization=salon.id, name="Anna", phone="8 (951) 748-73-40", password="clientclient"))
except ApiException as refusal:
    expect("the same phone again", refusal.status, 400)

district = DistrictsApi(alice).create_district(DistrictForm(title="Центральный"))
place = PlacesApi(alice).create_place(
    PlaceForm(district=district.id, title="Парк Горького", longitude="37.6", latitude="55.73"))
again = PlacesApi(alice).create_place(
    PlaceForm(district=district.id, title="Рядом", longitude=place.longitude, latitude=place.latitude))
expect("coordinates as they were read", again.longitude, "37.600000")
