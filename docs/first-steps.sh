# The first steps with Kartoteka's API, for bash and zsh. Needs curl.
# Start Kartoteka first, on an empty data folder:
#   KARTOTEKA_ADMIN_PASSWORD='open the gate' mvn spring-boot:run
set -euo pipefail
api=${1:-http://localhost:8080}

# Sends a request and prints the response. Stops the script if the server refuses.
request() {
  local method=$1 route=$2 response
  shift 2
  response=$(curl --silent --show-error --fail-with-body --request "$method" "$api$route" \
    --header 'Content-Type: application/json' "$@") ||
    { printf 'FAILED: %s %s\n%s\n' "$method" "$route" "$response" >&2; return 1; }
  printf '%s\n' "$response"
}

# Takes the first value of a field from a JSON response. Stops the script if there is none.
field() {
  awk -F "\"$1\":" 'NF > 1 { split($2, part, /[",}]/); print part[1] part[2]; found = 1; exit } END { exit !found }'
}

log_in() {
  request POST /auth/jwt/create/ --data "{\"username\": \"$1\", \"password\": \"$2\"}" | field access
}

# Alice registers. Her account is inactive until staff activate it.
alice_id=$(request POST /auth/users/ --data '{"username": "alice", "password": "correct horse battery"}' | field id)
staff=$(log_in admin 'open the gate')
request POST "/auth/users/$alice_id/activate/" --header "Authorization: Bearer $staff"

# Alice logs in and creates an organization.
alice=$(log_in alice 'correct horse battery')
salon=$(request POST /organizations/organization-lc/ --header "Authorization: Bearer $alice" \
  --data '{"name": "Salon", "description": "Hair and nails", "address": "Arbat 1"}' | field id)

# She issues a card to a client, finds it by phone and by name, and corrects it.
request POST /clients/client-card-c/ --header "Authorization: Bearer $alice" \
  --data "{\"organization\": $salon, \"name\": \"Мария\", \"phone\": \"8 (951) 748-72-95\", \"password\": \"clientclient\"}"
card=$(request GET "/clients/client-card-l/$salon/p7295/" --header "Authorization: Bearer $alice" | field id)
request GET "/clients/client-card-l/$salon/f%D0%BC%D0%B0%D1%80/" --header "Authorization: Bearer $alice"
request PATCH "/clients/client-card-ud/$card/" --header "Authorization: Bearer $alice" --data '{"surname": "Иванова"}'
request GET "/clients/client-card-l/$salon/?format=csv" --header "Authorization: Bearer $alice"

# The client logs in by phone.
request POST /clients/auth/token/ --data '{"phone": "+79517487295", "password": "clientclient"}'

# Alice adds a district and a place to the city guide. Anybody may read it.
district=$(request POST /api/v1/district_create/ --header "Authorization: JWT $alice" \
  --data '{"title": "Центральный", "abbreviation": "ЦАО"}' | field id)
request POST /api/v1/place_create/ --header "Authorization: JWT $alice" \
  --data "{\"district\": $district, \"title\": \"Парк Горького\", \"longitude\": \"37.6\", \"latitude\": \"55.73\"}"
request GET "/api/v1/places/?near=55.73,37.61&radius=1000"
