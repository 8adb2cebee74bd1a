#!/usr/bin/env bash
# Deploys AntimonyFunctions: resources, then code, then events, then a check that a file makes the whole way.
set -euo pipefail

infra=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$infra")
poll_seconds=${POLL_SECONDS:-10}
attempts=${POLL_ATTEMPTS:-60}

usage() {
  cat <<'TEXT'
Usage: infra/deploy.sh --resource-group NAME --environment dev|prod [options]

  --resource-group NAME   where everything goes; created if it is not there
  --environment NAME      takes infra/main.NAME.bicepparam
  --parameters FILE       takes this .bicepparam file instead
  --what-if               shows what would change, and changes nothing
  --check sample|probe|none
                          what the last step uploads: a synthetic month (default, except for prod), a file that must be
                          rejected (default for prod: no figure enters the survey), or nothing
  --help                  this text

Run it as often as you like: each step leaves alone what is already as it should be.
With private networking, run it from a machine inside the network once that exists (infra/README.md).
TEXT
}

fail() { echo "deploy.sh: $*" >&2; exit 1; }

resource_group='' environment='' parameters='' check='' what_if=false
while (($#)); do
  case $1 in
    --what-if) what_if=true; shift ;;
    --help) usage; exit 0 ;;
    --resource-group | --environment | --parameters | --check)
      (($# > 1)) || { usage >&2; fail "$1 needs a value"; }
      case $1 in
        --resource-group) resource_group=$2 ;;
        --environment) environment=$2 ;;
        --parameters) parameters=$2 ;;
        --check) check=$2 ;;
      esac
      shift 2 ;;
    *) usage >&2; fail "unknown option $1" ;;
  esac
done
[[ -n $resource_group ]] || { usage >&2; fail '--resource-group is missing'; }
[[ -n $environment || -n $parameters ]] || { usage >&2; fail '--environment is missing'; }
parameters=${parameters:-$infra/main.$environment.bicepparam}
[[ -f $parameters ]] || fail "there is no parameter file $parameters"

parameter() { sed -n "s/^param $1 = '\([^']*\)'.*/\1/p" "$parameters"; }
location=$(parameter location)
stage=$(parameter environmentName)
[[ -n $location && -n $stage ]] || fail "$parameters must set location and environmentName as plain strings"
if [[ -z $check ]]; then [[ $stage == prod ]] && check=probe || check=sample; fi
[[ $check == sample || $check == probe || $check == none ]] || fail "--check takes sample, probe or none"

work=$(mktemp -d)
current='start'
finish() {
  local status=$?
  rm -rf "$work"
  ((status == 0)) || echo "deploy.sh: the step \"$current\" failed; nothing after it was done." >&2
}
trap finish EXIT
step() { current=$1; echo "==> $1"; }

# Runs a command until it succeeds, and fails with the last try's output when it never does.
wait_for() {
  local try
  for ((try = 1; try <= attempts; try++)); do
    if "$@" >"$work/try" 2>&1; then return 0; fi
    sleep "$poll_seconds"
  done
  cat "$work/try" >&2
  return 1
}

step 'tools'
for tool in az dotnet zip curl; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed" >&2; false; }
done

step 'signed in'
az account show --query '{subscription: name, tenant: tenantId}' --output table

step 'region'
az functionapp list-flexconsumption-locations --query '[].name' --output tsv |
  tr -d ' ' | tr '[:upper:]' '[:lower:]' >"$work/regions"
grep -qxF "$location" "$work/regions" || { echo "$location does not offer Flex Consumption to this subscription" >&2; false; }

step 'templates'
az bicep build --file "$infra/main.bicep" --stdout >/dev/null
az bicep build --file "$infra/eventgrid.bicep" --stdout >/dev/null

step 'resource group'
exists=$(az group exists --name "$resource_group")
if [[ $exists != true ]]; then
  if $what_if; then
    echo "would create $resource_group in $location; without it there is nothing to compare with"
    exit 0
  fi
  az group create --name "$resource_group" --location "$location" --output none
fi

if $what_if; then
  step 'what-if: resources'
  az deployment group what-if --resource-group "$resource_group" --template-file "$infra/main.bicep" --parameters "$parameters"
  echo 'Nothing was changed. Code and events are not part of the comparison.'
  exit 0
fi

step 'resource providers'
# Registering needs a role on the subscription, so what is registered already is left alone.
for provider in Microsoft.Web Microsoft.Storage Microsoft.EventGrid Microsoft.App Microsoft.Insights Microsoft.Network \
  Microsoft.OperationalInsights Microsoft.ManagedIdentity; do
  state=$(az provider show --namespace "$provider" --query registrationState --output tsv)
  [[ $state == Registered ]] || az provider register --namespace "$provider" --wait --output none
done

step 'resources'
az deployment group create --resource-group "$resource_group" --name main --template-file "$infra/main.bicep" \
  --parameters "$parameters" --output none
output() {
  az deployment group show --resource-group "$resource_group" --name main \
    --query "properties.outputs.$1.value" --output "$2"
}
app=$(output functionAppName tsv)
api=$(output apiUrl tsv)
output eventGridParameters json >"$work/eventgrid.json"

step 'package'
dotnet publish "$root/src/AntimonyFunctions" --configuration Release --output "$work/app" -p:FunctionsHost=Azure
(cd "$work/app" && zip -qr "$work/app.zip" .)

step 'code'
az functionapp deployment source config-zip --resource-group "$resource_group" --name "$app" --src "$work/app.zip" --output none

step 'functions listed'
functions_listed() {
  az functionapp function list --resource-group "$resource_group" --name "$app" --query '[].name' --output tsv >"$work/functions"
  cat "$work/functions"
  grep -q '/IngestSurvey$' "$work/functions" && grep -q '/PublishOutlook$' "$work/functions"
}
wait_for functions_listed

step 'webhook key'
webhook_key_exists() {
  [[ $(az functionapp keys list --resource-group "$resource_group" --name "$app" \
    --query 'systemKeys.blobs_extension != null' --output tsv) == true ]]
}
wait_for webhook_key_exists

step 'events'
# A new role takes minutes to reach every part of Azure; the deployment is repeated until Event Grid may use its own.
attempts=10 wait_for az deployment group create --resource-group "$resource_group" --name eventgrid \
  --template-file "$infra/eventgrid.bicep" --parameters "@$work/eventgrid.json" --output none

step 'app ready'
wait_for curl --silent --show-error --fail --max-time 60 "$api/health/ready"

[[ $check != none ]] || { echo 'Deployed. No file was uploaded.'; exit 0; }

step 'upload'
case $check in
  sample)
    file=$(find "$root/src/Antimony.Samples/files" -name '*-2025-02*-synthetic.csv' | sort | head -n 1)
    expected='accepted|duplicate'
    ;;
  probe)
    file=$infra/deployment-probe.csv
    expected='rejected|duplicate'
    ;;
esac
[[ -n $file ]] || { echo 'there is no synthetic sample of 2025-02 in src/Antimony.Samples/files' >&2; false; }
key=$(az functionapp keys list --resource-group "$resource_group" --name "$app" --query functionKeys.default --output tsv)
# The key goes in by standard input: a command line is visible to every process.
call() { curl --silent --show-error --fail --max-time 60 --config - "$@" <<<"header = \"x-functions-key: $key\""; }
call --upload-file "$file" --dump-header "$work/headers" --output /dev/null "$api/v1/surveys/$(basename "$file")"
submission=$(tr -d '\r' <"$work/headers" | sed -n 's/^[Ll]ocation: *//p' | tail -n 1)
[[ -n $submission ]] || { echo 'the upload was answered without a Location' >&2; false; }
[[ $submission == http* ]] || submission=${api%/api}$submission

step 'submission'
submission_done() {
  call --output "$work/submission" "$submission" && cat "$work/submission" &&
    grep -oE '"status" *: *"[a-z]+"' "$work/submission" | head -n 1 | grep -qE '"(accepted|rejected|duplicate|failed)"'
}
wait_for submission_done
grep -oE '"status" *: *"[a-z]+"' "$work/submission" | head -n 1 | grep -qE "\"($expected)\"" ||
  { echo "expected $expected, got:" >&2; cat "$work/submission" >&2; false; }

echo "Deployed. $(basename "$file") made the whole way: $submission"
