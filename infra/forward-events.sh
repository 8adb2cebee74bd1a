#!/usr/bin/env bash
# Runs inside the private network: hands file events from the queue to the app's blob webhook, as Event Grid would.
# An event is deleted only after the app took it. One that failed comes back when its lease of five minutes is over.
set -euo pipefail
: "${AZURE_CLIENT_ID:?}" "${ACCOUNT:?}" "${QUEUE:?}" "${WEBHOOK:?}" "${WEBHOOK_KEY:?}"

queue() {
  az storage message "$1" --account-name "$ACCOUNT" --queue-name "$QUEUE" --auth-mode login --only-show-errors "${@:2}"
}

az login --identity --client-id "$AZURE_CLIENT_ID" --allow-no-subscriptions --output none

forwarded=0
body=$(mktemp)
trap 'rm -f "$body"' EXIT

while true; do
  message=$(queue get --num-messages 1 --visibility-timeout 300 --query '[0].[id, popReceipt, content]' --output tsv)
  read -r id receipt content <<<"$(tr '\n' ' ' <<<"$message")"
  [[ -n "${id:-}" && "$id" != None ]] || break

  # Event Grid writes one event a message, in base64; the webhook takes a list of events.
  printf '[%s]' "$(base64 --decode <<<"$content")" >"$body"
  az rest --method post --skip-authorization-header --only-show-errors --output none \
    --url "$WEBHOOK?functionName=Host.Functions.IngestSurvey" \
    --headers 'Content-Type=application/json' 'aeg-event-type=Notification' "x-functions-key=$WEBHOOK_KEY" \
    --body "@$body"
  queue delete --id "$id" --pop-receipt "$receipt" --output none
  forwarded=$((forwarded + 1))
done

echo "Forwarded $forwarded events."
