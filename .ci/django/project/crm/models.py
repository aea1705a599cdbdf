"""The models of the two documents, and roles as Django's permissions suggest them."""
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone


class Dated(models.Model):
    """A model with the dates that the documents show."""
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True


class Person(Dated):
    """The names and the address that users, clients and cards have in common."""
    surname = models.CharField(max_length=150, blank=True)
    name = models.CharField(max_length=150, blank=True)
    second_name = models.CharField(max_length=150, blank=True)
    address = models.CharField(max_length=300, blank=True)

    class Meta:
        abstract = True


class User(AbstractUser, Person):
    phone = models.CharField(max_length=20, null=True, unique=True)
    image = models.ImageField(upload_to="users", null=True)
    confirmed_email = models.BooleanField(default=False)
    confirmed_phone = models.BooleanField(default=False)


class Organization(Dated):
    name = models.CharField(max_length=200)
    description = models.TextField()
    address = models.CharField(max_length=300)
    creator = models.ForeignKey(User, on_delete=models.CASCADE)
    numbers = models.JSONField(null=True)
    links = models.JSONField(null=True)


class Role(models.Model):
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE)
    name = models.CharField(max_length=100)
    permissions = models.ManyToManyField("auth.Permission")


class Member(models.Model):
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE)
    user = models.ForeignKey(User, on_delete=models.CASCADE)
    role = models.ForeignKey(Role, on_delete=models.PROTECT)


class Client(Person):
    phone = models.CharField(max_length=20, unique=True)
    password = models.CharField(max_length=128)
    confirmed_phone = models.BooleanField(default=False)
    organization = models.ManyToManyField(Organization)


class ClientCard(Person):
    phone = models.CharField(max_length=20)
    image = models.ImageField(upload_to="cards", null=True)
    links = models.JSONField(null=True)
    data = models.JSONField(null=True)
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE)
    client = models.ForeignKey(Client, on_delete=models.CASCADE)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organization", "phone"], name="card_phone")]


class District(models.Model):
    title = models.CharField(max_length=200)
    abbreviation = models.CharField(max_length=20, blank=True)
    image = models.ImageField(upload_to="districts", null=True)


class Place(models.Model):
    title = models.CharField(max_length=200, blank=True)
    short_description = models.CharField(max_length=500, blank=True)
    full_description = models.TextField(blank=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, default=0)
    latitude = models.DecimalField(max_digits=9, decimal_places=6, default=0)
    type = models.CharField(max_length=30, default="unique_place")
    district = models.ForeignKey(District, on_delete=models.CASCADE)


class PlaceImage(models.Model):
    image = models.ImageField(upload_to="places")
    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="images")
