# Sourced by .ci/run and .ci/nightly: steps and tests are counted together.
passed=0
failed=0

# step NAME COMMAND…
step() {
  local name=$1 started=$SECONDS
  shift
  echo "== $name"
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "-- failed: $name"; fi
  echo "   $name: $((SECONDS - started)) s"
}

# tests [VITEST ARGUMENTS…]: adds the numbers of vitest's own report; a skipped test fails.
tests() {
  local report status counts
  report=$(mktemp)
  npx --no-install vitest run --reporter=default --reporter=json --outputFile.json="$report" "$@"
  status=$?
  counts=$(node .ci/count-tests.mjs "$report") || { counts="0 1"; }
  rm -f "$report"
  passed=$((passed + ${counts% *}))
  failed=$((failed + ${counts#* }))
  [ "$status" -eq 0 ] && [ "${counts#* }" -eq 0 ]
}

finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
