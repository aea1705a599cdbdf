"""
The documented GET requests, as a Django REST Framework project answers them. What the documents leave open is answered
as docs/api says: who may read a profile, how names and phones are searched, and in which order a client's organizations
are.
"""
import re

from django.db.models import Prefetch
from django.shortcuts import get_list_or_404
from rest_framework import exceptions, generics, permissions, serializers

from .models import Client, ClientCard, District, Member, Organization, Place, PlaceImage, User

PERSON = ["id", "surname", "name", "second_name"]
DATES = ["created_at", "updated_at"]


class UserSerializer(serializers.ModelSerializer):
    class Meta:
        model = User
        fields = [*PERSON, "address", "email", "phone", "image", "confirmed_email", "confirmed_phone", *DATES]


class OrganizationSerializer(serializers.ModelSerializer):
    creator = UserSerializer()

    class Meta:
        model = Organization
        fields = ["id", "name", "description", "address", "creator", "numbers", "links", *DATES]


class ClientSerializer(serializers.ModelSerializer):
    organization = OrganizationSerializer(many=True)

    class Meta:
        model = Client
        fields = [*PERSON, "phone", "address", "confirmed_phone", "organization", *DATES]


class CardSerializer(serializers.ModelSerializer):
    organization = OrganizationSerializer()
    client = ClientSerializer()

    class Meta:
        model = ClientCard
        fields = [*PERSON, "phone", "address", "organization", "client", *DATES]


class DistrictSerializer(serializers.ModelSerializer):
    class Meta:
        model = District
        fields = ["id", "title", "abbreviation", "image"]


class PlaceImageSerializer(serializers.ModelSerializer):
    class Meta:
        model = PlaceImage
        fields = ["id", "image", "place"]


class PlaceSerializer(serializers.ModelSerializer):
    images = PlaceImageSerializer(many=True)

    class Meta:
        model = Place
        fields = ["id", "images", "title", "short_description", "full_description", "longitude", "latitude", "type",
                  "district"]


class ProfileSerializer(serializers.ModelSerializer):
    class Meta:
        model = User
        fields = ["id", "username"]


class CardView(generics.GenericAPIView):
    """A view of the cards of one organization, for its members."""
    permission_classes = [permissions.IsAuthenticated]
    serializer_class = CardSerializer

    def get_queryset(self):
        organization = self.kwargs["organization"]
        if not Member.objects.filter(user=self.request.user, organization=organization).exists():
            raise exceptions.PermissionDenied()
        newest_first = Organization.objects.select_related("creator").order_by("-id")
        return ClientCard.objects.filter(organization=organization).order_by("-id").select_related(
            "organization__creator", "client").prefetch_related(Prefetch("client__organization", newest_first))


class Card(CardView, generics.RetrieveAPIView):
    lookup_field = "id"


class CardList(CardView, generics.ListAPIView):
    def get_queryset(self):
        cards = super().get_queryset()
        if "phone" in self.kwargs:
            return cards.filter(phone=self.kwargs["phone"])
        if "name" in self.kwargs:
            return cards.filter(id__in=[card[0] for card in cards.values_list(*PERSON) if self.is_named(card[1:])])
        return cards

    def is_named(self, names):
        """Whether every word of the path begins a word of the names."""
        there = words(" ".join(names))
        return all(any(word.startswith(wanted) for word in there) for wanted in words(self.kwargs["name"]))


def words(text):
    return re.findall(r"\w+", text.casefold().replace("ё", "е"))


class CardCreation(generics.CreateAPIView):
    permission_classes = [permissions.IsAuthenticated]
    serializer_class = CardSerializer


class CardChange(generics.RetrieveUpdateDestroyAPIView):
    permission_classes = [permissions.IsAuthenticated]
    serializer_class = CardSerializer
    http_method_names = ["put", "patch", "delete", "options"]


class DistrictList(generics.ListAPIView):
    permission_classes = [permissions.AllowAny]
    serializer_class = DistrictSerializer
    queryset = District.objects.order_by("id")


class DistrictCreation(generics.CreateAPIView):
    permission_classes = [permissions.IsAuthenticated]
    serializer_class = DistrictSerializer


class PlaceList(generics.ListAPIView):
    permission_classes = [permissions.AllowAny]
    serializer_class = PlaceSerializer

    def get_queryset(self):
        district = required_number(self.request.query_params, "district_id")
        return Place.objects.filter(district=district).prefetch_related(
            Prefetch("images", PlaceImage.objects.order_by("id"))).order_by("id")


class Profile(generics.ListAPIView):
    permission_classes = [permissions.IsAuthenticated]
    serializer_class = ProfileSerializer

    def get_queryset(self):
        parameters = {"id": self.kwargs["id"]} if self.kwargs.get("id") else self.request.query_params
        number = required_number(parameters, "id")
        if not self.request.user.is_staff and number != self.request.user.id:
            raise exceptions.PermissionDenied()
        return get_list_or_404(User, id=number)


def required_number(parameters, name):
    if name not in parameters:
        raise serializers.ValidationError({name: ["This field is required."]})
    try:
        return serializers.IntegerField().run_validation(parameters[name])
    except serializers.ValidationError as failure:
        raise serializers.ValidationError({name: failure.detail}) from failure
