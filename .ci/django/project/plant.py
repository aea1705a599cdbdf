#!/usr/bin/env python3
"""Changes the data so that three answers differ, in a field, the status and a picture. Prints the three requests."""
import os

import django
from PIL import Image

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
django.setup()

from crm.models import ClientCard, District  # noqa: E402


def main():
    changed, removed = ClientCard.objects.order_by("id")[:2]
    ClientCard.objects.filter(id=changed.id).update(address="Another address")
    ClientCard.objects.filter(id=removed.id).delete()
    picture = District.objects.exclude(image="").first().image.path
    Image.new("RGB", (64, 64), "magenta").save(picture)
    print(f"/clients/client-card-r/{changed.id}/{changed.organization_id}/")
    print(f"/clients/client-card-r/{removed.id}/{removed.organization_id}/")
    print("/api/v1/districts")


main()
