"""The documented routes. Each works with and without its trailing slash."""
from django.conf import settings
from django.http import JsonResponse
from django.urls import re_path
from django.views.static import serve
from rest_framework_simplejwt.views import TokenObtainPairView

from crm import api

CLIENTS = r"^clients/"
GUIDE = r"^api/v1/"

urlpatterns = [
    re_path(CLIENTS + r"client-card-c/?$", api.CardCreation.as_view()),
    re_path(CLIENTS + r"client-card-l/(?P<organization>\d{1,18})/?$", api.CardList.as_view()),
    re_path(CLIENTS + r"client-card-l/(?P<organization>\d{1,18})/p(?P<phone>[^/]+)/?$", api.CardList.as_view()),
    re_path(CLIENTS + r"client-card-l/(?P<organization>\d{1,18})/f(?P<name>[^/]+)/?$", api.CardList.as_view()),
    re_path(CLIENTS + r"client-card-r/(?P<id>\d{1,18})/(?P<organization>\d{1,18})/?$", api.Card.as_view()),
    re_path(CLIENTS + r"client-(?:client-)?card-ud/(?P<id>\d{1,18})/?$", api.CardChange.as_view()),
    re_path(GUIDE + r"dist(?:r)?icts/?$", api.DistrictList.as_view()),
    re_path(GUIDE + r"places/?$", api.PlaceList.as_view()),
    re_path(GUIDE + r"district_create/?$", api.DistrictCreation.as_view()),
    re_path(GUIDE + r"profile/(?:id=(?P<id>[^/]+)/?)?$", api.Profile.as_view()),
    re_path(GUIDE + r"profile$", api.Profile.as_view()),
    re_path(r"^auth/jwt/create/?$", TokenObtainPairView.as_view()),
    re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT}),
]


def handler404(request, exception):
    """Answers unknown paths as the API answers unknown ids."""
    return JsonResponse({"detail": "Not found."}, status=404, json_dumps_params={"separators": (",", ":")})
